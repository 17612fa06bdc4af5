package org.hearsay.app.casefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words by which [SearchFacts] knows the fields of what is found: each fact is one token, so
/// that the index gives all that share it as a list. Two letters say what it is, and what stands
/// behind them is nothing but letters and digits, so that no tokenizer takes it apart.
public final class FactTokens {
  /// A case whose index was made by other rules is indexed anew.
  static final String VERSION = "1";

  /// Everything has it: what is to be without something is looked for among these.
  public static final String ALL = "all";

  /// Nothing has it.
  public static final String NONE = "none";

  /// Published on no known day.
  public static final String UNDATED = "un";

  private static final String EXACTLY = "v";
  private static final String LEAST = "l";
  private static final String MOST = "h";

  /// A decade is parted at its two leading digits.
  private static final int STEPS_OF_A_DECADE = 90;

  private static final int LEAST_DECADE = -3;
  private static final int MOST_DECADE = 15;

  /// How many steps lie on either side of zero.
  private static final int STEPS = (MOST_DECADE - LEAST_DECADE + 1) * STEPS_OF_A_DECADE;

  /// Steps are gathered by eight, three times, so that a range needs few tokens.
  private static final int LEVELS = 4;

  private static final int GATHERED_BITS = 3;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.DOWN);

  private FactTokens() {}

  /// A value of a column of the statements: `kind`, `stance`, `cue_lemma`.
  public static String statement(String column, String value) {
    return column.substring(0, 2) + hex(value);
  }

  public static String outlet(String name) {
    return "ou" + hex(name);
  }

  public static String host(String name) {
    return "ho" + hex(name);
  }

  public static String language(String tag) {
    return "la" + hex(tag.toLowerCase(Locale.ROOT));
  }

  /// Of a tag and of what it begins with: `pt-BR` is found by `pt`, too.
  static List<String> languages(String tag) {
    List<String> tokens = new ArrayList<>();
    for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
      tokens.add(language(tag.substring(0, end)));
    }
    tokens.add(language(tag));
    return tokens;
  }

  private static String hex(String value) {
    return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
  }

  /// A year, a month or a day: `2031`, `2031-03`, `2031-03-11`.
  public static String time(String time) {
    return "da" + time.replace("-", "");
  }

  static List<String> times(String day) {
    return List.of(time(day.substring(0, 4)), time(day.substring(0, 7)), time(day));
  }

  /// The fewest tokens that have all days from `first` to `last`, both in, and no other.
  public static List<String> days(LocalDate first, LocalDate last) {
    List<String> tokens = new ArrayList<>();
    LocalDate at = first;
    while (!at.isAfter(last)) {
      LocalDate year = at.plusYears(1);
      LocalDate month = at.plusMonths(1);
      if (at.getDayOfYear() == 1 && !year.minusDays(1).isAfter(last)) {
        tokens.add(time(at.toString().substring(0, 4)));
        at = year;
      } else if (at.getDayOfMonth() == 1 && !month.minusDays(1).isAfter(last)) {
        tokens.add(time(at.toString().substring(0, 7)));
        at = month;
      } else {
        tokens.add(time(at.toString()));
        at = at.plusDays(1);
      }
    }
    return tokens;
  }

  /// Of the bounds of a figure.
  static List<String> figure(double least, double most) {
    List<String> tokens = new ArrayList<>(2 * LEVELS);
    if (least == most) {
      add(tokens, EXACTLY, least);
    } else {
      add(tokens, LEAST, least);
      add(tokens, MOST, most);
    }
    return tokens;
  }

  private static void add(List<String> tokens, String bound, double number) {
    for (int level = 0; level < LEVELS; level++) {
      tokens.add(step(bound, level, step(number) >> (GATHERED_BITS * level)));
    }
  }

  /// The tokens of figures without a range that lie from `least` to `most`, either of which may be
  /// null. As fine as two leading digits: figures a little outside have them, too.
  ///
  /// @param surely leaves out the steps in which the ends lie: what is left is between them
  public static List<String> exactly(
      @Nullable BigDecimal least, @Nullable BigDecimal most, boolean surely) {
    return between(EXACTLY, least, most, surely);
  }

  /// The same of the lower ends of figures with a range.
  public static List<String> lowerEnds(@Nullable BigDecimal most, boolean surely) {
    return between(LEAST, null, most, surely);
  }

  /// The same of the upper ends of figures with a range.
  public static List<String> upperEnds(@Nullable BigDecimal least, boolean surely) {
    return between(MOST, least, null, surely);
  }

  private static List<String> between(
      String bound, @Nullable BigDecimal least, @Nullable BigDecimal most, boolean surely) {
    int within = surely ? 1 : 0;
    return between(
        bound,
        least == null ? 0 : step(least.doubleValue()) + within,
        most == null ? 2 * STEPS : step(most.doubleValue()) - within);
  }

  private static List<String> between(String bound, int first, int last) {
    List<String> tokens = new ArrayList<>();
    int at = first;
    while (at <= last) {
      int level = 0;
      while (level + 1 < LEVELS && begins(at, level + 1) && end(at, level + 1) <= last) {
        level++;
      }
      tokens.add(step(bound, level, at >> (GATHERED_BITS * level)));
      at = end(at, level) + 1;
    }
    return tokens;
  }

  private static boolean begins(int at, int level) {
    return at % (1 << (GATHERED_BITS * level)) == 0;
  }

  private static int end(int at, int level) {
    return at + (1 << (GATHERED_BITS * level)) - 1;
  }

  private static String step(String bound, int level, int number) {
    return "f" + bound + (char) ('a' + level) + number;
  }

  /// Which step of the scale a number lies in; never less for more.
  private static int step(double number) {
    if (number == 0) {
      return STEPS;
    }
    BigDecimal leading = BigDecimal.valueOf(Math.abs(number)).round(TWO_DIGITS);
    int decade = leading.precision() - leading.scale() - 1;
    int digits = leading.movePointRight(1 - decade).intValueExact();
    int steps =
        decade < LEAST_DECADE
            ? 1
            : decade > MOST_DECADE
                ? STEPS
                : (decade - LEAST_DECADE) * STEPS_OF_A_DECADE + digits - 9;
    return number < 0 ? STEPS - steps : STEPS + steps;
  }
}
