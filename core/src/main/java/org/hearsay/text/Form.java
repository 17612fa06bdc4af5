package org.hearsay.text;

import java.util.Locale;
import org.hearsay.text.WordClasses.WordClass;

/// A spelling that stands in a body, with what is asked of it again and again. Tokens spelled alike
/// share one, so that its lower case is made once and the hash of its strings is known.
///
/// @param number of this spelling among those of the body, from 0
/// @param word as it stands
/// @param lower in lower case (root locale), apostrophes as they stand
/// @param classes the closed classes of `lower`, one bit each (see [WordClasses#mask])
/// @param capitalised whether it starts with a capital letter
/// @param allCapitals whether it is longer than one character and upper case leaves it as it is
record Form(
    int number, String word, String lower, int classes, boolean capitalised, boolean allCapitals) {

  static Form of(int number, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return new Form(
        number,
        word,
        lower,
        WordClasses.mask(lower),
        Character.isUpperCase(word.codePointAt(0)),
        word.length() > 1 && !hasPlainSmallLetter(word) && word.equals(upper(word)));
  }

  /// Spares most words the making of their upper case.
  private static boolean hasPlainSmallLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return true;
      }
    }
    return false;
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  boolean is(WordClass wordClass) {
    return WordClasses.holds(classes, wordClass);
  }
}
