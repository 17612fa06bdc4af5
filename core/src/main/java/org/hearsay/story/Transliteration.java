package org.hearsay.story;

/// Tells whether two spellings of a name can be one name written over from another script:
/// `zelensky` and `zelenskyy`, `mohammed` and `muhammad`.
final class Transliteration {
  private static final int SHORTEST = 5;
  private static final int FEWEST_CONSONANTS = 4;

  private Transliteration() {}

  static boolean isSame(String a, String b) {
    if (Math.min(a.length(), b.length()) < SHORTEST) {
      return false;
    }
    String left = plain(a);
    String right = plain(b);
    if (left.equals(right)) {
      return true;
    }
    // only vowels differ, and there are consonants enough to tell one name from another
    String consonants = consonants(left);
    return consonants.length() >= FEWEST_CONSONANTS
        && Math.abs(left.length() - right.length()) <= 1
        && left.charAt(left.length() - 1) == right.charAt(right.length() - 1)
        && consonants.equals(consonants(right));
  }

  /// The word with letters that stand for one another made one, and doubled letters made single.
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      if (c == 'p' && next == 'h') {
        append(plain, 'f');
        i++;
      } else if (c == 'k' && next == 'h') {
        append(plain, 'h');
        i++;
      } else if (c == 'x') {
        append(plain, 'k');
        append(plain, 's');
      } else {
        append(
            plain,
            switch (c) {
              case 'y', 'j' -> 'i';
              case 'w' -> 'v';
              case 'q', 'c' -> 'k';
              default -> c;
            });
      }
    }
    return plain.toString();
  }

  private static void append(StringBuilder plain, char c) {
    if (plain.length() == 0 || plain.charAt(plain.length() - 1) != c) {
      plain.append(c);
    }
  }

  private static String consonants(String word) {
    StringBuilder consonants = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if ("aeiou".indexOf(word.charAt(i)) < 0) {
        append(consonants, word.charAt(i));
      }
    }
    return consonants.toString();
  }
}
