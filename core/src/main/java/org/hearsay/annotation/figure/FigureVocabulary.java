package org.hearsay.annotation.figure;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// How a language other than English writes figures: its marks in numbers, from ICU (Unicode CLDR),
/// and its words, from `figure-words.tsv`: language, kind, forms, value, figures of the example,
/// example. Lines of language `*` hold in all of them. A language without lines of its own has
/// numbers and signs only.
final class FigureVocabulary {

  enum Kind {
    ONE,
    TEN,
    HUNDRED,
    THOUSAND,
    SCALE,
    PLURAL,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    RANGE,
    BETWEEN,
    AND,
    UNIT,
    CURRENCY,
    /// Behind a number and a hyphen: "34-jähriger".
    AGE,
    UP,
    DOWN,
    /// Before what something rose or fell by.
    BY,
    /// Before the number of a name.
    LABEL,
    /// Behind an hour of the day.
    CLOCK,
    MONTH,
    /// How the name of a street ends.
    STREET
  }

  private static final String EVERY = "*";
  private static final int MOST_DIGITS = 21;
  private static final List<String[]> ROWS =
      LexiconFile.rows(FigureVocabulary.class, "figure-words.tsv", 6);

  private static final Set<Kind> BOUNDS = EnumSet.of(Kind.AT_LEAST, Kind.AT_MOST, Kind.ABOUT);
  private static final Set<Kind> NUMBERS =
      EnumSet.of(Kind.ONE, Kind.TEN, Kind.HUNDRED, Kind.THOUSAND);
  private static final int PREFIX = 3;
  private static final Map<String, FigureVocabulary> KNOWN = known();

  private final Map<Kind, Map<String, String>> words = new EnumMap<>(Kind.class);

  /// The words that figures start with, and the first letters of numbers in words.
  private final Set<String> openings = new HashSet<>();

  private final Set<String> prefixes = new HashSet<>();
  private final boolean hasWords;
  private final char decimal;
  private final char grouping;

  private FigureVocabulary(String language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(new ULocale(language));
    this.decimal = symbols.getDecimalSeparator();
    this.grouping = symbols.getGroupingSeparator();
    boolean own = false;
    for (String[] row : ROWS) {
      own |= row[0].equals(language);
      if (row[0].equals(EVERY) || row[0].equals(language)) {
        Kind kind = Kind.valueOf(row[1].replace('-', '_').toUpperCase(Locale.ROOT));
        for (String form : LexiconFile.values(row[2])) {
          words
              .computeIfAbsent(kind, k -> new HashMap<>())
              .put(form.toLowerCase(Locale.ROOT), row[3]);
          open(kind, form.toLowerCase(Locale.ROOT));
        }
      }
    }
    this.hasWords = own;
  }

  /// The vocabulary of `language`, a primary subtag such as `de`.
  static FigureVocabulary of(String language) {
    FigureVocabulary known = KNOWN.get(language);
    return known == null ? new FigureVocabulary(language) : known;
  }

  private static Map<String, FigureVocabulary> known() {
    Map<String, FigureVocabulary> known = new HashMap<>();
    for (String[] row : ROWS) {
      if (!row[0].equals(EVERY) && !known.containsKey(row[0])) {
        known.put(row[0], new FigureVocabulary(row[0]));
      }
    }
    return known;
  }

  private void open(Kind kind, String form) {
    if (NUMBERS.contains(kind)) {
      prefixes.add(form.substring(0, Math.min(PREFIX, form.length())));
    } else if (BOUNDS.contains(kind)) {
      int space = form.indexOf(' ');
      openings.add(space < 0 ? form : form.substring(0, space));
    } else if (kind == Kind.PLURAL || kind == Kind.BETWEEN || kind == Kind.CURRENCY) {
      openings.add(form);
    }
  }

