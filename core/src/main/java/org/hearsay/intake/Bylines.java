package org.hearsay.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Authors' names out of the line that gives them.
final class Bylines {
  private static final int NAME_MAX = 100;
  private static final List<String> SEPARATORS = List.of(" and ", " & ", ",", ";", "|", " with ");

  private Bylines() {}

  /// The names in a line such as `By Una Brandt and Jo Marsh`, in their order.
  static List<String> names(String line) {
    List<String> parts = List.of(clean(line));
    for (String separator : SEPARATORS) {
      List<String> finer = new ArrayList<>();
      for (String part : parts) {
        split(part, separator, finer);
      }
      parts = finer;
    }
    Set<String> names = new LinkedHashSet<>();
    for (String part : parts) {
      String name = clean(part);
      if (isName(name)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static void split(String part, String separator, List<String> into) {
    int at = 0;
    String lower = part.toLowerCase(Locale.ROOT);
    if (lower.length() != part.length()) {
      into.add(part);
      return;
    }
    for (int next = lower.indexOf(separator); next >= 0; next = lower.indexOf(separator, at)) {
      into.add(part.substring(at, next));
      at = next + separator.length();
    }
    into.add(part.substring(at));
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = !clean.isEmpty();
      } else {
        if (space) {
          clean.append(' ');
          space = false;
        }
        clean.append(c);
      }
    }
    String line = clean.toString();
    boolean by =
        line.regionMatches(true, 0, "by ", 0, 3) || line.regionMatches(true, 0, "by:", 0, 3);
    return by ? line.substring(3).strip() : line;
  }

  /// A name begins with a letter, and is neither an address nor a sentence.
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= NAME_MAX
        && Character.isLetter(name.codePointAt(0))
        && !name.contains("://")
        && !name.startsWith("www.")
        && name.chars().filter(c -> c == ' ').count() < 8;
  }
}
