package org.hearsay.intake;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Days in lines as readers see them, in the words of the page's language or of English: `Freitag,
/// 14. März 2031`, `March 14, 2031`, `14/03/2031`, `2031年3月14日`. The names of months are CLDR's.
///
/// `03/04/2031` is read by the custom of the page's language and country, and not at all where that
/// is not known: English without a country.
final class VisibleDates {
  private static final int LENGTH_MAX = 300;
  private static final int LEAST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /// Words that stand between the parts of a day: `14 de marzo de 2031`, `14th of March`.
  private static final Set<String> BETWEEN =
      Set.of("de", "del", "of", "the", "st", "nd", "rd", "th", "di", "le", "d", "a", "er");

  private static final Map<String, Map<String, Integer>> MONTHS = new ConcurrentHashMap<>();

  private VisibleDates() {}

  /// A part of a line: a number, a word, or one other character.
  private record Part(String text, int number, int digits) {}

  /// The first day in `line`; null if it has none that can be read for certain.
  static @Nullable LocalDate find(String line, @Nullable String language) {
    if (line.length() > LENGTH_MAX) {
      return null;
    }
    List<Part> parts = parts(line);
    Map<String, Integer> months = months(language);
    for (int i = 0; i < parts.size(); i++) {
      try {
        LocalDate date = worded(parts, i, months);
        date = date != null ? date : numeric(parts, i, language);
        if (date != null && date.getYear() >= LEAST_YEAR && date.getYear() <= LAST_YEAR) {
          return date;
        }
      } catch (DateTimeException e) {
        // 31 February: the line may hold a day further on
      }
    }
    return null;
  }

