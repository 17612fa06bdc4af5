package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Gives quotations without a cue of their own to the speaker who is still speaking: `"A," she
/// said. "B."`, and paragraphs that are one quotation after another of the same speaker.
final class ContinuedSpeech {
  private static final int FEWEST_WORDS = 4;

  /// `"A," she said on Friday, "B."`: a cue with its adjuncts between two parts of one quotation.
  private static final int MOST_TOKENS_BETWEEN = 7;

  private static final int FARTHEST_RESUMPTION = 80;

  /// `"A," she said in May. She did not look up. "B."`: one sentence of the reporter's between.
  private static final int MOST_SENTENCES_OFF = 2;

  private static final WordClass COORDINATOR = WordClass.COORDINATOR;

  private final ReadText text;
  private final Prose prose;

  ContinuedSpeech(ReadText text) {
    this.text = text;
    this.prose = text.prose();
  }

  /// `drafts` with what remained of the quotations added, in text order.
  List<Draft> continueIn(List<Draft> drafts) {
    List<Draft> result = new ArrayList<>(drafts);
    boolean[] taken = new boolean[prose.tokenCount()];
    NavigableMap<Integer, Integer> speakers = new TreeMap<>();
    for (int i = 0; i < result.size(); i++) {
      note(result.get(i), i, taken, speakers);
    }
    for (int q = 0; q < text.quotations().size(); q++) {
      TokenRange inside = text.inside(q);
      if (isTaken(taken, inside) || !isSpeech(inside)) {
        continue;
      }
      int previous = speakerBefore(result, speakers, inside);
      if (previous < 0) {
        continue;
      }
      Draft draft = result.get(previous);
      if (prose.paragraphOf(reach(draft)) == prose.paragraphOf(inside.first())) {
        List<TokenRange> content = new ArrayList<>(draft.content());
        content.addAll(text.parts(q));
        content.sort(Comparator.comparingInt(TokenRange::first));
        result.set(previous, draft.withContent(content));
        note(result.get(previous), previous, taken, speakers);
      } else {
        result.add(
            new Draft(
                draft.source(),
                null,
                draft.lemma(),
                text.parts(q),
                Stance.ASSERTS,
                null,
                -1,
                Basis.of(Rule.CONTINUED, SourceSeat.CARRIED)));
        note(result.get(result.size() - 1), result.size() - 1, taken, speakers);
      }
    }
    result.sort(
        Comparator.comparingInt(Draft::anchor).thenComparingInt(d -> -d.content().get(0).end()));
    return result;
  }

  /// Marks the words a draft gives to somebody, and who speaks up to where.
  private void note(Draft draft, int index, boolean[] taken, Map<Integer, Integer> speakers) {
    draft.content().forEach(c -> Arrays.fill(taken, c.first(), c.end(), true));
    TokenRange source = draft.source();
    if (source != null) {
      Arrays.fill(taken, source.first(), source.end(), true);
      if (speaks(draft)) {
        speakers.put(reach(draft), index);
      }
    }
  }

