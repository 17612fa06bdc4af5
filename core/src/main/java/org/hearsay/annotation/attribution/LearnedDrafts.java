package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.SpanTagger.Found;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Puts together what the model found and what the rules found. Where both read the same cue, the
/// model says where the content begins and ends, the rules what kind of saying it is and who says
/// it. What only the model found must be likely enough; what only the rules found stays, unless the
/// model gave its words to somebody else.
final class LearnedDrafts {
  /// The least confidence for a cue that the lexicon knows as one of saying.
  private static final double LEAST = 0.6;

  /// The least confidence for any other cue. The model learned from reports in which attitudes
  /// ("supports the plan", "is eager to") are marked like statements: shown in full they would bury
  /// what was said.
  private static final double LEAST_FOR_ATTITUDES = 0.85;

  private static final int FEWEST_WORDS = 2;

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "declined", "refused", "nobody", "neither");

  private static final Set<String> ATTITUDES = SpeechWords.list("attitudes");

  private final ReadText text;
  private final Prose prose;
  private final List<Draft> rules;

  LearnedDrafts(ReadText text, List<Draft> rules) {
    this.text = text;
    this.prose = text.prose();
    this.rules = rules;
  }

  /// Drafts in no order.
  List<Draft> merge(List<Found> found) {
    List<Draft> drafts = new ArrayList<>();
    for (Found one : found) {
      List<TokenRange> content = withinParagraph(one);
      Draft rule = ruleOf(one.cue());
      if (content.isEmpty()) {
        continue;
      }
      Draft draft = rule == null ? learned(one, content) : agreed(one, content, rule);
      if ((rule != null || isFit(one, draft))
          && drafts.stream().noneMatch(d -> AttributionFinder.clashes(d, draft))) {
        drafts.add(draft);
      }
    }
    List<Draft> merged = new ArrayList<>(drafts);
    for (Draft rule : rules) {
      Draft words = trimmed(rule);
      if (merged.stream()
          .noneMatch(d -> sharesCue(d, rule) || AttributionFinder.clashes(d, words))) {
        merged.add(rule);
      }
    }
    return merged;
  }

  private boolean isFit(Found found, Draft draft) {
    boolean attitude = draft.stance() == Stance.EXPECTS || draft.cueVerb() < 0;
    return found.source() != null
        && !isNegated(found.cue())
        && words(draft) >= FEWEST_WORDS
        && found.confidence() >= (attitude ? LEAST_FOR_ATTITUDES : LEAST);
  }

  /// Whether the cue says that nothing was said.
  private boolean isNegated(TokenRange cue) {
    for (int i = Math.max(0, cue.first() - 1); i < cue.end(); i++) {
      if (NEGATIONS.contains(prose.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private int words(Draft draft) {
    int words = 0;
    for (TokenRange range : draft.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        words += text.isWord(i) ? 1 : 0;
      }
    }
    return words;
  }

  private static boolean sharesCue(Draft draft, Draft rule) {
    TokenRange cue = draft.cue();
    TokenRange other = rule.cue();
    return cue != null && other != null && cue.overlaps(other);
  }

  private @Nullable Draft ruleOf(TokenRange cue) {
    for (Draft rule : rules) {
      TokenRange other = rule.cue();
      if (other != null && other.overlaps(cue)) {
        return rule;
      }
    }
    return null;
  }

  private Draft agreed(Found found, List<TokenRange> content, Draft rule) {
    TokenRange source = rule.source();
    return new Draft(
        source == null ? found.source() : source,
        found.cue(),
        rule.lemma(),
        isQuoted(rule.content()) && !isQuoted(content) ? rule.content() : content,
        rule.stance(),
        rule.audience(),
        rule.cueVerb(),
        (source == null ? rule.basis().at(SourceSeat.LEARNED) : rule.basis())
            .with(found.confidence()));
  }

  /// A draft whose kind of saying only the words of its cue tell.
  private Draft learned(Found found, List<TokenRange> content) {
    TokenRange cue = found.cue();
    String lemma = prose.lower(cue.end() - 1);
    Stance stance = Stance.ASSERTS;
    int verb = -1;
    for (int i = cue.first(); i < cue.end(); i++) {
      String lower = prose.lower(i);
      CueLexicon.Verb entry = CueLexicon.SHARED.verb(lower);
      CueLexicon.Noun noun = CueLexicon.SHARED.noun(lower);
      if (entry != null) {
        lemma = entry.lemma();
        stance = entry.stance();
        verb = i;
      } else if (verb < 0 && ATTITUDES.contains(lower)) {
        lemma = lower;
        stance = Stance.EXPECTS;
      } else if (verb < 0 && noun != null) {
        lemma = noun.lemma();
        stance = noun.stance();
      }
    }
    return new Draft(
        found.source(), cue, lemma, content, stance, null, verb, Basis.learned(found.confidence()));
  }

  /// Words that nobody quotes do not run on from a heading into the text, nor from paragraph to
  /// paragraph: what stands in another one than the cue is cut off, or all where that is most.
  private List<TokenRange> withinParagraph(Found found) {
    int paragraph = prose.paragraphOf(found.cue().first());
    List<TokenRange> content = new ArrayList<>();
    for (TokenRange range : found.content()) {
      int first = range.first();
      int end = range.end();
      if (text.quotationOf(first) < 0) {
        while (first < end && prose.paragraphOf(first) < paragraph) {
          first++;
        }
        while (end > first && prose.paragraphOf(end - 1) > paragraph) {
          end--;
        }
      }
      if (2 * (end - first) > range.end() - range.first()) {
        content.add(new TokenRange(first, closed(end)));
      }
    }
    return content;
  }

  /// With the comma or period between the last word and the mark that closes its quotation.
  private int closed(int end) {
    int behind = end;
    int quotation = text.quotationOf(end - 1);
    while (quotation >= 0 && text.quotationOf(behind) == quotation && !text.isWord(behind)) {
      behind++;
    }
    return quotation >= 0 && text.quotationClosing(behind) == quotation ? behind : end;
  }

  private boolean isQuoted(List<TokenRange> ranges) {
    for (TokenRange range : ranges) {
      for (int i = range.first(); i < range.end(); i++) {
        if (text.isWord(i) && text.quotationOf(i) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /// Without marks at both ends, as the model's contents are, so that they can be compared.
  private Draft trimmed(Draft draft) {
    List<TokenRange> content = new ArrayList<>();
    for (TokenRange range : draft.content()) {
      int first = range.first();
      int end = range.end();
      while (end > first + 1 && !text.isWord(end - 1)) {
        end--;
      }
      while (first < end - 1 && !text.isWord(first)) {
        first++;
      }
      content.add(new TokenRange(first, end));
    }
    return draft.withContent(content);
  }
}
