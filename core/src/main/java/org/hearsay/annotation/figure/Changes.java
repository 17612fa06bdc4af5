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
    /// cut 5 percent, cut by 5; but what it takes without "by" is otherwise an object: cut 500 jobs
    OBJECT_VERB,
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
    boolean measured =
        figure.unit() != null && figure.unit().kind() != Unit.Kind.TIME || figure.isFraction();
    int i = adverbsBefore(atoms, figure.first());
    Entry entry = WORDS.get(atoms.lower(i));
    if (entry != null && movesBy(entry, measured, atoms.is(i + 1, "from"))) {
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

  private static boolean movesBy(Entry entry, boolean measured, boolean from) {
    return switch (entry.role()) {
      case VERB, BEFORE -> !from;
      case OBJECT_VERB -> measured;
      case NOUN, BEHIND -> false;
    };
  }

  /// "increased its stake by": the verb may stand some words before.
  private static @Nullable Change verbOverBy(Atoms atoms, int by) {
    for (int i = by - 1; i > by - VERB_REACH; i--) {
      Entry entry = WORDS.get(atoms.lower(i));
      if (entry != null && entry.role() != Role.BEHIND) {
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
      return entry.direction();
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
