package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotation.attribution.SpanTagger.Found;
import org.hearsay.text.Prose;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Puts together what the model found and what the rules found. Where both read the same cue, the
/// model says where source and content begin and end, the rules what kind of saying it is. What
/// only the model found must be likely enough; what only the rules found stays, unless a likelier
/// reading gives its words to somebody else.
final class LearnedDrafts {
  /// The least probability for what no rule found. Whoever wants less and surer findings asks for a
  /// higher confidence of all.
  private static final double LEAST = 0.3;

  /// The least where no word of the cue is in the lexicons: on reports of other kinds than those it
  /// learned from, the model takes events for attitudes ("fielded a grounder").
  private static final double LEAST_OF_UNKNOWN = 0.5;

  /// The least for a content of a single word: "backed Lund".
  private static final double LEAST_OF_ONE_WORD = 0.5;

  /// From here on the model bounds contents that are quoted in part.
  private static final double SURE_OF_QUOTED = 0.75;

  /// A rule that is as sure as the model within this keeps its end of the words.
  private static final double AS_SURE = 0.05;

  /// Where the rules look for a source that the construction itself does not have, and are wrong
  /// more often than the model.
  private static final Set<SourceSeat> WEAK_SEATS =
      EnumSet.of(SourceSeat.ADJACENT, SourceSeat.MAIN_SUBJECT, SourceSeat.NONE);

