package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.FigureVocabulary.Kind;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;

/// Finds figures in a language that is known by its marks in numbers and a list of words: bound,
/// number, scale, unit, and the noun behind it.
///
/// Where not even words are known, only what cannot be anything else is read: numbers with a unit's
/// sign, and numbers with their thousands grouped.
final class WordedFigures {
  private static final int MOST_ADJECTIVES = 3;
  private static final int MOST_NUMBER = 32;
  private static final int REACH = 8;
  private static final int LONGEST_BOUND = 3;
  private static final List<Kind> BOUNDS = List.of(Kind.AT_LEAST, Kind.AT_MOST, Kind.ABOUT);

  private final String text;
  private final FigureVocabulary vocabulary;
  private final List<Span> pieces = new ArrayList<>();
  private final List<String> lowered = new ArrayList<>();

  private WordedFigures(String text, FigureVocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /// A number read.
  ///
  /// @param end the piece behind it
  /// @param open whether it says "or more": "Hunderte"
  private record ReadNumber(int end, BigDecimal value, boolean open, boolean marked) {}

  static List<Figure> find(Prose prose, List<Timex> times, String language) {
    FigureVocabulary vocabulary = FigureVocabulary.of(language);
    List<Timex> sorted = times.stream().sorted().toList();
    List<Figure> figures = new ArrayList<>();
    int time = 0;
    for (Sentence sentence : prose.sentences()) {
      WordedFigures reader = new WordedFigures(prose.text(), vocabulary);
      reader.cut(sentence.span());
      for (int i = 0; i < reader.pieces.size(); ) {
        Found found = vocabulary.opens(reader.lower(i)) ? reader.read(i) : null;
        if (found == null) {
          i++;
          continue;
        }
        Span span = found.figure().span();
        while (time < sorted.size() && sorted.get(time).span().end() <= span.start()) {
          time++;
        }
        boolean inTime = time < sorted.size() && sorted.get(time).span().overlaps(span);
        if (!inTime || isTime(found.figure().unit())) {
          figures.add(found.figure());
        }
        i = found.end();
      }
    }
    return List.copyOf(figures);
  }

  private record Found(Figure figure, int end) {}

  private static boolean isTime(@Nullable String unit) {
    return unit != null
        && switch (unit) {
          case "second", "minute", "hour", "day", "week", "month", "year" -> true;
          default -> false;
        };
  }

  /// Cuts a sentence into numbers, words and marks.
  private void cut(Span sentence) {
    int i = sentence.start();
    while (i < sentence.end()) {
      char c = text.charAt(i);
      int next = i + 1;
      if (Numeral.isDigit(c)) {
        next = numberEnd(i, sentence.end());
      } else if (Character.isLetter(c)) {
        while (next < sentence.end() && Character.isLetter(text.charAt(next))) {
          next++;
        }
      } else if (c == '°' && next < sentence.end() && Character.isLetter(text.charAt(next))) {
        next++;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        pieces.add(new Span(i, next));
        lowered.add(text.substring(i, next).toLowerCase(Locale.ROOT));
      }
      i = next;
    }
  }

  private int numberEnd(int from, int limit) {
    int i = from;
    while (i < limit && i - from < MOST_NUMBER) {
      char c = text.charAt(i);
      if (!Numeral.isDigit(c)) {
        boolean digit = i + 1 < limit && Numeral.isDigit(text.charAt(i + 1));
        boolean space = Character.isSpaceChar(c);
        boolean inner =
            space
                ? vocabulary.groups(c) && isThree(i + 1, limit)
                : c == '.' || c == ',' || c == ':' || c == '\'' || c == '’' || c == '/';
        if (!digit || !inner) {
          break;
        }
      }
      i++;
    }
    while (i < limit && Numeral.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isThree(int from, int limit) {
    for (int i = from; i < from + 3; i++) {
      if (i >= limit || !Numeral.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return from + 3 >= limit || !Numeral.isDigit(text.charAt(from + 3));
  }

  private String word(int piece) {
    return piece < 0 || piece >= pieces.size() ? "" : pieces.get(piece).of(text);
  }

  private String lower(int piece) {
    return piece < 0 || piece >= lowered.size() ? "" : lowered.get(piece);
  }

  private boolean glued(int piece) {
    return piece > 0
        && piece < pieces.size()
        && pieces.get(piece - 1).end() == pieces.get(piece).start();
  }

  private boolean is(int piece, Kind kind) {
    return vocabulary.is(kind, lower(piece));
  }

  /// The figure that starts at `first`; null if none does.
  private @Nullable Found read(int first) {
    int i = first;
    Kind bound = null;
    boolean rough = false;
    int longest = vocabulary.opensBound(lower(first)) ? LONGEST_BOUND : 0;
    for (int words = longest; words >= 1 && bound == null; words--) {
      String phrase = joined(first, words);
      for (Kind kind : BOUNDS) {
        String value = vocabulary.value(kind, phrase);
        if (value != null) {
          bound = kind;
          rough = value.equals("rough");
          i = first + words;
        }
      }
    }
    i += bound != null && word(i).equals(".") ? 1 : 0;
    boolean between = is(i, Kind.BETWEEN);
    i += between ? 1 : 0;
    String currency = vocabulary.value(Kind.CURRENCY, lower(i));
    i += currency == null ? 0 : 1;
    int start = i;
    ReadNumber number = number(i);
    if (number == null || isNoFigure(start, number)) {
      return null;
    }
    i = number.end();
    BigDecimal low = number.value();
    BigDecimal high = number.open() ? null : low;
    ReadNumber second = is(i, between ? Kind.AND : Kind.RANGE) ? number(i + 1) : null;
    boolean range = second != null && second.value().compareTo(low) > 0 && !number.open();
    if (second != null && range) {
      i = second.end();
      high = second.value();
    } else if (between) {
      return null;
    }
    if (bound == Kind.AT_LEAST) {
      high = null;
    } else if (bound == Kind.AT_MOST) {
      low = null;
    }
    Bounds bounds = new Bounds(low, high, rough || number.open());
    FigurePattern pattern =
        range
            ? between ? FigurePattern.NAMED_RANGE : FigurePattern.RANGE
            : number.open() ? FigurePattern.PLURAL : pattern(start, number);
    boolean marked = number.marked() || currency != null || bound != null;
    return measured(first, start, i, bounds, currency, pattern, marked);
  }

  private @Nullable Found measured(
      int first,
      int number,
      int end,
      Bounds bounds,
      @Nullable String currency,
      FigurePattern pattern,
      boolean marked) {
    int i = end;
    String unit = currency;
    boolean hyphen = word(i).equals("-") && glued(i) && glued(i + 1);
    if (hyphen && is(i + 1, Kind.AGE)) {
      Span of = noun(i + 2);
      Span span = new Span(pieces.get(first).start(), pieces.get(end - 1).end());
      return new Found(
          new Figure(span, bounds, "year of age", null, of, null, FigurePattern.AGE_IN_COMPOUND),
          i + 2);
    }
    boolean speed = joinedTight(i, 3) != null;
    String named = vocabulary.value(Kind.UNIT, lower(i));
    if (speed) {
      unit = joinedTight(i, 3);
      i += 3;
    } else if (named != null && unit == null) {
      unit = named;
      i++;
    } else if (hyphen || (glued(i) && Character.isLetterOrDigit(word(i).charAt(0)))) {
      return null;
    }
    if (unit == null && !vocabulary.hasWords() && !marked) {
      return null;
    }
    Span of = unit == null ? noun(i) : null;
    boolean year = unit == null && of == null && isYear(word(number)) && i == number + 1;
    if (year || (unit == null && isYear(word(number)) && i == number + 1 && first == number)) {
      return null;
    }
    Span span = new Span(pieces.get(first).start(), pieces.get(i - 1).end());
    return new Found(new Figure(span, bounds, unit, change(first, i), of, null, pattern), i);
  }

  /// The unit written by `count` pieces without space: "km/h".
  private @Nullable String joinedTight(int from, int count) {
    if (from + count > pieces.size() || !glued(from + 1) || !glued(from + count - 1)) {
      return null;
    }
    return vocabulary.value(Kind.UNIT, lower(from) + lower(from + 1) + lower(from + 2));
  }

  private String joined(int from, int count) {
    StringBuilder words = new StringBuilder(lower(from));
    for (int i = from + 1; i < from + count; i++) {
      words.append(' ').append(lower(i));
    }
    return words.toString();
  }

  private FigurePattern pattern(int start, ReadNumber number) {
    boolean digits = !word(start).isEmpty() && Numeral.isDigit(word(start).charAt(0));
    return !digits
        ? FigurePattern.WORDS
        : number.end() > start + 1 ? FigurePattern.DIGITS_AND_WORDS : FigurePattern.DIGITS;
  }

  private @Nullable ReadNumber number(int first) {
    String word = word(first);
    if (word.isEmpty()) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String plural = vocabulary.value(Kind.PLURAL, lower);
    if (plural != null && Character.isUpperCase(word.charAt(0))) {
      return new ReadNumber(first + 1, new BigDecimal(plural), true, true);
    }
    boolean digits = Numeral.isDigit(word.charAt(0));
    BigDecimal value = digits ? vocabulary.number(word) : vocabulary.inWords(lower);
    if (value == null) {
      return null;
    }
    boolean grouped = false;
    for (int i = 0; i < word.length(); i++) {
      grouped |= !Numeral.isDigit(word.charAt(i));
    }
    String scale = vocabulary.value(Kind.SCALE, lower(first + 1));
    int end = first + 1;
    if (scale != null) {
      value = value.multiply(new BigDecimal(scale));
      end++;
      end += word(end).equals(".") && glued(end) && end + 1 < pieces.size() ? 1 : 0;
    }
    return new ReadNumber(end, value, false, grouped || scale != null);
  }

  /// Ordinals, days, hours, and the numbers of names.
  private boolean isNoFigure(int start, ReadNumber number) {
    int end = number.end();
    boolean ordinal =
        end == start + 1 && word(end).equals(".") && glued(end) && end + 1 < pieces.size();
    boolean labelled =
        is(start - 1, Kind.LABEL)
            || (word(start - 1).equals(".") && is(start - 2, Kind.LABEL))
            || vocabulary.isStreet(lower(start - 1));
    boolean stuck =
        glued(start)
            && (Character.isLetterOrDigit(word(start - 1).charAt(0))
                || (word(start - 1).equals("-") && glued(start - 1)));
    return (ordinal && Numeral.isDigit(word(start).charAt(0)))
        || labelled
        || stuck
        || is(end, Kind.CLOCK)
        || is(end, Kind.MONTH);
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && word.chars().allMatch(Character::isDigit)
        && (word.startsWith("1") || word.startsWith("20"));
  }

  /// The noun at `from`, which its capital tells, with the adjectives before it.
  private @Nullable Span noun(int from) {
    if (!vocabulary.hasWords()) {
      return null;
    }
    int i = from;
    while (i < from + MOST_ADJECTIVES && isAdjective(lower(i)) && !isCapital(i)) {
      i++;
    }
    return isCapital(i) && word(i).length() > 1
        ? new Span(pieces.get(from).start(), pieces.get(i).end())
        : null;
  }

  private boolean isCapital(int piece) {
    String word = word(piece);
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isAdjective(String word) {
    return word.length() > 3
        && (word.endsWith("e") || word.endsWith("en") || word.endsWith("er") || word.endsWith("t"));
  }

  /// Which way something moved by the figure: "um 5 Prozent gestiegen".
  private @Nullable Change change(int first, int end) {
    if (!is(first - 1, Kind.BY)) {
      return null;
    }
    for (int i = Math.max(0, first - REACH); i < Math.min(pieces.size(), end + REACH); i++) {
      if (is(i, Kind.UP)) {
        return Change.UP;
      }
      if (is(i, Kind.DOWN)) {
        return Change.DOWN;
      }
    }
    return null;
  }
}
