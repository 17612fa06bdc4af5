package org.hearsay.annotation.mention;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The words of a name, without cutting it up first.
final class Words {
  private Words() {}

  /// How many words single spaces part `name` into.
  static int count(String name) {
    int words = 1;
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      words++;
    }
    return words;
  }

  /// Gives each stretch between spaces or hyphens, empty ones too, in order.
  static void forEach(String name, Consumer<String> taker) {
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == ' ' || name.charAt(i) == '-') {
        taker.accept(name.substring(from, i));
        from = i + 1;
      }
    }
  }

  /// Whether a word between spaces passes `test` in lower case.
  static boolean anyLower(String name, Predicate<String> test) {
    int from = 0;
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || lower.charAt(i) == ' ') {
        if (test.test(lower.substring(from, i))) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }
}
