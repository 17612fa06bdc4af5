package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The words that numbers are made of. Read once from `number-words.tsv`: word, kind, value, the
/// bounds that the example's figure has, example.
final class NumberWords {

  enum Kind {
    ONE,
    TEEN,
    TEN,
    HUNDRED,
    /// thousand and up
    SCALE,
    /// m, bn, k stuck to digits
    SUFFIX,
    /// dozen
    GROUP,
    /// a part of a whole named by one of it: third, quarter
    PART,
    /// parts of a whole: thirds, quarters
    PARTS,
    /// dozens, thousands
    PLURAL,
    /// several, few: no number is stated
    VAGUE,
    /// twice: so many times
    TIMES
  }

  /// @param value what the word is worth; for [Kind#PART] the denominator; zero for [Kind#VAGUE]
  ///   words that state no number
  record Entry(Kind kind, BigDecimal value) {}

  private static final Map<String, Entry> SINGLE = new HashMap<>();
  private static final PhraseTable<Entry> VAGUE = new PhraseTable<>();

  static {
    for (String[] row : LexiconFile.rows(NumberWords.class, "number-words.tsv", 5)) {
      Kind kind = Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
      Entry entry = new Entry(kind, new BigDecimal(row[2]));
      for (String word : LexiconFile.values(row[0])) {
        if (kind == Kind.VAGUE) {
          VAGUE.add(word, entry);
        } else {
          SINGLE.put(word, entry);
        }
      }
    }
  }

  private NumberWords() {}

  /// The words that numbers in words start with; "half" is none of them.
  static Set<String> first() {
    Set<String> words = new HashSet<>(SINGLE.keySet());
    words.addAll(VAGUE.first());
    return words;
  }

  /// What the word at `atom` is; null if it is no number word by itself.
  static @Nullable Entry at(Atoms atoms, int atom) {
    return atoms.isWord(atom) ? SINGLE.get(atoms.lower(atom)) : null;
  }

  static boolean is(Atoms atoms, int atom, Kind kind) {
    Entry entry = at(atoms, atom);
    return entry != null && entry.kind() == kind;
  }

  /// The vague phrase that starts at `atom`; null if none does.
  static PhraseTable.@Nullable Hit<Entry> vagueAt(Atoms atoms, int atom) {
    return VAGUE.at(atoms, atom);
  }
}
