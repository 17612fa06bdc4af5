package org.hearsay.annotation.figure;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// Classes of words that decide, beside a number, what it is. Read once from `contexts.tsv`: class,
/// words, the figures of the example, example.
enum Context {
  /// Before the number of a name: article, flight, page.
  LABEL,
  /// Opens a bound on "one"; other bound words may be prepositions there: a film about one man.
  ONE_BOUND,
  /// Behind "one" where nothing is counted: one day, one thing.
  ONE_IDIOM,
  /// Before "one" where it is a pronoun: no one, this one.
  ONE_BEFORE,
  /// Behind a number and a hyphen, where it counts all the same: 12-member.
  COMPOUND,
  /// Before a year.
  YEAR_BEFORE,
  /// The last word of an address.
  STREET,
  /// Behind "one" in the count of an accident: one dead.
  CASUALTY,
  /// Before an age: she turned 38.
  TURNS,
  /// Before "is 61": my sister is 61.
  KIN,
  /// Behind a time that says when: two weeks ago.
  ANCHOR_BEHIND,
  /// Behind a measure, where it says which: 12 m high.
  DIMENSION,
  MONTH,
  /// Behind an hour of the day.
  CLOCK,
  /// Before "over two years" where it tells a length.
  LENGTH,
  /// Before "half" where it is one of two: the second half.
  OTHER_HALF,
  /// Behind "a third" where it is a part, not the third of something.
  BEHIND_PART,
  /// Behind "half" where it is a part of what follows.
  SHARE_OF,
  /// Between a bound word and its number: at least another 20.
  FILLER,
  /// Between a number and its unit: three more miles.
  BEFORE_UNIT,
  /// Before the noun phrase that is counted, left out of it.
  OPENER,
  /// Before an adjective of the noun phrase: several very old boats.
  DEGREE,
  /// In place of the noun phrase: 200 of them.
  UNNAMED,
  /// Before "up" or "down" where that tells a move: shares were up 5 percent.
  MOVES,
  /// Behind "5 percent higher than" where it compares with an earlier time.
  EARLIER,
  /// Between a subject and its figure: the toll stood at 12.
  REACHES,
  /// Before "of" and a number without being counted: an average of 12.
  NOT_COUNTED;

  private static final Map<Context, Set<String>> WORDS = read();

  private static Map<Context, Set<String>> read() {
    Map<Context, Set<String>> words = new EnumMap<>(Context.class);
    for (String[] row : LexiconFile.rows(Context.class, "contexts.tsv", 4)) {
      Context context = valueOf(row[0].replace('-', '_').toUpperCase(Locale.ROOT));
      words.computeIfAbsent(context, c -> new HashSet<>()).addAll(LexiconFile.values(row[1]));
    }
    return words;
  }

  /// Whether the word at `atom` is of this class.
  boolean has(Atoms atoms, int atom) {
    return WORDS.getOrDefault(this, Set.of()).contains(atoms.lower(atom));
  }
}
