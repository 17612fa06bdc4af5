package org.hearsay.text;

import java.text.Normalizer;
import java.util.Locale;

/// Forms under which words of different reports are held to be the same.
public final class WordForm {
  private WordForm() {}

  /// `word` in lower case (root locale), without diacritics, with straight apostrophes and plain
  /// hyphens: `Núñez` and `NUNEZ` both become `nunez`.
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> folded.append('\'');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> folded.append('-');
        case '\u00ad' -> {} // a soft hyphen only says where a line may break
        case 'ł' -> folded.append('l');
        case 'ø' -> folded.append('o');
        case 'đ', 'ð' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        default -> {
          if (!Characters.isCombining(c)) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  /// `folded` (see [#fold]) without a plural ending. Not a linguistic stem: it only has to map the
  /// forms of one word onto one key, and may map few others there.
  public static String singular(String folded) {
    int n = folded.length();
    if (n <= 4 || folded.charAt(n - 1) != 's') {
      return folded;
    }
    if (folded.endsWith("ies")) {
      return folded.substring(0, n - 3) + 'y';
    }
    if (folded.endsWith("sses")) {
      return folded.substring(0, n - 2);
    }
    char before = folded.charAt(n - 2);
    return before == 's' || before == 'u' || before == 'i' ? folded : folded.substring(0, n - 1);
  }

  /// `folded` (see [#fold]) with British endings turned into American ones, so that a retyped text
  /// is known for a copy: `neighbours` as `neighbors`, `metres` as `meters`, `organised` as
  /// `organized`, `travelled` as `traveled`.
  public static String american(String folded) {
    int n = folded.length();
    if (n < 4) {
      return folded;
    }
    if (folded.startsWith("grey")) {
      return "gray" + folded.substring(4);
    }
    if (n > 5 && folded.startsWith("defence")) {
      return "defense" + folded.substring(7);
    }
    String word = replaceLast(folded, "our", "or", 2);
    word = replaceLast(word, "ise", "ize", 3);
    word = replaceLast(word, "isi", "izi", 3);
    word = replaceLast(word, "isation", "ization", 2);
    word = replaceLast(word, "yse", "yze", 2);
    word = replaceLast(word, "tre", "ter", 2);
    word = replaceLast(word, "lled", "led", 3);
    return replaceLast(word, "lling", "ling", 3);
  }

  /// Replaces `from` where it stands behind at least `stem` letters and nothing but an ending of up
  /// to three letters follows it.
  private static String replaceLast(String word, String from, String to, int stem) {
    int at = word.lastIndexOf(from);
    if (at < stem || word.length() - at - from.length() > 3) {
      return word;
    }
    return word.substring(0, at) + to + word.substring(at + from.length());
  }

  private static boolean isPlain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 0x80 || c == '`') {
        return false;
      }
    }
    return true;
  }
}
