package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.annotation.attribution.TokenRange;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Finds who says what in German. The door of this room.
///
/// German marks reported speech well: verbs of saying (`verbs.tsv`) with their particles and
/// auxiliaries, commas at the edges of clauses, and a mood of its own, which tells reported
/// sentences that no verb introduces. The terms are those of SpkAtt-2023 (Petersen-Frey & Biemann)
/// and of PARC 3 (Pareti 2016). Who a pronoun means is not resolved.
public final class GermanAttributions {
  private final GermanText text;
  private final Prose prose;

  private final Mentions mentions;
  private final NounPhrases phrases;

  private GermanAttributions(Prose prose, Mentions mentions) {
    this.prose = prose;
    this.mentions = mentions;
    this.text = new GermanText(prose);
    this.phrases = new NounPhrases(text);
  }

  /// Every attribution in `prose`, by place of its content.
  ///
  /// @param mentions what is named in the same prose
  public static List<Attribution> find(Prose prose, Mentions mentions) {
    GermanAttributions german = new GermanAttributions(prose, mentions);
    return german.assemble(german.read());
  }

  /// The words of `source` that describe somebody: without article, and without a noun like
  /// "Angaben" before whose words they are; null for a pronoun.
  public static @Nullable Span description(Prose prose, Span source) {
    int first = prose.tokenAt(source.start());
    int end = first;
    while (end < prose.tokenCount()
        && prose.start(end) < source.end()
        && prose.kind(end) != TokenKind.PUNCTUATION) {
      end++;
    }
    boolean words = true;
    while (words && first < end) {
      String lower = prose.lower(first);
      boolean more = first + 1 < end;
      words =
          more
              && (GermanWords.DETERMINERS.contains(lower)
                  || GermanWords.OBLIQUE.contains(lower)
                  || GermanWords.SOURCE_NOUNS.contains(lower)
                  || lower.equals("von"));
      first += words ? 1 : 0;
    }
    boolean pronoun =
        end - first == 1
            && (GermanWords.PERSONAL.contains(prose.lower(first))
                || GermanWords.PRONOUNS.contains(prose.lower(first))
                || GermanWords.BACKWARD.contains(prose.lower(first)));
    return pronoun || first >= end ? null : prose.span(first, end);
  }

  private List<Saying> read() {
    ClauseSplitter splitter = new ClauseSplitter(text);
    FrameReader frames = new FrameReader(text, phrases);
    AccordingReader according = new AccordingReader(text, phrases);
    ContinuedMood mood = new ContinuedMood(text);
    List<Saying> all = new ArrayList<>();
    Saying last = null;
    TokenRange before = null;
    int distance = 0;
    List<TokenRange> units = text.units();
    for (int u = 0; u < units.size(); u++) {
      List<Clause> clauses = splitter.split(units.get(u));
      if (clauses.isEmpty()) {
        continue;
      }
      TokenRange next = u + 1 < units.size() ? units.get(u + 1) : null;
      List<Saying> found = new ArrayList<>(frames.read(units.get(u), clauses, before, next));
      found.addAll(according.read(clauses, List.copyOf(found)));
      found = settle(found);
      if (found.isEmpty() && !isSaid(units.get(u), all)) {
        found.addAll(mood.read(clauses, last, distance));
      }
      before =
          found.isEmpty()
              ? new TokenRange(clauses.get(0).first(), clauses.get(clauses.size() - 1).end())
              : null;
      if (found.size() == 1 && goesOn(all, found.get(0), units, u)) {
        found = List.of(joined(all.remove(all.size() - 1), found.get(0)));
      }
      all.addAll(found);
      distance++;
      for (Saying saying : found) {
        if (saying.source() != null && !saying.source().equals(saying.cue())) {
          last = saying;
          distance = 1;
        }
      }
    }
    return all;
  }

  /// Whether `saying` has only its mood and follows another such of the same speaker.
  private boolean goesOn(List<Saying> all, Saying saying, List<TokenRange> units, int unit) {
    if (all.isEmpty() || unit == 0 || !isMood(saying) || !isMood(all.get(all.size() - 1))) {
      return false;
    }
    Saying last = all.get(all.size() - 1);
    TokenRange content = last.content().get(last.content().size() - 1);
    return content.overlaps(units.get(unit - 1)) && text.quotationOf(content.first()) < 0;
  }

  private static boolean isMood(Saying saying) {
    return saying.cue() == null && saying.content().size() == 1;
  }

  /// Sentences in the mood of reported speech that follow each other are one content.
  private static Saying joined(Saying first, Saying second) {
    TokenRange content =
        new TokenRange(first.content().get(0).first(), second.content().get(0).end());
    return new Saying(
        first.source(), null, "", List.of(content), first.stance(), first.basis(), false);
  }

