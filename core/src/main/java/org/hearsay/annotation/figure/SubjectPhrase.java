package org.hearsay.annotation.figure;

import org.hearsay.report.Span;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds the subject that a figure says something of: "The death toll rose to 12", "Rents in the
/// harbour fell by 5 percent".
///
/// Only a subject that stands right before its verb is taken, with the phrases that "of" and "in"
/// hang on it. A pronoun names nothing.
final class SubjectPhrase {
  private static final int MOST_ATOMS = 10;

  private final Atoms atoms;

  SubjectPhrase(Atoms atoms) {
    this.atoms = atoms;
  }

  @Nullable Span find(FoundFigure figure) {
    int verb = verbBefore(figure);
    if (verb <= 0) {
      return null;
    }
    int end = verb;
    while (end > 0 && verb - end < 4 && isBetween(end - 1)) {
      end--;
    }
    int start = start(end);
    return start < 0 ? null : new Span(atoms.start(start), atoms.end(end - 1));
  }

  /// The verb that leads to the figure, or -1.
  private int verbBefore(FoundFigure figure) {
    int i = figure.first() - 1;
    boolean led = isLead(i);
    i -= led ? 1 : 0;
    while (figure.first() - i < 4 && atoms.lower(i).endsWith("ly")) {
      i--;
    }
    boolean measured = figure.unit() != null && !figure.hasUnit(Unit.Kind.TIME);
    boolean copula = WordClasses.is(atoms.lower(i), WordClass.COPULA) && measured;
    boolean closes =
        led
            && (atoms.is(i + 1, "up") || atoms.is(i + 1, "down"))
            && Context.MOVES.has(atoms, i)
            && Nouns.isVerbLike(atoms, i);
    boolean verb = (Changes.isVerb(atoms, i) && (led || measured)) || closes;
    return verb || copula || Context.REACHES.has(atoms, i) ? i : -1;
  }

  private boolean isLead(int atom) {
    return atoms.is(atom, "to")
        || atoms.is(atom, "at")
        || atoms.is(atom, "by")
        || atoms.is(atom, "up")
        || atoms.is(atom, "down")
        || atoms.is(atom, "from");
  }

  /// Auxiliaries and adverbs between subject and verb.
  private boolean isBetween(int atom) {
    String lower = atoms.lower(atom);
    return WordClasses.is(lower, WordClass.AUXILIARY)
        || WordClasses.is(lower, WordClass.MODAL)
        || (WordClasses.is(lower, WordClass.ADVERB) && !atoms.is(atom, "here"))
        || (lower.length() > 4 && lower.endsWith("ly"));
  }

  /// The first atom of the noun phrase that ends before `end`, or -1.
  private int start(int end) {
    int start = wordsBefore(end);
    int tie = tie(start);
    while (start < end && end - start < MOST_ATOMS && tie > 0 && wordsBefore(tie) < tie) {
      start = wordsBefore(tie);
      tie = tie(start);
    }
    boolean named = start < end && end - start < MOST_ATOMS;
    int before = start - 1;
    while (WordClasses.is(atoms.lower(before), WordClass.DETERMINER)
        || WordClasses.is(atoms.lower(before), WordClass.ADVERB)) {
      before--;
    }
    boolean possessed = atoms.lower(start - 1).startsWith("'");
    boolean hangs =
        possessed
            || (WordClasses.is(atoms.lower(before), WordClass.PREPOSITION) && !isClause(before));
    return named && !hangs ? start : -1;
  }

  /// The "of" or "in" before the phrase that starts at `start`, or -1.
  private int tie(int start) {
    int i = start - 1;
    i -= WordClasses.is(atoms.lower(i), WordClass.DETERMINER) ? 1 : 0;
    return atoms.is(i, "of") || atoms.is(i, "in") ? i : -1;
  }

  private boolean isClause(int atom) {
    return WordClasses.is(atoms.lower(atom), WordClass.SUBORDINATOR);
  }

  /// Back over words that a noun phrase may hold, and one determiner.
  int wordsBefore(int end) {
    int i = end;
    while (i > 0 && end - i < MOST_ATOMS && !isStop(i - 1) && !isOtherPlural(i - 1, end)) {
      i--;
    }
    int words = i > 0 && i < end - 2 && isOtherPlural(i - 1, end) ? i + 1 : i;
    while (words < end && (atoms.joins(words) || atoms.lower(words).startsWith("'"))) {
      words++;
    }
    return words;
  }

  /// A plural before the last word is the subject of a verb that is not known as one: "officials
  /// report losses".
  private boolean isOtherPlural(int atom, int end) {
    return atom < end - 2
        && Nouns.isPlural(atoms, atom)
        && !atoms.joins(atom + 1)
        && !atoms.lower(atom + 1).startsWith("'");
  }

  private boolean isStop(int atom) {
    boolean tied =
        atoms.joins(atom) || atoms.lower(atom).equals("'s") || atoms.lower(atom).equals("'");
    return !tied && (atoms.endsPhrase(atom) || Nouns.isVerbLike(atoms, atom));
  }
}
