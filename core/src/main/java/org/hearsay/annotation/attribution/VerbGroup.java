package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// A cue verb with its auxiliaries, adverbs and negation: `has also said`, `did not deny`.
///
/// @param verb index of the main verb
/// @param first index of the first word of the group
/// @param entry what the lexicon knows of it
/// @param negated whether "not", "never" or the like stands in it
/// @param passive whether it is a form of "be" with a participle
/// @param participial whether it is an -ing form without a form of "be"
/// @param infinitive whether "to" stands before it
/// @param governor for an infinitive under "appeared to", "went on to": index of the governing
///   verb's first word; -1 otherwise
/// @param seeming whether the governing verb is "appear" or "seem"
record VerbGroup(
    int verb,
    int first,
    CueLexicon.Verb entry,
    boolean negated,
    boolean passive,
    boolean participial,
    boolean infinitive,
    int governor,
    boolean seeming) {

  private static final Set<String> BE = SpeechWords.list("be");
  private static final Set<String> SEEM =
      Set.of("appeared", "appears", "appear", "seemed", "seems", "seem");
  private static final Set<String> GOING = Set.of("went", "goes", "go", "going", "gone");
  private static final Set<String> PHASE = SpeechWords.list("phase");

  private static final Set<String> IRREGULAR_PAST = SpeechWords.list("plain-past");
  private static final int SHORTEST_PAST = 4;

  /// Forms that are far more often nouns or adjectives than cues when no auxiliary shows a verb.
  private static final Set<String> WEAK = SpeechWords.list("weak");

  /// The group around the word at `verb`; null where that is no cue or stands as a noun.
  static @Nullable VerbGroup at(ReadText text, ClauseReader clauses, int verb) {
    Prose prose = text.prose();
    String lower = prose.lower(verb);
    CueLexicon.Verb entry = CueLexicon.SHARED.verb(lower);
    if (entry == null || (text.isCapital(verb) && !opensSentence(prose, verb))) {
      return null;
    }
    Set<CueLexicon.Form> forms = CueLexicon.SHARED.forms(lower);
    Auxiliaries before = Auxiliaries.before(prose, verb);
    boolean bare = !before.any() && !before.to();
    if (bare && !canStandAlone(text, clauses, verb, before.first(), forms)) {
      return null;
    }
    boolean participleOnly =
        forms.contains(CueLexicon.Form.PARTICIPLE)
            && !forms.contains(CueLexicon.Form.PAST)
            && !forms.contains(CueLexicon.Form.BASE);
    if (participleOnly && !before.any()) {
      return null;
    }
    boolean ing = forms.contains(CueLexicon.Form.ING);
    int governor = governor(prose, before);
    return new VerbGroup(
        verb,
        governor >= 0 ? governor : before.first(),
        entry,
        before.negated(),
        before.be() && forms.contains(CueLexicon.Form.PARTICIPLE) && !ing,
        ing && !before.be(),
        before.to(),
        governor,
        governor >= 0 && SEEM.contains(prose.lower(governor)));
  }

  /// The words before a verb that belong to it.
  ///
  /// @param first index of the first of them, the verb itself if there is none
  /// @param be whether a form of "be" is among them
  /// @param any whether an auxiliary or modal is among them
  /// @param to whether "to" stands before them
  private record Auxiliaries(int first, boolean be, boolean any, boolean negated, boolean to) {
    static Auxiliaries before(Prose prose, int verb) {
      int sentence = prose.sentenceOf(verb).firstToken();
      boolean be = false;
      boolean any = false;
      boolean negated = false;
      int i = verb - 1;
      while (i >= sentence) {
        String word = prose.lower(i);
        boolean auxiliary =
            WordClasses.is(word, WordClass.AUXILIARY) || WordClasses.is(word, WordClass.MODAL);
        boolean adverb =
            WordClasses.is(word, WordClass.ADVERB) && !word.equals("here") && !word.equals("there");
        boolean negation = WordClasses.is(word, WordClass.NEGATION) && !word.equals("no");
        if (isClippedAuxiliary(prose, i)) {
          be |= isClippedBe(word) && prose.lower(verb).endsWith("ing");
          any = true;
          i--;
          break;
        }
        if (!auxiliary && !adverb && !negation) {
          break;
        }
        be |= BE.contains(word);
        any |= auxiliary;
        negated |= negation;
        i--;
      }
      return new Auxiliaries(i + 1, be, any, negated, i >= sentence && prose.is(i, "to"));
    }
  }

  /// "The port hopes to reopen": a weak form between a noun and "to".
  private static boolean opensInfinitive(ReadText text, int verb, int first) {
    Prose prose = text.prose();
    CueLexicon.Verb entry = CueLexicon.SHARED.verb(prose.lower(verb));
    return entry != null
        && entry.takes(CueLexicon.Frame.INFINITIVE)
        && prose.is(verb + 1, "to")
        && prose.lower(verb).endsWith("s")
        && first > 0
        && text.isNoun(first - 1)
        && prose.sameSentence(first - 1, first);
  }

  /// "by saying", "before adding": what somebody says behind a preposition of time or manner.
  private static boolean isGerund(Prose prose, int verb, Set<CueLexicon.Form> forms) {
    return forms.contains(CueLexicon.Form.ING)
        && verb > 0
        && switch (prose.lower(verb - 1)) {
          case "by", "before", "after", "while", "upon", "despite", "in", "since" -> true;
          default -> false;
        };
  }

  /// "he's claiming", "they've said": what is left of an auxiliary behind a pronoun.
  private static boolean isClippedAuxiliary(Prose prose, int token) {
    return prose.kind(token) == TokenKind.CLITIC
        && token > 0
        && WordClasses.is(prose.lower(token - 1), WordClass.PRONOUN);
  }

  private static boolean isClippedBe(String clitic) {
    return clitic.endsWith("s") || clitic.endsWith("re") || clitic.endsWith("m");
  }

  /// Whether a form without auxiliary or "to" stands as a verb here.
  private static boolean canStandAlone(
      ReadText text, ClauseReader clauses, int verb, int first, Set<CueLexicon.Form> forms) {
    if ((clauses.isNounReading(verb) && !isGerund(text.prose(), verb, forms))
        || (WEAK.contains(text.prose().lower(verb))
            && !hasSpeakingSubject(text, first)
            && !opensInfinitive(text, verb, first))) {
      return false;
    }
    boolean baseOnly =
        forms.contains(CueLexicon.Form.BASE) && !forms.contains(CueLexicon.Form.PAST);
    return !baseOnly || hasPluralSubject(text, first);
  }

  /// Whether a word looks like the past of a verb, known as a cue or not.
  static boolean looksPast(ReadText text, int token) {
    String lower = text.prose().lower(token);
    return text.prose().kind(token) == TokenKind.WORD
        && !text.isCapital(token)
        && ((lower.endsWith("ed") && lower.length() > SHORTEST_PAST)
            || IRREGULAR_PAST.contains(lower)
            || CueLexicon.SHARED.forms(lower).contains(CueLexicon.Form.PAST));
  }

  /// Index of the verb that an infinitive hangs on: "appeared to", "went on to"; -1 if none.
  private static int governor(Prose prose, Auxiliaries before) {
    int governing = before.first() - 2;
    if (!before.to() || governing < 0 || !prose.sameSentence(governing, before.first())) {
      return -1;
    }
    String word = prose.lower(governing);
    if (word.equals("on") && GOING.contains(prose.lower(governing - 1))) {
      return governing - 1;
    }
    return SEEM.contains(word) || PHASE.contains(word) ? governing : -1;
  }

  private static boolean opensSentence(Prose prose, int token) {
    return prose.sentenceOf(token).firstToken() == token;
  }

  private static final Set<String> PLURAL = SpeechWords.list("plural");

  /// Whether the word before the verb can be the end of a plural subject.
  private static boolean hasPluralSubject(ReadText text, int first) {
    Prose prose = text.prose();
    int last = first - 1;
    if (last < 0 || !prose.sameSentence(last, first)) {
      return false;
    }
    for (int i = last; i >= Math.max(0, last - 4) && text.isWord(i); i--) {
      if (prose.is(i, "a") || prose.is(i, "an") || prose.is(i, "this")) {
        return false;
      }
    }
    String lower = prose.lower(last);
    return (lower.endsWith("s") && !lower.endsWith("ss"))
        || PLURAL.contains(lower)
        || lower.equals(",")
        || lower.equals(")")
        || lower.equals("and")
        || (last > 1 && prose.is(last - 1, "and"))
        || text.isCapital(last);
  }

  /// Whether a person, body or document is mentioned right before the verb.
  private static boolean hasSpeakingSubject(ReadText text, int first) {
    Prose prose = text.prose();
    int last = first - 1;
    if (last < 0 || !prose.sameSentence(last, first)) {
      return false;
    }
    if (prose.is(last, ",")) {
      last--;
    }
    if (prose.is(last, WordClass.SUBJECT_PRONOUN)) {
      return true;
    }
    int end = prose.end(last);
    return text.mentions().in(prose.span(last)).stream()
        .anyMatch(p -> p.mention().span().end() == end);
  }

  /// The words of the group, from the first auxiliary to the verb.
  TokenRange range() {
    return new TokenRange(first, verb + 1);
  }

  boolean takes(CueLexicon.Frame frame) {
    return entry.takes(frame);
  }
}
