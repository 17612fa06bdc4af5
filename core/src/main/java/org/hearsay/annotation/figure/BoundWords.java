package org.hearsay.annotation.figure;

import java.util.Locale;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The phrases that put a bound on a number. Read once from `bounds.tsv`: phrase, place (before,
/// after), effect, whether the bound is rough, the bounds that the example's figure has, example.
///
/// "Almost" and "nearly" are an upper bound that is rough: the number is not reached, by little.
/// "More than" is a lower bound, and whether the number itself is meant is not kept apart.
final class BoundWords {

  enum Effect {
    AT_LEAST,
    AT_MOST,
    ABOUT,
    EXACTLY
  }

  /// @param rough whether the phrase also says that the number is rough ("well over")
  record Bound(Effect effect, boolean rough) {}

  private static final PhraseTable<Bound> BEFORE = new PhraseTable<>();
  private static final PhraseTable<Bound> AFTER = new PhraseTable<>();

  static {
    for (String[] row : LexiconFile.rows(BoundWords.class, "bounds.tsv", 6)) {
      Effect effect = Effect.valueOf(row[2].replace('-', '_').toUpperCase(Locale.ROOT));
      Bound bound = new Bound(effect, row[3].equals("rough"));
      for (String phrase : LexiconFile.values(row[0])) {
        (row[1].equals("before") ? BEFORE : AFTER).add(phrase, bound);
      }
    }
  }

  private BoundWords() {}

  /// The atoms that bounds before a number start with.
  static Set<String> firstBeforeNumber() {
    return BEFORE.first();
  }

  static PhraseTable.@Nullable Hit<Bound> beforeNumber(Atoms atoms, int atom) {
    return BEFORE.at(atoms, atom);
  }

  static PhraseTable.@Nullable Hit<Bound> afterNumber(Atoms atoms, int atom) {
    return AFTER.at(atoms, atom);
  }
}
