package org.hearsay.annotation.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// Words that say that a quantity rose or fell. Read once from `changes.tsv`: forms, direction,
/// role, example.
///
/// Only a figure **by** which something moved is a change. "Fell to 5" and "rose from 5" name where
/// it stood.
final class Changes {

  enum Role {
    /// rose 5 percent, rose by 5
    VERB,
    /// cut 5 percent, cut by 5; but what it takes without "by" is else an object: cut 500 jobs
    OBJECT_VERB,
    /// lost 5 percent; "lost by 5" tells a margin
    DIRECT_VERB,
    /// an increase of 5, a 5 percent increase
    NOUN,
    /// 5 percent higher
    BEHIND,
    /// up 5 percent
    BEFORE
  }

  private record Entry(Change direction, Role role) {}

  private static final int VERB_REACH = 7;

  /// Bound words that say where something stands: "fell below 5".
  private static final Set<String> LEVELS =
      Set.of("above", "below", "beyond", "under", "well", "far", "near", "nearing", "close");

  private static final Map<String, Entry> WORDS = new HashMap<>();
  private static final Map<String, Change> NOUNS = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(Changes.class, "changes.tsv", 4)) {
      Change direction = Change.valueOf(row[1].toUpperCase(Locale.ROOT));
      Role role = Role.valueOf(row[2].replace('-', '_').toUpperCase(Locale.ROOT));
      for (String form : LexiconFile.values(row[0])) {
        if (role == Role.NOUN) {
          NOUNS.put(form, direction);
        } else {
          WORDS.put(form, new Entry(direction, role));
        }
      }
    }
  }

  private Changes() {}

  /// Whether the word at `atom` tells of a change.
  static boolean isChangeWord(Atoms atoms, int atom) {
    String lower = atoms.lower(atom);
    return WORDS.containsKey(lower) || NOUNS.containsKey(lower);
  }

  /// Whether the word at `atom` is a verb of change.
  static boolean isVerb(Atoms atoms, int atom) {
    Entry entry = WORDS.get(atoms.lower(atom));
    return entry != null && entry.role() == Role.VERB;
  }

  /// Whether the word at `atom` names a change: "increase", "drop".
  static boolean isNoun(Atoms atoms, int atom) {
    return NOUNS.containsKey(atoms.lower(atom));
  }

  /// The direction of the verb of change right before `first`; null if there is none.
  static @Nullable Change verbBefore(Atoms atoms, int first) {
    Entry entry = WORDS.get(atoms.lower(adverbsBefore(atoms, first)));
    return entry != null && (entry.role() == Role.VERB || entry.role() == Role.BEFORE)
        ? entry.direction()
        : null;
  }

  private static int adverbsBefore(Atoms atoms, int first) {
    int i = first - 1;
    while (first - i < 3 && (atoms.lower(i).endsWith("ly") || atoms.is(i, "another"))) {
      i--;
    }
    return i;
  }

  /// Which way something moved by the figure; null if it says no such thing.
  static @Nullable Change of(Atoms atoms, FoundFigure figure) {
    Change before = before(atoms, figure);
    return before != null ? before : behind(atoms, figure);
  }

  private static @Nullable Change before(Atoms atoms, FoundFigure figure) {
    if (LEVELS.contains(atoms.lower(figure.first()))) {
      return null;
    }
    boolean percent =
        figure.hasUnit(Unit.Kind.PERCENT) || (figure.isFraction() && atoms.is(figure.end(), "of"));
    boolean measured =
        figure.isFraction() || (figure.unit() != null && !figure.hasUnit(Unit.Kind.TIME));
    int i = adverbsBefore(atoms, figure.first());
    Entry entry = WORDS.get(atoms.lower(i));
    if (entry != null
        && movesBy(entry, measured, percent, atoms.is(i + 1, "from"), tellsMove(atoms, i))) {
      return entry.direction();
    }
    if (atoms.is(i, "by")) {
      return verbOverBy(atoms, i);
    }
    if (atoms.is(i, "of")) {
      return NOUNS.get(atoms.lower(i - 1));
    }
    return null;
  }

  private static boolean movesBy(
      Entry entry, boolean measured, boolean percent, boolean from, boolean tellsMove) {
    return switch (entry.role()) {
      case VERB -> !from && measured;
      case BEFORE -> !from && tellsMove;
      case OBJECT_VERB, DIRECT_VERB -> percent;
      case NOUN, BEHIND -> false;
    };
  }

  /// Whether "up" or "down" at `atom` tells a move, and does not belong to a verb: "made up 5
  /// percent" does.
  private static boolean tellsMove(Atoms atoms, int atom) {
    int before = atom - 1;
    String lower = atoms.lower(before);
    return !atoms.isWord(before)
        || Context.MOVES.has(atoms, before)
        || WORDS.containsKey(lower)
        || lower.endsWith("ly")
        || Nouns.isPlural(atoms, before);
  }

  /// "increased its stake by": the verb may stand some words before.
  private static @Nullable Change verbOverBy(Atoms atoms, int by) {
    for (int i = by - 1; i > by - VERB_REACH; i--) {
      Entry entry = WORDS.get(atoms.lower(i));
      if (entry != null && (entry.role() == Role.VERB || entry.role() == Role.OBJECT_VERB)) {
        return entry.direction();
      }
      if (NOUNS.containsKey(atoms.lower(i))) {
        return NOUNS.get(atoms.lower(i));
      }
      if (!atoms.isWord(i) && !atoms.joins(i)) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Change behind(Atoms atoms, FoundFigure figure) {
    Unit unit = figure.unit();
    if (unit == null || unit.kind() == Unit.Kind.TIME) {
      return null;
    }
    int i = figure.end();
    i += atoms.joins(i) ? 1 : 0;
    Entry entry = WORDS.get(atoms.lower(i));
    if (entry != null && entry.role() == Role.BEHIND) {
      boolean compares = atoms.is(i + 1, "than") && !Context.EARLIER.has(atoms, i + 2);
      return compares ? null : entry.direction();
    }
    for (int n = 0; n < 3 && atoms.isWord(i + n); n++) {
      Change direction = NOUNS.get(atoms.lower(i + n));
      if (direction != null) {
        return direction;
      }
      if (atoms.endsPhrase(i + n)) {
        return null;
      }
    }
    return null;
  }
}