  /// False only where no figure starts with `word`, in lower case.
  boolean opens(String word) {
    return Numeral.isDigit(word.charAt(0))
        || openings.contains(word)
        || (word.length() >= PREFIX && prefixes.contains(word.substring(0, PREFIX)))
        || word.startsWith("ein");
  }

  /// Whether a bound may start with `word`.
  boolean opensBound(String word) {
    return openings.contains(word);
  }

  /// Whether more than numbers and signs is known of the language.
  boolean hasWords() {
    return hasWords;
  }

  /// What `form`, in lower case, is worth as `kind`; null if it is none.
  @Nullable String value(Kind kind, String form) {
    return words.getOrDefault(kind, Map.of()).get(form);
  }

  boolean is(Kind kind, String form) {
    return value(kind, form) != null;
  }

  /// Whether `word` ends like the name of a street.
  boolean isStreet(String word) {
    return words.getOrDefault(Kind.STREET, Map.of()).keySet().stream()
        .anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
  }

  /// Whether `mark` may part thousands where a digit stands on both sides.
  boolean groups(char mark) {
    return Character.isSpaceChar(grouping)
        ? mark == ' ' || mark == '\u00a0' || mark == '\u202f'
        : mark == grouping || mark == '\u202f';
  }

  boolean isDecimal(char mark) {
    return mark == decimal;
  }

  /// The number written by the digits and marks of `text`; null if they are a code.
  @Nullable BigDecimal number(String text) {
    StringBuilder plain = new StringBuilder();
    int group = 0;
    boolean grouped = false;
    boolean point = false;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Numeral.isDigit(c)) {
        plain.append(c);
        group++;
        digits++;
      } else if (isDecimal(c) && !point && (!grouped || group == 3)) {
        point = true;
        plain.append('.');
      } else if (groups(c) && !point && (grouped ? group == 3 : group <= 3)) {
        grouped = true;
        group = 0;
      } else {
        return null;
      }
    }
    boolean whole = point || !grouped || group == 3;
    boolean leading = plain.length() > 1 && plain.charAt(0) == '0' && plain.charAt(1) != '.';
    return !whole || leading || digits == 0 || digits > MOST_DIGITS
        ? null
        : new BigDecimal(plain.toString());
  }

  /// A number in one word: "fünfundzwanzig", "zweihundertsechs"; null if it is none.
  @Nullable BigDecimal inWords(String word) {
    if (word.equals("ein")) {
      // an article, mostly
      return null;
    }
    long total = 0;
    String rest = word;
    for (Kind kind : new Kind[] {Kind.THOUSAND, Kind.HUNDRED}) {
      for (Map.Entry<String, String> unit : words.getOrDefault(kind, Map.of()).entrySet()) {
        int at = rest.indexOf(unit.getKey());
        if (at < 0) {
          continue;
        }
        long many = at == 0 ? 1 : small(rest.substring(0, at));
        if (many <= 0) {
          return null;
        }
        total += many * Long.parseLong(unit.getValue());
        rest = rest.substring(at + unit.getKey().length());
      }
    }
    long last = rest.isEmpty() ? 0 : small(rest);
    return last < 0 || total + last == 0 ? null : BigDecimal.valueOf(total + last);
  }

  /// A number below a hundred, or such a number of hundreds; -1 if it is none.
  private long small(String word) {
    if (word.equals("ein")) {
      return 1;
    }
    String plain = value(Kind.ONE, word);
    plain = plain == null ? value(Kind.TEN, word) : plain;
    if (plain != null) {
      return Long.parseLong(plain);
    }
    for (String and : words.getOrDefault(Kind.AND, Map.of()).keySet()) {
      int at = word.indexOf(and);
      String tens = at < 0 ? null : value(Kind.TEN, word.substring(at + and.length()));
      if (tens != null) {
        String first = word.substring(0, at);
        String one = first.equals("ein") ? "1" : value(Kind.ONE, first);
        return one == null ? -1 : Long.parseLong(tens) + Long.parseLong(one);
      }
    }
    return -1;
  }
}
