package org.hearsay.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.finding.Revision.Change;
import org.hearsay.finding.Revision.Kind;
import org.hearsay.finding.Revision.What;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.hearsay.text.Folding;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Compares two captures of a report sentence by sentence (a longest common subsequence, Hunt and
/// McIlroy 1976), and changed sentences by their quotations and figures. Typography makes no
/// change, nor does a sentence that only moved.
final class RevisionDiff {
  /// Sentences that share this much of their words are one sentence, changed.
  private static final double ALIKE = 0.4;

  private static final double ALIKE_QUOTATION = 0.3;

  /// Longer texts are compared by their first so many sentences.
  private static final int LONGEST = 3000;

  private final AnnotatedReport earlier;
  private final AnnotatedReport later;
  private final List<Change> changes = new ArrayList<>();

  private RevisionDiff(AnnotatedReport earlier, AnnotatedReport later) {
    this.earlier = earlier;
    this.later = later;
  }

  static List<Change> of(AnnotatedReport earlier, AnnotatedReport later) {
    RevisionDiff diff = new RevisionDiff(earlier, later);
    diff.compare();
    return diff.changes;
  }

  private void compare() {
    List<Span> before = sentences(earlier);
    List<Span> after = sentences(later);
    List<String> beforeKeys = before.stream().map(s -> key(earlier, s)).toList();
    List<String> afterKeys = after.stream().map(s -> key(later, s)).toList();
    int[] matched = match(beforeKeys, afterKeys);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int nextI = i;
      while (nextI < before.size() && matched[nextI] < 0) {
        nextI++;
      }
      int nextJ = nextI < before.size() ? matched[nextI] : after.size();
      change(
          kept(before.subList(i, nextI), earlier, afterKeys),
          kept(after.subList(j, nextJ), later, beforeKeys));
      i = nextI + 1;
      j = nextJ + 1;
    }
  }

  /// Those whose words stand nowhere in the other capture: the rest has only moved.
  private static List<Span> kept(List<Span> spans, AnnotatedReport in, List<String> others) {
    Set<String> there = new HashSet<>(others);
    return spans.stream().filter(s -> !there.contains(key(in, s))).toList();
  }

  private static List<Span> sentences(AnnotatedReport report) {
    return report.prose().sentences().stream().map(Sentence::span).limit(LONGEST).toList();
  }

  private static String key(AnnotatedReport report, Span span) {
    return Folding.key(span.of(report.report().body())).strip();
  }

  /// For each of `a` its partner in `b`, or -1.
  private static int[] match(List<String> a, List<String> b) {
    int start = 0;
    while (start < Math.min(a.size(), b.size()) && a.get(start).equals(b.get(start))) {
      start++;
    }
    int[] matched = new int[a.size()];
    Arrays.fill(matched, -1);
    for (int i = 0; i < start; i++) {
      matched[i] = i;
    }
    int rows = a.size() - start;
    int columns = b.size() - start;
    int[][] length = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        length[i][j] =
            a.get(start + i).equals(b.get(start + j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (a.get(start + i).equals(b.get(start + j))) {
        matched[start + i++] = start + j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return matched;
  }

  /// Pairs what is gone with what is new where they are alike, in order.
  private void change(List<Span> gone, List<Span> added) {
    int from = 0;
    for (Span before : gone) {
      int best = -1;
      double most = ALIKE;
      for (int k = from; k < added.size(); k++) {
        double alike = likeness(before.of(body(earlier)), added.get(k).of(body(later)));
        if (alike >= most) {
          most = alike;
          best = k;
        }
      }
      if (best < 0) {
        add(Kind.REMOVED, What.SENTENCE, passage(earlier, before), null);
        inside(before, null);
        continue;
      }
      for (Span between : added.subList(from, best)) {
        add(Kind.ADDED, What.SENTENCE, null, passage(later, between));
        inside(null, between);
      }
      Span after = added.get(best);
      add(Kind.CHANGED, What.SENTENCE, passage(earlier, before), passage(later, after));
      inside(before, after);
      from = best + 1;
    }
    for (Span rest : added.subList(from, added.size())) {
      add(Kind.ADDED, What.SENTENCE, null, passage(later, rest));
      inside(null, rest);
    }
  }

  /// The quotations and figures of a sentence that changed, came or went.
  private void inside(@Nullable Span before, @Nullable Span after) {
    pair(
        What.QUOTATION,
        before == null ? List.of() : quotations(earlier, before),
        after == null ? List.of() : quotations(later, after),
        ALIKE_QUOTATION);
    if (before != null && after != null) {
      pair(What.FIGURE, figures(earlier, before), figures(later, after), 0);
    }
  }

  private void pair(What what, List<Passage> before, List<Passage> after, double least) {
    Set<String> keysBefore = keys(before);
    Set<String> keysAfter = keys(after);
    List<Passage> gone =
        before.stream().filter(p -> !keysAfter.contains(Folding.key(p.text()))).toList();
    List<Passage> left =
        new ArrayList<>(
            after.stream().filter(p -> !keysBefore.contains(Folding.key(p.text()))).toList());
    for (Passage old : gone) {
      Passage partner =
          left.stream()
              .filter(p -> likeness(old.text(), p.text()) >= least)
              .max(
                  Comparator.comparingDouble((Passage p) -> likeness(old.text(), p.text()))
                      .thenComparing(Comparator.<Passage>naturalOrder().reversed()))
              .orElse(null);
      if (partner == null) {
        add(Kind.REMOVED, what, old, null);
      } else {
        left.remove(partner);
        add(Kind.CHANGED, what, old, partner);
      }
    }
    left.forEach(p -> add(Kind.ADDED, what, null, p));
  }

  private static Set<String> keys(List<Passage> passages) {
    Set<String> keys = new HashSet<>();
    passages.forEach(p -> keys.add(Folding.key(p.text())));
    return keys;
  }

  private static List<Passage> quotations(AnnotatedReport report, Span sentence) {
    Prose prose = report.prose();
    List<Passage> found = new ArrayList<>();
    for (Quotation quotation : prose.quotations()) {
      for (Span part : quotation.parts()) {
        int start = Math.max(part.start(), sentence.start());
        int end = Math.min(part.end(), sentence.end());
        if (quotation.depth() == 0 && start < end) {
          found.add(passage(report, new Span(start, end)));
        }
      }
    }
    return found;
  }

  private static List<Passage> figures(AnnotatedReport report, Span sentence) {
    return report.figures().stream()
        .map(GivenFigure::figure)
        .filter(f -> sentence.contains(f.span()))
        .map(f -> passage(report, f.span()))
        .toList();
  }

  private static double likeness(String a, String b) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : Folding.key(a).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      words.merge(word, 1, Integer::sum);
    }
    int size = words.values().stream().mapToInt(Integer::intValue).sum();
    int shared = 0;
    int other = 0;
    for (String word : Folding.key(b).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      other++;
      int left = words.getOrDefault(word, 0);
      if (left > 0) {
        shared++;
        words.put(word, left - 1);
      }
    }
    return (double) shared / Math.max(1, size + other - shared);
  }

  private void add(Kind kind, What what, @Nullable Passage before, @Nullable Passage after) {
    changes.add(new Change(kind, what, before, after));
  }

  private static String body(AnnotatedReport report) {
    return report.report().body();
  }

  private static Passage passage(AnnotatedReport report, Span span) {
    return report.passage(span);
  }
}
