package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// Reads prepositions that give a sentence to somebody: `laut Hafenamt`, `nach Angaben des Hafens`,
/// `dem Bericht zufolge`, `ihrer Meinung nach`, `aus Sicht der Lotsen`.
final class AccordingReader {
  private final GermanText text;
  private final NounPhrases phrases;

  AccordingReader(GermanText text, NounPhrases phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  /// A phrase that gives words to somebody.
  private record Phrase(int first, int end, TokenRange source, int cue, String lemma) {}

  /// What such phrases give to somebody.
  ///
  /// @param framed what verbs of the same sentence give
  List<Saying> read(List<Clause> clauses, List<Saying> framed) {
    List<Saying> found = new ArrayList<>();
    for (int c = 0; c < clauses.size(); c++) {
      Clause clause = clauses.get(c);
      if (clause.kind() == Clause.Kind.QUOTATION) {
        continue;
      }
      for (int i = clause.first(); i < clause.end(); i++) {
        Phrase phrase = text.isPlain(i) ? phrase(i, clause) : null;
        if (phrase != null) {
          add(found, phrase, clauses, c, framed);
          break;
        }
      }
    }
    return found;
  }

  private @Nullable Phrase phrase(int i, Clause clause) {
    if (!text.isSmall(i)) {
      return null;
    }
    String word = text.lower(i);
    return switch (word) {
      case "laut", "gemäß" -> forward(i, i, clause, word);
      case "zufolge" -> backward(i, clause, word, false);
      case "nach" -> {
        int noun = sourceNoun(i + 1, clause.end());
        Phrase forward = noun > i ? forward(i, noun, clause, word) : null;
        yield forward == null ? backward(i, clause, word, true) : forward;
      }
      case "aus" -> text.is(i + 1, "sicht") ? forward(i, i + 1, clause, word) : null;
      default -> null;
    };
  }

  private @Nullable Phrase forward(int cue, int noun, Clause clause, String lemma) {
    int end = phrases.end(cue + 1, clause.end());
    return end > cue + 1 && end > noun
        ? new Phrase(cue, end, new TokenRange(cue + 1, end), cue, lemma)
        : null;
  }

  /// The source noun of the phrase at `first`; -1 if its head is none.
  private int sourceNoun(int first, int limit) {
    for (int i = first; i < Math.min(limit, first + 4); i++) {
      if (text.isNoun(i)) {
        String noun = text.lower(i);
        boolean known =
            GermanWords.SOURCE_NOUNS.contains(noun)
                || noun.endsWith("angaben")
                || noun.endsWith("berichten")
                || noun.endsWith("aussagen")
                || noun.endsWith("informationen");
        return known ? i : -1;
      }
      boolean small = text.isSmall(i) || text.isNumber(i);
      if (!small) {
        return -1;
      }
    }
    return -1;
  }

  /// `dem Bericht zufolge`, `seiner Meinung nach`: the phrase stands before its preposition.
  private @Nullable Phrase backward(int cue, Clause clause, String lemma, boolean needsNoun) {
    for (int first = Math.max(clause.first(), cue - 12); first < cue; first++) {
      boolean starts = first == clause.first() || !continuesPhrase(first);
      if (starts && phrases.end(first, cue) == cue) {
        boolean fits = !needsNoun || sourceNoun(first, cue) >= 0;
        return fits ? new Phrase(first, cue + 1, new TokenRange(first, cue), cue, lemma) : null;
      }
    }
    return null;
  }

  /// Whether the word before `token` belongs to one phrase with it.
  private boolean continuesPhrase(int token) {
    boolean adjective = text.isAdjective(token - 1) && !text.isLowerCase(token);
    return GermanWords.DETERMINERS.contains(text.lower(token - 1))
        || GermanWords.OBLIQUE.contains(text.lower(token - 1))
        || adjective;
  }

  private void add(
      List<Saying> found, Phrase phrase, List<Clause> clauses, int index, List<Saying> framed) {
    Clause clause = clauses.get(index);
    boolean narrow = !clause.isMain() && index > 0;
    int first = narrow ? clause.first() : clauses.get(0).first();
    int end = narrow ? clause.end() : clauses.get(clauses.size() - 1).end();
    for (Saying saying : framed) {
      for (TokenRange said : saying.content()) {
        if (!saying.broad() && said.first() <= phrase.first() && phrase.end() <= said.end()) {
          first = Math.max(first, said.first());
          end = Math.min(end, said.end());
        }
      }
    }
    List<TokenRange> content = new ArrayList<>();
    if (phrase.first() > first) {
      content.add(new TokenRange(first, phrase.first()));
    }
    if (phrase.end() < end) {
      int from = phrase.end();
      if (from < end - 1 && text.is(from, ",")) {
        from++;
      }
      content.add(new TokenRange(from, end));
    }
    if (content.isEmpty()) {
      return;
    }
    Rule rule = phrase.first() == first ? Rule.ACCORDING_TO_FIRST : Rule.ACCORDING_TO_LAST;
    found.add(
        new Saying(
            phrase.source(),
            new TokenRange(phrase.cue(), phrase.cue() + 1),
            phrase.lemma(),
            content,
            Stance.ASSERTS,
            Basis.of(rule, SourceSeat.OWN),
            false));
  }
}