  private static List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < line.length(); ) {
      char c = line.charAt(i);
      int start = i;
      if (c >= '0' && c <= '9') {
        int number = 0;
        while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
          number = Math.min(1_000_000, number * 10 + line.charAt(i) - '0');
          i++;
        }
        parts.add(new Part("", number, i - start));
      } else if (Character.isLetter(c) && !isDateMark(c)) {
        while (i < line.length() && isWordPart(line.charAt(i))) {
          i++;
        }
        parts.add(new Part(line.substring(start, i).toLowerCase(Locale.ROOT), -1, 0));
      } else {
        if (!Character.isWhitespace(c)) {
          parts.add(new Part(String.valueOf(c), -1, 0));
        }
        i++;
      }
    }
    return parts;
  }

  private static boolean isWordPart(char c) {
    return (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        && !isDateMark(c);
  }

  private static boolean isDateMark(char c) {
    return "年月日년월일".indexOf(c) >= 0;
  }

  private static @Nullable LocalDate worded(List<Part> parts, int i, Map<String, Integer> months) {
    Part part = parts.get(i);
    Integer month = months.get(part.text());
    if (month != null) {
      // March 14, 2031
      int at = past(parts, i + 1);
      if (isDay(parts, at)) {
        int year = past(parts, at + 1);
        if (isYear(parts, year)) {
          return LocalDate.of(parts.get(year).number(), month, parts.get(at).number());
        }
      }
      return null;
    }
    if (!isDay(parts, i)) {
      return null;
    }
    // 14. März 2031
    int at = past(parts, i + 1);
    month = at < parts.size() ? months.get(parts.get(at).text()) : null;
    if (month != null) {
      int year = past(parts, at + 1);
      if (isYear(parts, year)) {
        return LocalDate.of(parts.get(year).number(), month, parts.get(i).number());
      }
    }
    return null;
  }

  /// Past what may stand between the parts of a day.
  private static int past(List<Part> parts, int start) {
    int at = start;
    while (at < parts.size()
        && at < start + 3
        && (parts.get(at).text().equals(".")
            || parts.get(at).text().equals(",")
            || parts.get(at).text().equals("º")
            || parts.get(at).text().equals("-")
            || parts.get(at).text().equals("/")
            || BETWEEN.contains(parts.get(at).text()))) {
      at++;
    }
    return at;
  }

  private static boolean isDay(List<Part> parts, int at) {
    return at < parts.size()
        && parts.get(at).digits() >= 1
        && parts.get(at).digits() <= 2
        && parts.get(at).number() >= 1
        && parts.get(at).number() <= 31;
  }

  private static boolean isYear(List<Part> parts, int at) {
    return at < parts.size() && parts.get(at).digits() == 4;
  }

  private static @Nullable LocalDate numeric(List<Part> parts, int i, @Nullable String language) {
    if (i + 4 >= parts.size() || parts.get(i).digits() == 0) {
      return null;
    }
    Part one = parts.get(i);
    Part two = parts.get(i + 2);
    Part three = parts.get(i + 4);
    String mark = parts.get(i + 1).text();
    String second = parts.get(i + 3).text();
    boolean marked = "年년".contains(mark) && "月월".contains(second);
    boolean same =
        mark.equals(second) && (mark.equals(".") || mark.equals("/") || mark.equals("-"));
    if (two.digits() < 1 || two.digits() > 2 || mark.isEmpty() || !(marked || same)) {
      return null;
    }
    if (one.digits() == 4 && three.digits() >= 1 && three.digits() <= 2) {
      return LocalDate.of(one.number(), two.number(), three.number());
    }
    if (marked || one.digits() > 2 || three.digits() != 4) {
      return null;
    }
    int year = three.number();
    if (mark.equals(".") || one.number() > 12) {
      return LocalDate.of(year, two.number(), one.number());
    }
    if (two.number() > 12) {
      return LocalDate.of(year, one.number(), two.number());
    }
    return switch (order(language)) {
      case DAY_FIRST -> LocalDate.of(year, two.number(), one.number());
      case MONTH_FIRST -> LocalDate.of(year, one.number(), two.number());
      case UNKNOWN ->
          one.number() == two.number() ? LocalDate.of(year, one.number(), two.number()) : null;
    };
  }

  private enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private static Order order(@Nullable String language) {
    if (language == null) {
      return Order.UNKNOWN;
    }
    Locale locale = Locale.forLanguageTag(language);
    return switch (locale.getLanguage()) {
      case "en" ->
          switch (locale.getCountry()) {
            case "US", "PH" -> Order.MONTH_FIRST;
            case "GB", "IE", "AU", "NZ", "IN", "ZA", "NG", "KE", "SG", "PK" -> Order.DAY_FIRST;
            default -> Order.UNKNOWN;
          };
      case "de",
          "fr",
          "es",
          "pt",
          "it",
          "nl",
          "pl",
          "ru",
          "uk",
          "cs",
          "sk",
          "ro",
          "el",
          "tr",
          "da",
          "no",
          "nb",
          "fi",
          "bg",
          "sr",
          "hr",
          "sl",
          "ca",
          "id",
          "vi",
          "ar",
          "he",
          "hi" ->
          Order.DAY_FIRST;
      default -> Order.UNKNOWN;
    };
  }

  /// Month names of `language` and of English, in lower case without a period, to 1 to 12.
  private static Map<String, Integer> months(@Nullable String language) {
    String tag = language == null ? "en" : Locale.forLanguageTag(language).getLanguage();
    return MONTHS.computeIfAbsent(tag, VisibleDates::load);
  }

  private static Map<String, Integer> load(String language) {
    Map<String, Integer> months = new HashMap<>();
    for (String tag : List.of("en", language)) {
      DateFormatSymbols symbols = new DateFormatSymbols(Locale.forLanguageTag(tag));
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
          String[] names = symbols.getMonths(context, width);
          for (int m = 0; m < Math.min(12, names.length); m++) {
            String name = names[m].toLowerCase(Locale.ROOT).replace(".", "").strip();
            if (name.length() > 2 && Character.isLetter(name.charAt(0))) {
              months.put(name, m + 1);
            }
          }
        }
      }
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }
}