  /// Whether the unit before has already given the words of `unit` to somebody: `Sie sagte:` and
  /// the quotation in the next paragraph.
  private static boolean isSaid(TokenRange unit, List<Saying> all) {
    return !all.isEmpty()
        && all.get(all.size() - 1).content().stream().anyMatch(c -> c.overlaps(unit));
  }

  /// Without those that say again what another says more closely.
  private static List<Saying> settle(List<Saying> found) {
    List<Saying> kept = new ArrayList<>();
    for (Saying saying : found) {
      boolean close = found.stream().anyMatch(other -> !other.broad());
      boolean again = kept.stream().anyMatch(k -> k.content().equals(saying.content()));
      if (!(saying.broad() && close) && !again) {
        kept.add(saying);
      }
    }
    return kept;
  }

  private List<Attribution> assemble(List<Saying> sayings) {
    List<Saying> ordered = new ArrayList<>(sayings);
    ordered.sort(
        Comparator.comparingInt((Saying s) -> s.content().get(0).first())
            .thenComparingInt(s -> -s.content().get(0).end()));
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      int outer = enclosing(ordered, i);
      attributions.add(attribution(ordered.get(i), i, outer));
    }
    return attributions;
  }

  private static final int NEAREST = 8;

  /// The shortest content near by that holds the cue of saying `i`; -1 if none does.
  private static int enclosing(List<Saying> ordered, int i) {
    Saying inner = ordered.get(i);
    TokenRange cue = inner.cue();
    int best = -1;
    int from = Math.max(0, i - NEAREST);
    int to = Math.min(ordered.size(), i + NEAREST);
    for (int k = from; cue != null && k < to; k++) {
      Saying outer = ordered.get(k);
      boolean holds =
          k != i
              && !outer.broad()
              && outer.length() > inner.length()
              && outer.content().stream().anyMatch(c -> c.contains(cue));
      if (holds && (best < 0 || outer.length() < ordered.get(best).length())) {
        best = k;
      }
    }
    return best;
  }

  private Attribution attribution(Saying saying, int index, int outer) {
    TokenRange source = saying.source();
    TokenRange cue = saying.cue();
    AttributionKind kind = kind(saying);
    List<Span> content =
        saying.content().stream().map(c -> c.in(prose)).distinct().sorted().toList();
    return new Attribution(
        "a" + (index + 1),
        kind,
        source == null ? null : new Attribution.Participant(source.in(prose), entity(source)),
        cue == null ? null : new Attribution.Cue(cue.in(prose), saying.lemma()),
        content,
        saying.stance(),
        outer < 0 ? null : "a" + (outer + 1),
        null,
        null,
        null,
        List.of(),
        saying.basis(),
        Calibration.SHIPPED.confidence(saying.basis(), kind, null));
  }

  /// Whom `source` means: who is named at its head, behind a noun like "Angaben", or in the
  /// apposition behind it.
  private @Nullable String entity(TokenRange source) {
    int first = source.first();
    int head = phrases.coreEnd(first, source.end());
    boolean words = head > first && GermanWords.SOURCE_NOUNS.contains(text.lower(head - 1));
    if (words && head < source.end()) {
      first = text.is(head, "von") ? head + 1 : head;
      head = phrases.coreEnd(first, source.end());
    }
    String named = head > first ? named(first, head) : null;
    int behind = source.end() + 1;
    boolean apposition =
        named == null
            && text.is(source.end(), ",")
            && behind < prose.tokenCount()
            && text.isNoun(behind);
    if (!apposition) {
      return named;
    }
    int end = phrases.coreEnd(behind, prose.sentenceOf(source.first()).endToken());
    boolean closed = text.is(end, ",") || text.is(end, ":") || text.is(end, ".");
    return end > behind && closed ? named(behind, end) : null;
  }

  private @Nullable String named(int first, int end) {
    Span phrase = prose.span(first, end);
    return mentions.headedAt(phrase, phrase.end()).map(p -> p.entity().id()).orElse(null);
  }

  private AttributionKind kind(Saying saying) {
    int words = 0;
    int quoted = 0;
    for (TokenRange range : saying.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (text.isWord(i) || text.isNumber(i)) {
          words++;
          quoted += text.quotationOf(i) >= 0 ? 1 : 0;
        }
      }
    }
    return quoted == 0
        ? AttributionKind.INDIRECT
        : quoted == words ? AttributionKind.DIRECT : AttributionKind.MIXED;
  }
}