  private static boolean isTaken(boolean[] taken, TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  /// Whole sentences between quotation marks, not a term or a title.
  private boolean isSpeech(TokenRange inside) {
    int words = 0;
    for (int i = inside.first(); i < inside.end(); i++) {
      if (prose.kind(i) == TokenKind.WORD) {
        words++;
      }
    }
    return words >= FEWEST_WORDS || (words > 0 && endsSentence(inside.end() - 1));
  }

  private boolean endsSentence(int token) {
    String word = prose.word(token);
    return word.equals(".") || word.equals("?") || word.equals("!");
  }

  /// The draft whose speaker goes on at `inside`; -1 if nobody is known to.
  private int speakerBefore(
      List<Draft> drafts, NavigableMap<Integer, Integer> speakers, TokenRange inside) {
    int opening = Math.max(0, inside.first() - 1);
    Map.Entry<Integer, Integer> last = speakers.lowerEntry(opening);
    if (last == null) {
      return -1;
    }
    int nearest = last.getKey();
    int best = last.getValue();
    boolean sameParagraph = prose.paragraphOf(nearest) == prose.paragraphOf(opening);
    if (sameParagraph) {
      int sentences = prose.sentenceOf(opening).index() - prose.sentenceOf(nearest).index();
      return resumes(drafts.get(best), opening, nearest, sentences) ? best : -1;
    }
    boolean nextParagraph = prose.paragraphOf(opening) - prose.paragraphOf(nearest) == 1;
    return nextParagraph && fillsParagraph(inside) && quotesFully(drafts.get(best)) ? best : -1;
  }

  /// Whether the speaker of `draft`, last heard at `nearest`, goes on with the quotation that opens
  /// at `opening` in the same paragraph.
  private boolean resumes(Draft draft, int opening, int nearest, int sentences) {
    if (sentences == 0) {
      boolean mark = prose.is(opening - 1, ",") || prose.is(opening - 1, ":");
      return (mark && opening - nearest <= MOST_TOKENS_BETWEEN)
          || resumesInSentence(draft, opening);
    }
    int sentence = prose.sentenceOf(opening).firstToken();
    boolean opens =
        opening == sentence || (opening == sentence + 1 && text.is(sentence, COORDINATOR));
    int farthest = hasQuotation(draft) ? MOST_SENTENCES_OFF : 1;
    return opens && sentences <= farthest && !namesThing(opening);
  }

  /// `"A," the pilot said on the quay after a long talk with the owners, "and B."`: the cue stands
  /// between two quotations of one sentence, and no other verb of saying before the second, unless
  /// that goes on in lower case.
  private boolean resumesInSentence(Draft draft, int opening) {
    TokenRange cue = draft.cue();
    if (cue == null || !hasQuotation(draft) || draft.content().get(0).first() > cue.first()) {
      return false;
    }
    if (opening - cue.end() > FARTHEST_RESUMPTION) {
      return false;
    }
    boolean comma = prose.is(opening - 1, ",");
    boolean joined = text.is(opening - 1, COORDINATOR) && prose.is(opening - 2, ",");
    if (!comma && !joined) {
      return false;
    }
    for (int i = cue.end(); i < opening; i++) {
      boolean verb = CueLexicon.SHARED.verb(prose.lower(i)) != null && !text.isNounReading(i);
      if (text.quotationOf(i) >= 0 || (verb && (joined || text.isCapital(opening + 1)))) {
        return false;
      }
    }
    return true;
  }

  /// `“The Long Night” is on at the Palace`: a quotation at the head of a sentence of the
  /// reporter's.
  private boolean namesThing(int opening) {
    int q = text.quotationOpening(opening);
    if (q < 0) {
      return false;
    }
    int closing = text.inside(q).end();
    boolean whole = !text.isWord(closing - 1);
    int behind = closing + 1;
    return !whole
        && behind < prose.tokenCount()
        && prose.sameSentence(opening, behind)
        && text.isWord(behind)
        && !text.isCapital(behind);
  }

  private boolean speaks(Draft draft) {
    return hasQuotation(draft) || (draft.cueVerb() >= 0 && !draft.lemma().equals("according to"));
  }

  private boolean hasQuotation(Draft draft) {
    return draft.content().stream().anyMatch(c -> text.quotationOf(c.first()) >= 0);
  }

  private boolean quotesFully(Draft draft) {
    return draft.content().stream()
        .allMatch(c -> text.quotationOf(c.first()) >= 0 && text.quotationOf(c.end() - 1) >= 0);
  }

  private boolean fillsParagraph(TokenRange inside) {
    int first = Math.max(0, inside.first() - 1);
    int behind = Math.min(prose.tokenCount() - 1, inside.end());
    boolean starts = first == 0 || prose.paragraphOf(first - 1) != prose.paragraphOf(first);
    int next = behind + 1;
    boolean ends =
        next >= prose.tokenCount() || prose.paragraphOf(next) != prose.paragraphOf(inside.first());
    return starts && ends;
  }

  /// The last token that the draft touches.
  private static int reach(Draft draft) {
    int reach = 0;
    for (TokenRange c : draft.content()) {
      reach = Math.max(reach, c.end() - 1);
    }
    reach = Math.max(reach, end(draft.cue()));
    return Math.max(reach, end(draft.source()));
  }

  private static int end(@Nullable TokenRange range) {
    return range == null ? 0 : range.end() - 1;
  }
}
