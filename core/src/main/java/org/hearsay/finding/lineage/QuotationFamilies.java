package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Makes a quotation family of the variants of one utterance: who said it, and where the wordings
/// drift from the first report's.
final class QuotationFamilies {
  /// A variant that lies to this share in a longer one of its own report says nothing new.
  private static final double REPEATED = 0.8;

  private QuotationFamilies() {}

  static QuotationFamily of(List<QuotedWords> variants) {
    Map<Integer, List<QuotedWords>> byReport = new TreeMap<>();
    for (QuotedWords variant : variants) {
      byReport.computeIfAbsent(variant.reportNumber(), k -> new ArrayList<>()).add(variant);
    }
    List<Telling> tellings = new ArrayList<>();
    byReport.values().forEach(v -> tellings.add(Telling.of(v)));
    List<Drift> drift = new ArrayList<>();
    for (int later = 1; later < tellings.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        // the first report may hold another part of the utterance than this one
        if (overlap(tellings.get(earlier), tellings.get(later))) {
          addDrift(tellings.get(earlier), tellings.get(later), drift);
          break;
        }
      }
    }
    String speaker = speaker(variants);
    return new QuotationFamily(
        speaker,
        variants.stream()
            .map(v -> new QuotationFamily.Variant(v.passage(), v.attribution().id()))
            .toList(),
        drift,
        variants.stream()
            .map(QuotedWords::speaker)
            .filter(s -> s != null && !s.equals(speaker))
            .distinct()
            .sorted()
            .toList(),
        differInTypography(variants));
  }

  /// Whether two variants are the same words in other signs.
  private static boolean differInTypography(List<QuotedWords> variants) {
    Map<String, String> texts = new TreeMap<>();
    for (QuotedWords variant : variants) {
      String keys =
          variant.words().stream().map(Wording.Word::key).collect(Collectors.joining(" "));
      String text = variant.passage().text();
      String same = texts.putIfAbsent(keys, text);
      if (same != null && !same.equals(text)) {
        return true;
      }
    }
    return false;
  }

  /// Whom most variants name; the earliest named where equally many do.
  private static @Nullable String speaker(List<QuotedWords> variants) {
    String best = null;
    long most = 0;
    for (QuotedWords variant : variants) {
      long count =
          variants.stream()
              .filter(v -> v.speaker() != null && Objects.equals(v.speaker(), variant.speaker()))
              .count();
      if (count > most) {
        best = variant.speaker();
        most = count;
      }
    }
    return best;
  }

  private static boolean overlap(Telling earlier, Telling later) {
    return later.pieces.stream()
        .anyMatch(
            l -> earlier.pieces.stream().anyMatch(e -> firstMatch(e.words(), l.words()) >= 0));
  }

  /// Number of the first word of `a` that is matched; -1 if none is.
  private static int firstMatch(List<Wording.Word> a, List<Wording.Word> b) {
    int[] matched = Alignment.match(a, b);
    for (int i = 0; i < matched.length; i++) {
      if (matched[i] >= 0 && a.get(i).content()) {
        return i;
      }
    }
    return -1;
  }

  /// What one report gives of an utterance, in one piece or several, by place.
  private record Telling(List<QuotedWords> pieces) {

    static Telling of(List<QuotedWords> variants) {
      return new Telling(variants.stream().filter(v -> !isRepeated(v, variants)).toList());
    }

    private static boolean isRepeated(QuotedWords variant, List<QuotedWords> variants) {
      double weight = Alignment.weight(variant.words());
      for (QuotedWords other : variants) {
        double otherWeight = Alignment.weight(other.words());
        boolean larger =
            otherWeight > weight
                || (otherWeight == weight && variants.indexOf(other) < variants.indexOf(variant));
        if (!other.equals(variant)
            && larger
            && Alignment.local(variant.words(), other.words()).score() >= REPEATED * weight) {
          return true;
        }
      }
      return false;
    }

    /// The pieces that have words in common with `other`, in one row.
    Row matching(Telling other) {
      return new Row(
          pieces.stream()
              .filter(
                  p -> other.pieces.stream().anyMatch(o -> firstMatch(p.words(), o.words()) >= 0))
              .toList());
    }

    /// The same, in the order in which `row` has them: reports may turn sentences round.
    Row matchingInOrderOf(Row row) {
      return new Row(
          pieces.stream()
              .filter(p -> firstMatch(row.words, p.words()) >= 0)
              .sorted(Comparator.comparingInt(p -> firstMatch(row.words, p.words())))
              .toList());
    }
  }

  /// Pieces of a quotation as one row of words.
  ///
  /// @param stretches for each word the number of the unbroken stretch it stands in
  private record Row(List<QuotedWords> pieces, List<Wording.Word> words, List<Integer> stretches) {

    /// @param pieces at least one
    Row(List<QuotedWords> pieces) {
      this(pieces, new ArrayList<>(), new ArrayList<>());
      int stretch = 0;
      for (QuotedWords piece : pieces) {
        stretch += 1000;
        for (int i = 0; i < piece.words().size(); i++) {
          words.add(piece.words().get(i));
          stretches.add(stretch + piece.stretches().get(i));
        }
      }
    }

    private Passage passage(Span span) {
      return pieces.get(0).passage(span);
    }

    /// The unbroken stretches of words `[from, to)`.
    List<Passage> passages(int from, int to) {
      List<Passage> passages = new ArrayList<>();
      int start = from;
      for (int i = from + 1; i <= to; i++) {
        if (i == to || !stretches.get(i).equals(stretches.get(start))) {
          passages.add(passage(words.get(start).span().cover(words.get(i - 1).span())));
          start = i;
        }
      }
      return passages;
    }

    /// From the first word to the last.
    Passage whole() {
      return passage(
          words.stream().map(Wording.Word::span).reduce(words.get(0).span(), Span::cover));
    }

    /// The empty place before word `index`, or behind the last word.
    Passage place(int index) {
      int offset =
          index < words.size()
              ? words.get(index).span().start()
              : words.get(words.size() - 1).span().end();
      return passage(new Span(offset, offset));
    }
  }

  private static void addDrift(Telling first, Telling second, List<Drift> drift) {
    Row earlier = first.matching(second);
    Row later = second.matchingInOrderOf(earlier);
    if (earlier.words.isEmpty() || later.words.isEmpty()) {
      return;
    }
    Passage whole = earlier.whole();
    Passage other = later.whole();
    int[] matched = Alignment.match(earlier.words, later.words);
    int i = 0;
    int j = 0;
    boolean atStart = true;
    while (i < matched.length || j < later.words.size()) {
      int nextI = i;
      while (nextI < matched.length && matched[nextI] < 0) {
        nextI++;
      }
      boolean atEnd = nextI == matched.length;
      int nextJ = atEnd ? later.words.size() : matched[nextI];
      addChange(
          earlier.passages(i, nextI),
          later.passages(j, nextJ),
          earlier.place(nextI),
          later.place(nextJ),
          atStart || atEnd,
          whole,
          other,
          drift);
      atStart = false;
      i = nextI + 1;
      j = nextJ + 1;
    }
  }

  private static void addChange(
      List<Passage> before,
      List<Passage> after,
      Passage placeBefore,
      Passage placeAfter,
      boolean atAnEnd,
      Passage first,
      Passage second,
      List<Drift> drift) {
    int changed = Math.min(before.size(), after.size());
    // at an end long stretches in both are two reports going on to different things
    boolean apart = atAnEnd && changed > 0 && isLong(before) && isLong(after);
    if (apart) {
      changed = 0;
    }
    for (int k = 0; k < changed; k++) {
      drift.add(typed(Drift.Kind.CHANGED, before.get(k), after.get(k), first, second));
    }
    for (Passage gone : before.subList(changed, before.size())) {
      Drift.Kind kind = atAnEnd ? Drift.Kind.SHORTENED : Drift.Kind.REMOVED;
      drift.add(typed(kind, gone, placeAfter, first, second));
    }
    for (Passage added : after.subList(changed, after.size())) {
      Drift.Kind kind = atAnEnd ? Drift.Kind.EXTENDED : Drift.Kind.ADDED;
      drift.add(typed(kind, placeBefore, added, first, second));
    }
  }

  private static Drift typed(
      Drift.Kind kind, Passage before, Passage after, Passage first, Passage second) {
    return new Drift(kind, before, after, DriftTypes.of(kind, before, after, first, second));
  }

  private static boolean isLong(List<Passage> passages) {
    return passages.stream().mapToInt(p -> p.text().split(" ", -1).length).sum() > 3;
  }
}
