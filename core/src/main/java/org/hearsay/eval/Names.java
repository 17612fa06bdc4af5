package org.hearsay.eval;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When two names are the same: letter case, punctuation and an article before them do not count.
final class Names {
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}_ ]");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");

  private Names() {}

  static String folded(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String plain = PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("").strip();
    return ARTICLE.matcher(plain).replaceFirst("");
  }

  static boolean same(@Nullable String a, @Nullable String b) {
    return folded(a).equals(folded(b));
  }

  /// Whether `name` is one of `allowed`.
  static boolean among(@Nullable String name, List<String> allowed) {
    return name != null && allowed.stream().anyMatch(a -> same(a, name));
  }
}
