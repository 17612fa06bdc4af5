package org.hearsay.output;

import java.util.Set;

/// Names of files made from ids, which are outside text: nothing of them leads out of a folder.
final class FileNames {
  private static final int LENGTH_MAX = 80;

  private FileNames() {}

  /// `id` without `.txt` at its end and with all but letters, digits, `.`, `_` and `-` replaced,
  /// and numbered where a file of that name is `taken`.
  ///
  /// @param ending of the files in `taken`
  static String of(String id, Set<String> taken, String ending) {
    StringBuilder name = new StringBuilder();
    int length = id.endsWith(".txt") ? id.length() - ".txt".length() : id.length();
    for (int i = 0; i < length && name.length() < LENGTH_MAX; i++) {
      char c = id.charAt(i);
      boolean safe =
          c < 128
              && (Character.isLetterOrDigit(c)
                  || c == '_'
                  || c == '-'
                  || (c == '.' && !name.isEmpty()));
      name.append(safe ? c : '_');
    }
    String base = name.isEmpty() ? "report" : name.toString();
    String free = base;
    for (int n = 2; taken.contains(free + ending); n++) {
      free = base + "_" + n;
    }
    return free;
  }
}
