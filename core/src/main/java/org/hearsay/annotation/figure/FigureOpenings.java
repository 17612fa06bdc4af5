package org.hearsay.annotation.figure;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;

/// Tells quickly where no figure can be, so that most of a text is never cut into atoms, and most
/// atoms are never read from.
///
/// Every figure holds digits, a word of number, or an article before a unit; and it starts with one
/// of these, a bound, a sign or the opening of a range.
final class FigureOpenings {
  private static final Set<String> NUMBERS = numbers();
  private static final Set<String> OPENINGS = openings();

  private FigureOpenings() {}

  private static Set<String> numbers() {
    Set<String> words = new HashSet<>(NumberWords.first());
    words.add("half");
    return words;
  }

  private static Set<String> openings() {
    Set<String> words = new HashSet<>(NUMBERS);
    words.addAll(BoundWords.firstBeforeNumber());
    words.addAll(Units.firstBeforeNumber());
    words.addAll(Set.of("between", "from", "a", "an", "minus", "-"));
    return words;
  }

  /// False only where `sentence` holds no figure.
  static boolean mayBeIn(Prose prose, Sentence sentence) {
    for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
      TokenKind kind = prose.kind(t);
      if (kind == TokenKind.NUMBER || (kind == TokenKind.WORD && mayHoldNumber(prose, t))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHoldNumber(Prose prose, int token) {
    String lower = prose.lower(token);
    if (NUMBERS.contains(lower) || !isLetters(lower)) {
      return true;
    }
    int next = token + 1;
    return (lower.equals("a") || lower.equals("an"))
        && next < prose.tokenCount()
        && (Units.opens(prose.lower(next)) || !isLetters(prose.lower(next)));
  }

  /// Words with other characters are cut apart, or folded, before they are read.
  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '.' && !Character.isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  /// False only where no figure starts at `atom`.
  static boolean mayStart(Atoms atoms, int atom) {
    return atoms.kind(atom) == Atoms.Kind.NUMBER || OPENINGS.contains(atoms.lower(atom));
  }
}
