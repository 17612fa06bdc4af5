package org.hearsay.app.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The fields of a query and what may stand behind each.
final class QueryFields {
  static final List<String> NAMES =
      List.of("speaker", "outlet", "kind", "stance", "cue", "figure", "date", "language");

  private static final List<String> KINDS = List.of("direct", "indirect", "mixed");
  private static final List<String> STANCES =
      List.of("asserts", "hedges", "denies", "confirms", "asks", "expects");

  private static final int FAR = 3;
  private static final int STEM = 3;

  private QueryFields() {}

  /// The condition `field:value`.
  ///
  /// @param position where the field begins
  /// @param behind where the value begins
  static Query of(String field, QueryParser.Value value, int position, int behind) {
    if (!NAMES.contains(field)) {
      String near = nearest(field, NAMES);
      throw new QueryFault(
          "there is no field '"
              + field
              + "'; "
              + (near == null
                  ? "the fields are " + String.join(", ", NAMES)
                  : "did you mean '" + near + ":'?")
              + " To look for the words themselves, put them in quotation marks.",
          position);
    }
    if (value.text().isBlank()) {
      throw new QueryFault("nothing follows '" + field + ":'; expected " + expected(field), behind);
    }
    return switch (field) {
      case "speaker" -> new Query.Speaker(value.words(behind));
      case "outlet" -> new Query.Outlet(value.text());
      case "kind" -> new Query.Statement("kind", oneOf(KINDS, field, value, behind));
      case "stance" -> new Query.Statement("stance", oneOf(STANCES, field, value, behind));
      case "cue" -> new Query.Statement("cue_lemma", value.text().toLowerCase(Locale.ROOT));
      case "figure" -> figure(value.text(), behind);
      case "date" -> published(value.text(), behind);
      case "language" -> new Query.Language(value.text().toLowerCase(Locale.ROOT));
      default -> throw new IllegalStateException("no field " + field);
    };
  }

  private static String expected(String field) {
    return switch (field) {
      case "kind" -> String.join(", ", KINDS);
      case "stance" -> String.join(", ", STANCES);
      case "figure" -> "a number, >1000, <=20 or 10..20";
      case "date" -> "a day, month or year, or two with .. between: 2031-03-01..2031-03-31";
      case "language" -> "a tag such as en";
      case "cue" -> "the base form of a verb, such as warn";
      default -> "a name, such as " + field + ":\"edda kolm\"";
    };
  }

  private static String oneOf(
      List<String> values, String field, QueryParser.Value given, int position) {
    String value = given.text().toLowerCase(Locale.ROOT);
    if (values.contains(value)) {
      return value;
    }
    String near = nearest(value, values);
    throw new QueryFault(
        field
            + ":"
            + given.text()
            + " is not known; "
            + (near == null
                ? "expected one of " + String.join(", ", values)
                : "did you mean '" + near + "'?"),
        position);
  }

  private static Query figure(String text, int position) {
    int range = text.indexOf("..");
    if (range >= 0) {
      Query.Figure figure =
          new Query.Figure(
              number(text.substring(0, range), position),
              number(text.substring(range + 2), position + range + 2),
              false);
      if (figure.low() != null
          && figure.high() != null
          && figure.low().compareTo(figure.high()) > 0) {
        throw new QueryFault("the range " + text + " runs backwards", position);
      }
      return figure;
    }
    int sign = 0;
    while (sign < text.length() && "<>=".indexOf(text.charAt(sign)) >= 0) {
      sign++;
    }
    BigDecimal number = number(text.substring(sign), position + sign);
    if (number == null) {
      throw new QueryFault("no number follows; expected " + expected("figure"), position + sign);
    }
    return switch (text.substring(0, sign)) {
      case "", "=" -> new Query.Figure(number, number, false);
      case ">" -> new Query.Figure(number, null, true);
      case ">=" -> new Query.Figure(number, null, false);
      case "<" -> new Query.Figure(null, number, true);
      case "<=" -> new Query.Figure(null, number, false);
      default ->
          throw new QueryFault(
              "'" + text.substring(0, sign) + "' compares nothing; expected >, >=, <, <= or =",
              position);
    };
  }

  /// Thousands may be parted by commas. Null where nothing stands: that side is open.
  private static @Nullable BigDecimal number(String text, int position) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() <= 40 && text.chars().allMatch(c -> "0123456789,.-".indexOf(c) >= 0)) {
      try {
        return new BigDecimal(text.replace(",", ""));
      } catch (NumberFormatException e) {
        // said below, as for other signs
      }
    }
    throw new QueryFault("'" + text + "' is no number; expected " + expected("figure"), position);
  }

  private static Query published(String text, int position) {
    int range = text.indexOf("..");
    if (range < 0) {
      return new Query.Published(first(text, position), last(text, position));
    }
    String from = text.substring(0, range);
    String to = text.substring(range + 2);
    Query.Published days =
        new Query.Published(
            from.isEmpty() ? null : first(from, position),
            to.isEmpty() ? null : last(to, position + range + 2));
    if (days.first() != null && days.last() != null && days.first().compareTo(days.last()) > 0) {
      throw new QueryFault("the time " + text + " runs backwards", position);
    }
    return days;
  }

  private static String first(String text, int position) {
    return day(text, position, true).toString();
  }

  private static String last(String text, int position) {
    return day(text, position, false).toString();
  }

  /// The first or last day of a day, month or year.
  private static LocalDate day(String text, int position, boolean isFirst) {
    try {
      return switch (text.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(text), isFirst ? 1 : 12, isFirst ? 1 : 31);
        case 7 -> isFirst ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth();
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new QueryFault("'" + text + "' is no date; expected " + expected("date"), position);
    }
  }

  /// The value that begins alike, or that few changes of letters lead to; null if none is near.
  static @Nullable String nearest(String given, List<String> values) {
    String best = null;
    int least = FAR;
    for (String value : values) {
      boolean alike = given.length() >= STEM && value.startsWith(given.substring(0, STEM));
      int distance = alike ? 0 : distance(given, value);
      if (distance < least) {
        least = distance;
        best = value;
      }
    }
    return best;
  }

  /// Letters to add, remove or change (Levenshtein 1966).
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) >= FAR) {
      return FAR;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
