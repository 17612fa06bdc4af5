package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds noun phrases headed by a common noun that can speak: "the agency", "Ukrainian officials",
/// "a new report", "the 58-year-old".
final class NominalFinder {
  /// A noun phrase with a common noun as its head.
  ///
  /// @param first index of its first token
  /// @param head index of its head noun, its last token
  record Nominal(int first, int head, Gazetteer.Head noun, boolean definite) {}

  private static final Set<String> VERB_NOUNS = NameWords.list("verb-nouns");

  /// Bodies that speak without an article.
  private static final Set<String> BARE = NameWords.list("bare-bodies");

  private NominalFinder() {}

  /// All such noun phrases, by place, outside names.
  static List<Nominal> find(Prose prose, boolean[] insideName) {
    List<Nominal> nominals = new ArrayList<>();
    NounPhrases phrases = new NounPhrases(prose);
    Gazetteer.@Nullable Head[] heads = heads(prose);
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (prose.kind(i) != TokenKind.WORD || insideName[i]) {
        continue;
      }
      Gazetteer.Head head = heads[prose.spelling(i)];
      if (head == null || isModifierOfNext(prose, i, insideName, heads)) {
        continue;
      }
      int first = phrases.start(i);
      String opening = prose.lower(first);
      boolean bare = first == i && BARE.contains(opening);
      boolean definite =
          bare
              || opening.equals("the")
              || opening.equals("this")
              || opening.equals("these")
              || opening.equals("those");
      if (first == i
          && !bare
          && head.headClass() != Gazetteer.HeadClass.PEOPLE
          && !(head.headClass() == Gazetteer.HeadClass.DOCUMENT && opensSentence(prose, i))) {
        continue;
      }
      nominals.add(new Nominal(first, i, head, definite));
    }
    return nominals;
  }

  /// "Footage taken on Monday shows": a noun without an article that opens its sentence.
  private static boolean opensSentence(Prose prose, int token) {
    return prose.sentenceOf(token).firstToken() == token;
  }

  /// What each spelling of the text names as a head noun.
  private static Gazetteer.@Nullable Head[] heads(Prose prose) {
    Gazetteer.@Nullable Head[] heads = new Gazetteer.Head[prose.spellings()];
    boolean[] asked = new boolean[heads.length];
    for (int i = 0; i < prose.tokenCount(); i++) {
      int spelling = prose.spelling(i);
      if (!asked[spelling]) {
        asked[spelling] = true;
        heads[spelling] = head(prose.lower(i));
      }
    }
    return heads;
  }

  private static Gazetteer.@Nullable Head head(String lower) {
    if (lower.endsWith("-year-old")) {
      return new Gazetteer.Head(Gazetteer.HeadClass.PERSON, Gender.UNKNOWN);
    }
    Gazetteer.Head head = Gazetteer.SHARED.head(lower);
    return head != null ? head : Gazetteer.SHARED.plural(lower);
  }

  /// Whether the noun at `token` only modifies the next word: "police chief", "agency head", a role
  /// before a name.
  private static boolean isModifierOfNext(
      Prose prose, int token, boolean[] insideName, Gazetteer.@Nullable Head[] heads) {
    int next = token + 1;
    if (next >= prose.tokenCount() || prose.end(token) + 1 < prose.start(next)) {
      return false;
    }
    if (prose.kind(next) != TokenKind.WORD) {
      return false;
    }
    if (insideName[next]) {
      return true;
    }
    return heads[prose.spelling(next)] != null
        && !prose.is(next, WordClass.REPORTING_VERB)
        && !Objects.equals(prose.lower(next), "others")
        && !isFinite(prose, next);
  }

  /// "the bureau forecast that", "police record a": a word that is noun or verb, before what a verb
  /// takes.
  private static boolean isFinite(Prose prose, int token) {
    int next = token + 1;
    return VERB_NOUNS.contains(prose.lower(token))
        && next < prose.tokenCount()
        && (prose.is(next, WordClass.DETERMINER) || prose.is(next, "to"));
  }
}
