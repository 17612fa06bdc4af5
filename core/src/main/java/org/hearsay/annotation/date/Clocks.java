package org.hearsay.annotation.date;

import org.hearsay.annotation.date.TimeMatch.Part;
import org.jspecify.annotations.Nullable;

/// Reads times of day: `9:30 a.m.`, `14:30`, `9pm`, `noon`, `six o'clock`.
final class Clocks {
  private Clocks() {}

  /// A time that cannot be anything else.
  static @Nullable TimeMatch read(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.equals("noon") || word.equals("midnight") || word.equals("midday")) {
      return set(match, word.equals("midnight") ? 24 : 12, 0, match.end() + 1);
    }
    if (word.isEmpty()) {
      return null;
    }
    if (ElementReader.isDigit(word.charAt(0))) {
      for (String half : new String[] {"am", "pm"}) {
        if (word.endsWith(half)) {
          return figures(match, word.substring(0, word.length() - 2), half, match.end() + 1);
        }
      }
      String next = pieces.lower(match.end() + 1);
      String half = next.replace(".", "");
      if (half.equals("am") || half.equals("pm")) {
        return figures(match, word, half, match.end() + 2);
      }
    }
    if (pieces.is(match.end() + 1, "o'clock")) {
      Numbers.Count hour = Numbers.read(pieces, match.end());
      return hour != null && hour.value() >= 1 && hour.value() <= 12
          ? set(match, (int) hour.value(), 0, match.end() + 2)
          : null;
    }
    return null;
  }

  /// Hours and minutes with a colon, or four figures before a zone; the pattern gives the context.
  static @Nullable TimeMatch readBare(Pieces pieces, TimeMatch match) {
    String word = pieces.lower(match.end());
    if (word.indexOf(':') > 0) {
      return figures(match, word, "", match.end() + 1);
    }
    if (word.length() == 4 && word.chars().allMatch(c -> ElementReader.isDigit((char) c))) {
      String split = word.substring(0, 2) + ":" + word.substring(2);
      return figures(match, split, "", match.end() + 1);
    }
    return null;
  }

  /// Hours, with minutes behind a colon or a period, where the pattern says that they are hours.
  static @Nullable TimeMatch readHours(Pieces pieces, TimeMatch match) {
    return figures(match, pieces.lower(match.end()), "", match.end() + 1);
  }

  private static @Nullable TimeMatch figures(TimeMatch match, String word, String half, int end) {
    String[] parts = word.replace('.', ':').split(":", -1);
    if (parts.length > 3) {
      return null;
    }
    for (String part : parts) {
      boolean fits =
          !part.isEmpty()
              && part.length() <= 2
              && part.chars().allMatch(c -> ElementReader.isDigit((char) c));
      if (!fits) {
        return null;
      }
    }
    int hour = Integer.parseInt(parts[0]);
    int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    if (!half.isEmpty()) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return hour <= 24 && minute < 60 ? set(match, hour, minute, end) : null;
  }

  private static TimeMatch set(TimeMatch match, int hour, int minute, int end) {
    return match.with(Part.HOUR, hour).with(Part.MINUTE, minute).to(end);
  }
}