  private static final int FEWEST_WORDS = 2;
  private static final int LONGEST_SUBJECT = 8;

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "declined", "refused", "nobody", "neither");

  private static final Set<String> ATTITUDES = SpeechWords.list("attitudes");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;
  private final List<Draft> rules;
  private final DraftIndex index;
  private final ImpersonalCue impersonal;

  LearnedDrafts(ReadText text, ClauseReader clauses, List<Draft> rules) {
    this.text = text;
    this.clauses = clauses;
    this.prose = text.prose();
    this.rules = rules;
    this.impersonal = new ImpersonalCue(text);
    this.index = DraftIndex.of(prose.tokenCount(), rules);
  }

  /// One way to read some words.
  ///
  /// @param compared its content as the model bounds contents, so that two readings can be compared
  /// @param odds how likely it is to be right, 0 to 1
  private record Reading(Draft draft, Draft compared, double odds) {}

  /// Drafts in no order. Of two that give the same words to somebody, or read one cue differently,
  /// the likelier one stays.
  List<Draft> merge(List<Found> found) {
    List<Reading> readings = new ArrayList<>();
    Set<Draft> confirmed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Found one : found) {
      List<TokenRange> content = withinParagraph(one);
      Draft rule = ruleOf(one);
      if (content.isEmpty()) {
        continue;
      }
      Draft draft = rule == null ? learned(one, content) : agreed(one, content, rule);
      if (rule != null) {
        confirmed.add(rule);
      }
      if (rule != null || isFit(one, draft)) {
        readings.add(new Reading(draft, draft, one.confidence()));
      }
    }
    for (Draft rule : rules) {
      if (!confirmed.contains(rule)) {
        Draft unconfirmed = rule.withBasis(rule.basis().with(0));
        readings.add(new Reading(unconfirmed, trimmed(rule), odds(rule)));
      }
    }
    readings.sort(Comparator.comparingDouble((Reading r) -> -r.odds));
    return chosen(readings);
  }

  private List<Draft> chosen(List<Reading> readings) {
    List<Draft> chosen = new ArrayList<>();
    DraftIndex taken = new DraftIndex(prose.tokenCount());
    Set<Integer> cueTokens = new HashSet<>();
    for (Reading reading : readings) {
      TokenRange cue = reading.draft.cue();
      boolean isFree =
          cue == null || IntStream.range(cue.first(), cue.end()).noneMatch(cueTokens::contains);
      if (isFree
          && taken.near(reading.compared).stream()
              .noneMatch(d -> AttributionFinder.clashes(d, reading.compared))) {
        chosen.add(reading.draft);
        taken.add(reading.compared);
        if (cue != null) {
          IntStream.range(cue.first(), cue.end()).forEach(cueTokens::add);
        }
      }
    }
    return chosen;
  }

  /// How often what this rule found was right.
  private double odds(Draft rule) {
    AttributionKind kind =
        isQuoted(rule.content()) ? AttributionKind.DIRECT : AttributionKind.INDIRECT;
    return Calibration.SHIPPED.confidence(rule.basis(), kind, rule.lemma());
  }

  private boolean isFit(Found found, Draft draft) {
    double least = isKnown(found.cue()) ? LEAST : LEAST_OF_UNKNOWN;
    if (text.words(draft.content()) < FEWEST_WORDS) {
      least = Math.max(least, LEAST_OF_ONE_WORD);
    }
    return !isNegated(found.cue()) && !isConcession(found.cue()) && found.confidence() >= least;
  }

  /// Whether a lexicon has a word of the cue.
  private boolean isKnown(TokenRange cue) {
    for (int i = cue.first(); i < cue.end(); i++) {
      String lower = prose.lower(i);
      if (CueLexicon.SHARED.verb(lower) != null
          || CueLexicon.SHARED.noun(lower) != null
          || ATTITUDES.contains(lower)) {
        return true;
      }
    }
    return false;
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

  /// "whatever the ministry says", "no matter what he says": nothing that anybody says.
  private boolean isConcession(TokenRange cue) {
    for (int i = cue.first() - 1; i >= Math.max(0, cue.first() - LONGEST_SUBJECT); i--) {
      if (!text.isWord(i)) {
        return false;
      }
      if (prose.is(i, "whatever") || (prose.is(i, "matter") && text.is(i + 1, WordClass.WH))) {
        return true;
      }
    }
    return false;
  }

  /// The rule's reading of the same cue, or else of the same quoted words.
  private @Nullable Draft ruleOf(Found found) {
    for (Draft rule : index.near(found.cue())) {
      TokenRange other = rule.cue();
      if (other != null && other.overlaps(found.cue())) {
        return rule;
      }
    }
    TokenRange first = found.content().get(0);
    for (Draft rule : index.near(first)) {
      TokenRange words = trimmed(rule).content().get(0);
      if (words.first() == first.first() && isQuoted(rule.content())) {
        return rule;
      }
    }
    return null;
  }

  private Draft agreed(Found found, List<TokenRange> content, Draft rule) {
    TokenRange source = rule.source();
    TokenRange learned = found.source();
    boolean isWeak = WEAK_SEATS.contains(rule.basis().seat());
    boolean isModels = learned != null && (source == null || isWeak || isBetter(learned, source));
    List<TokenRange> words =
        keepsWords(rule, found, content) ? rule.content() : ended(rule, found, content);
    return new Draft(
        isModels ? voice(learned, found.cue(), words) : source,
        found.cue(),
        rule.lemma(),
        words,
        rule.stance(),
        rule.audience(),
        rule.cueVerb(),
        (isModels && isWeak ? rule.basis().at(SourceSeat.LEARNED) : rule.basis())
            .with(found.confidence()));
  }

  /// Whether the model's source is the rule's with other bounds, and not somebody whom the rule's
  /// is told by: "the hotline, meant for deserters, said".
  private boolean isBetter(TokenRange learned, TokenRange source) {
    for (int i = source.first() + 1; i < learned.first(); i++) {
      if (prose.is(i, ",") && source.contains(learned)) {
        return false;
      }
    }
    return learned.overlaps(source);
  }

  /// Where both begin alike, the likelier one says where the words end, the rule where they are
  /// about as sure.
  private List<TokenRange> ended(Draft rule, Found found, List<TokenRange> content) {
    TokenRange words = content.get(0);
    TokenRange other = rule.content().get(0);
    boolean isAlike =
        content.size() == 1
            && rule.content().size() == 1
            && other.end() > words.first()
            && (other.first() == words.first()
                || (other.first() == words.first() + 1 && prose.is(words.first(), "that")));
    return isAlike && (odds(rule) + AS_SURE > found.confidence() || goesOn(rule, words))
        ? List.of(new TokenRange(words.first(), other.end()))
        : content;
  }

  /// Whether some words hold another cue of the same source: "said the dam was cracked | and asked
  /// for help".
  private boolean goesOn(Draft rule, TokenRange words) {
    return rule.source() != null
        && index.near(words).stream()
            .anyMatch(other -> {
              TokenRange cue = other.cue();
              return !other.equals(rule)
                  && cue != null
                  && words.contains(cue)
                  && rule.source().equals(other.source());
            });
  }

  /// Quotation marks show the rules where words end; the model must be surer than that.
  private boolean keepsWords(Draft rule, Found found, List<TokenRange> content) {
    boolean isUnsure = found.confidence() < SURE_OF_QUOTED && holdsQuotation(rule.content());
    return isUnsure || (isQuoted(rule.content()) && !isQuoted(content));
  }

  private boolean holdsQuotation(List<TokenRange> ranges) {
    return ranges.stream()
        .anyMatch(r -> IntStream.range(r.first(), r.end()).anyMatch(i -> text.quotationOf(i) >= 0));
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
        stance = stated(entry, lower);
        verb = i;
      } else if (verb < 0 && ATTITUDES.contains(lower)) {
        lemma = lower;
        stance = Stance.EXPECTS;
      } else if (verb < 0 && noun != null) {
        lemma = noun.lemma();
        stance = noun.stance();
      }
    }
    TokenRange source = found.source();
    return new Draft(
        voice(source == null ? subject(cue, content) : source, cue, content),
        cue,
        lemma,
        content,
        impersonal.seems(cue) ? Stance.HEDGES : stance,
        null,
        verb,
        Basis.learned(found.confidence()));
  }

  /// The source, unless the cue leaves open who says so, or it is part of what is said.
  private @Nullable TokenRange voice(
      @Nullable TokenRange source, TokenRange cue, List<TokenRange> content) {
    boolean isSpokenOf =
        source != null
            && (impersonal.is(cue) || content.stream().anyMatch(c -> c.contains(source)));
    return source == null || isSpokenOf ? null : bracketed(source);
  }

  /// With the bracket that closes one within: the model leaves marks at the end out.
  private TokenRange bracketed(TokenRange source) {
    boolean isOpen = false;
    for (int i = source.first(); i < source.end(); i++) {
      isOpen = prose.is(i, "(") || (isOpen && !prose.is(i, ")"));
    }
    return isOpen && prose.is(source.end(), ")")
        ? new TokenRange(source.first(), source.end() + 1)
        : source;
  }

  private static Stance stated(CueLexicon.Verb entry, String form) {
    return entry.stance() == Stance.ASSERTS && ATTITUDES.contains(form)
        ? Stance.EXPECTS
        : entry.stance();
  }

  /// Who says it where the model names nobody: the subject of the cue, unless that is passive.
  private @Nullable TokenRange subject(TokenRange cue, List<TokenRange> content) {
    for (int i = Math.max(0, cue.first() - 1); i < cue.end(); i++) {
      if (text.is(i, WordClass.COPULA)) {
        return null;
      }
    }
    TokenRange subject = clauses.subjectBefore(cue.first());
    return subject == null || content.stream().anyMatch(c -> c.overlaps(subject)) ? null : subject;
  }

  /// Words that nobody quotes do not run on from a heading into the text, nor from paragraph to
  /// paragraph, and no quotation of another paragraph goes on with them: what stands in another one
  /// than the cue is cut off, or all where that is most.
  private List<TokenRange> withinParagraph(Found found) {
    int paragraph = prose.paragraphOf(found.cue().first());
    boolean isPlain =
        found.content().stream()
            .anyMatch(
                r -> prose.paragraphOf(r.first()) == paragraph && text.quotationOf(r.first()) < 0);
    List<TokenRange> content = new ArrayList<>();
    for (TokenRange range : found.content()) {
      int first = range.first();
      int end = range.end();
      if (isPlain || text.quotationOf(first) < 0) {
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
