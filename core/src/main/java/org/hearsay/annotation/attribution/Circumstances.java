package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Where, to whom and when something was said, and with which words of doubt.
final class Circumstances {
  private static final Set<String> PLATFORMS = SpeechWords.list("platforms");
  private static final Set<String> OCCASIONS = SpeechWords.list("occasions");

  /// How far from the start of a sentence a place before its subject may reach.
  private static final int LONGEST_LEAD = 40;

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final SourceResolver resolver;
  private final List<Timex> times;
  private final int[] hedgeStarts;

  Circumstances(ReadText text, ClauseReader clauses, SourceResolver resolver, List<Timex> times) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
    this.resolver = resolver;
    this.times = times;
    this.hedgeStarts = hedgeStarts(prose);
  }

  /// Contents nest and overlap, so the words that may start a hedge are looked up once.
  private static int[] hedgeStarts(Prose prose) {
    int[] starts = new int[16];
    int size = 0;
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (!CueLexicon.SHARED.hedgesFrom(prose.lower(i)).isEmpty()) {
        if (size == starts.length) {
          starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size++] = i;
      }
    }
    return Arrays.copyOf(starts, size);
  }

  Attribution.@Nullable Participant addressee(Draft draft) {
    TokenRange audience = draft.audience();
    return audience == null || outlet(audience) ? null : participant(audience);
  }

  /// The outlet that was told, or the platform or occasion named beside the cue.
  Attribution.@Nullable Participant venue(Draft draft) {
    TokenRange audience = draft.audience();
    if (audience != null && outlet(audience)) {
      return participant(audience);
    }
    int verb = draft.cueVerb();
    if (verb < 0) {
      return null;
    }
    int limit = Math.min(prose.sentenceOf(verb).endToken(), verb + 14);
    for (int i = verb + 1; i < limit; i++) {
      if (inContent(draft, i)) {
        continue;
      }
      boolean preposition =
          prose.is(i, "in")
              || prose.is(i, "on")
              || prose.is(i, "at")
              || prose.is(i, "during")
              || prose.is(i, "to")
              || prose.is(i, "with")
              || prose.is(i, "via");
      TokenRange phrase = preposition && i + 1 < limit ? clauses.phraseAt(i + 1, false) : null;
      if (phrase != null && isVenue(phrase)) {
        return participant(withoutTime(phrase));
      }
    }
    return fronted(draft, verb);
  }

  /// "In an interview with the Courier, Lint said …", "Speaking on the radio, …": the outlet or
  /// occasion named before the subject.
  private Attribution.@Nullable Participant fronted(Draft draft, int verb) {
    int first = prose.sentenceOf(verb).firstToken();
    TokenRange source = draft.source();
    int limit = source == null ? verb : Math.min(verb, source.first());
    limit = Math.min(limit, first + LONGEST_LEAD);
    boolean opens =
        prose.is(first, "in")
            || prose.is(first, "on")
            || prose.is(first, "at")
            || prose.is(first, "during")
            || prose.is(first, "speaking")
            || prose.is(first, "writing");
    TokenRange occasion = null;
    for (int i = first; opens && i + 1 < limit && !inContent(draft, i); i++) {
      boolean links =
          prose.is(i, "in")
              || prose.is(i, "on")
              || prose.is(i, "at")
              || prose.is(i, "during")
              || prose.is(i, "to")
              || prose.is(i, "with");
      TokenRange phrase = links ? clauses.phraseAt(i + 1, false) : null;
      if (phrase == null || phrase.end() > limit) {
        continue;
      }
      TokenRange named = outletIn(phrase);
      if (named != null) {
        return participant(named);
      }
      if (occasion == null && isVenue(phrase)) {
        occasion = withoutTime(phrase);
      }
    }
    return occasion == null ? null : participant(occasion);
  }

  /// "the Harbour Courier" in "an interview with the Harbour Courier"; null if no outlet is named.
  private @Nullable TokenRange outletIn(TokenRange phrase) {
    for (int i = phrase.first(); i < phrase.end(); i++) {
      if (prose.is(i, "with") || prose.is(i, "to") || i == phrase.first()) {
        int start = i == phrase.first() ? i : i + 1;
        TokenRange rest = start < phrase.end() ? new TokenRange(start, phrase.end()) : null;
        if (rest != null
            && text.isCapital(clauses.is(start, WordClass.DETERMINER) ? start + 1 : start)
            && outlet(rest)) {
          return rest;
        }
      }
    }
    return null;
  }

  /// "Facebook" of "Facebook late on Sunday", "a letter" of "a letter announcing the sale".
  private TokenRange withoutTime(TokenRange phrase) {
    int end = phrase.first() + 1;
    while (end < phrase.end()
        && !CueLexicon.SHARED.forms(prose.lower(end)).contains(CueLexicon.Form.ING)) {
      end++;
    }
    while (end - 1 > phrase.first() && (prose.is(end - 1, "late") || prose.is(end - 1, "early"))) {
      end--;
    }
    return new TokenRange(phrase.first(), end);
  }

  private boolean inContent(Draft draft, int token) {
    for (TokenRange range : draft.content()) {
      if (range.first() <= token && token < range.end()) {
        return true;
      }
    }
    return false;
  }

  private Attribution.Participant participant(TokenRange range) {
    return new Attribution.Participant(range.in(prose), resolver.resolve(range, Resolution.NONE));
  }

  private boolean outlet(TokenRange phrase) {
    return text.mentions().in(phrase.in(prose)).stream()
        .map(Placed::entity)
        .anyMatch(e -> Outlets.named(e.name()).isPresent() || Outlets.looksLikeOutlet(e.name()));
  }

  private boolean isVenue(TokenRange phrase) {
    if (outlet(phrase)) {
      return true;
    }
    for (int i = phrase.first(); i < phrase.end(); i++) {
      String lower = prose.lower(i);
      if (OCCASIONS.contains(lower) || (PLATFORMS.contains(lower) && text.isCapital(i))) {
        return true;
      }
    }
    return false;
  }

  /// The TIMEX3 value of the time beside the cue, outside the content; null if none is stated.
  @Nullable String when(Draft draft) {
    TokenRange cue = draft.cue();
    if (cue == null) {
      return null;
    }
    Sentence sentence = prose.sentenceOf(cue.first());
    Timex best = null;
    int nearest = 60;
    for (int t = firstTimeFrom(sentence.span().start()); t < times.size(); t++) {
      Timex timex = times.get(t);
      if (timex.span().start() >= sentence.span().end()) {
        break;
      }
      if ((timex.type() != TimexType.DATE && timex.type() != TimexType.TIME)
          || !sentence.span().contains(timex.span())
          || timex.value() == null
          || timex.value().endsWith("_REF")) {
        continue;
      }
      int token = prose.tokenAt(timex.span().start());
      if (inContent(draft, token)) {
        continue;
      }
      int distance = Math.abs(timex.span().start() - prose.end(cue.end() - 1));
      if (distance < nearest) {
        nearest = distance;
        best = timex;
      }
    }
    return best == null ? null : best.value();
  }

  /// Index of the first expression of time that starts at `offset` or behind it.
  private int firstTimeFrom(int offset) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Words of doubt in the cue and the content.
  List<Span> hedges(Draft draft) {
    List<Span> found = new ArrayList<>();
    TokenRange cue = draft.cue();
    if (cue != null) {
      hedgesIn(new TokenRange(cue.first(), cue.end()), found);
    }
    draft.content().forEach(range -> hedgesIn(range, found));
    return found.stream().distinct().sorted().toList();
  }

  private void hedgesIn(TokenRange range, List<Span> found) {
    int from = Arrays.binarySearch(hedgeStarts, range.first());
    for (int h = from < 0 ? -from - 1 : from; h < hedgeStarts.length; h++) {
      int first = hedgeStarts[h];
      if (first >= range.end()) {
        return;
      }
      for (List<String> words : CueLexicon.SHARED.hedgesFrom(prose.lower(first))) {
        if (first + words.size() <= range.end() && stand(words, first)) {
          found.add(prose.span(first, first + words.size()));
        }
      }
    }
  }

  private boolean stand(List<String> words, int first) {
    for (int i = 0; i < words.size(); i++) {
      if (!prose.is(first + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
