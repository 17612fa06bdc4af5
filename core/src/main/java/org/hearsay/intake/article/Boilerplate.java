package org.hearsay.intake.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Lines that pages put between the paragraphs of an article and that are none of it:
/// `Advertisement`, `Read more: …`. Only short lines are looked at, so that a sentence that begins
/// alike stays.
final class Boilerplate {
  private static final int LENGTH_MAX = 160;

  /// How a line of `boilerplate.tsv` is met.
  enum Match {
    /// The whole line, a colon or a full stop at its end aside.
    WHOLE,
    /// The beginning of the line.
    START
  }

  /// @param phrase in lower case
  /// @param example an invented line that it is met in
  record Entry(String phrase, Match match, String example) {}

  private static final List<Entry> ENTRIES = load();

  private Boilerplate() {}

  static List<Entry> entries() {
    return ENTRIES;
  }

  static boolean is(String line) {
    if (line.length() > LENGTH_MAX) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    int end = lower.length();
    while (end > 0 && ":.!…›»>".indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = lower.substring(0, end).strip();
    for (Entry entry : ENTRIES) {
      boolean met =
          switch (entry.match()) {
            case WHOLE -> bare.equals(entry.phrase());
            case START -> lower.startsWith(entry.phrase());
          };
      if (met) {
        return true;
      }
    }
    return bare.isEmpty();
  }

  private static List<Entry> load() {
    try (InputStream in = Boilerplate.class.getResourceAsStream("boilerplate.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<Entry> entries = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
          throw new IllegalStateException("boilerplate.tsv: expected 3 fields in: " + line);
        }
        entries.add(
            new Entry(fields[0], Match.valueOf(fields[1].toUpperCase(Locale.ROOT)), fields[2]));
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read boilerplate.tsv", e);
    }
  }
}
