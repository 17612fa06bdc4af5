package org.hearsay.annotation.figure;

import org.hearsay.report.Span;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds the noun phrase that a figure counts or measures.
///
/// Without a tagger the head is told by its plural ending; what follows the head is left out. "200
/// of them" counts nothing that is named here, so nothing is returned: who "they" are is not
/// guessed.
final class CountedPhrase {
  /// The longest phrase before a head, in atoms.
  private static final int MOST_ATOMS = 9;

  private final Atoms atoms;
  private final SubjectPhrase subject;

  CountedPhrase(Atoms atoms) {
    this.atoms = atoms;
    this.subject = new SubjectPhrase(atoms);
  }

  /// What `figure` counts; null if it is not named beside it.
  @Nullable Span find(FoundFigure figure) {
    Span behind = behind(figure.end(), figure);
    if (behind != null) {
      return behind;
    }
    Span before = before(figure.first());
    return before != null ? before : subject.find(figure);
  }

  private @Nullable Span behind(int end, FoundFigure figure) {
    int i = end;
    Unit unit = figure.unit();
    if (atoms.is(i, "of")
        || (atoms.is(i, "in") && unit != null && unit.kind() == Unit.Kind.MONEY)) {
      boolean of = atoms.is(i, "of");
      i++;
      if (!of && Context.OPENER.has(atoms, i)) {
        return null;
      }
      return ofPhrase(i);
    }
    if (unit != null && unit.kind() == Unit.Kind.TIME && !figure.compound()) {
      return null;
    }
    boolean spelt = unit != null && atoms.lower(i - 1).endsWith("s");
    if (unit != null
        && !figure.compound()
        && (spelt || Nouns.isVerbLike(atoms, i) || Context.DIMENSION.has(atoms, i))) {
      return null;
    }
    if (atoms.joins(i) && Context.COMPOUND.has(atoms, i + 1)) {
      boolean strong = atoms.is(i + 1, "strong");
      return strong ? phrase(i + 2, true) : new Span(atoms.start(i + 1), atoms.end(i + 1));
    }
    i += figure.compound() && atoms.joins(i) ? 1 : 0;
    Span phrase = phrase(skipOpeners(i), figure.isOne() || unit != null);
    return phrase == null || unit == null ? phrase : measured(skipOpeners(i), phrase, unit);
  }

  /// What a measured change is a change of: "a 5 percent rise in rents", "a 5 percent pay rise".
  private @Nullable Span measured(int first, Span phrase, Unit unit) {
    int head = first;
    while (head + 1 < atoms.size() && atoms.end(head) < phrase.end()) {
      head++;
    }
    boolean object = unit.kind() == Unit.Kind.PERCENT && isObjectOpener(head + 1);
    if (object) {
      // "64 percent call him fair"
      return null;
    }
    if (!Changes.isNoun(atoms, head)) {
      return phrase;
    }
    if (atoms.is(head + 1, "in") || atoms.is(head + 1, "of")) {
      return ofPhrase(head + 2);
    }
    return head == first ? null : new Span(phrase.start(), atoms.end(head - 1));
  }

  private boolean isObjectOpener(int atom) {
    return WordClasses.is(atoms.lower(atom), WordClass.DETERMINER)
        || WordClasses.is(atoms.lower(atom), WordClass.PRONOUN)
        || atoms.is(atom, "that");
  }

  private @Nullable Span ofPhrase(int from) {
    int i = skipOpeners(from);
    if (Context.UNNAMED.has(atoms, i)) {
      return null;
    }
    Quantity number = new NumberReader(atoms).read(i, false);
    if (number != null) {
      i = skipOpeners(number.end());
    }
    return phrase(i, true);
  }

  private int skipOpeners(int from) {
    int i = from;
    for (int n = 0; n < 4 && !atoms.capital(i) && opens(i); n++) {
      i++;
    }
    return i;
  }

  private boolean opens(int i) {
    boolean degree = Context.DEGREE.has(atoms, i) || atoms.lower(i).endsWith("ly");
    return Context.OPENER.has(atoms, i) || (degree && !atoms.endsPhrase(i + 1));
  }

  /// The noun phrase that starts at `from`, up to its head.
  private @Nullable Span phrase(int from, boolean singular) {
    int start = from;
    if (atoms.kind(start) == Atoms.Kind.QUOTE && atoms.isWord(start + 1)) {
      start++;
    }
    int head = head(start, singular);
    if (head < 0) {
      return null;
    }
    boolean closedBeforeHead = start > from && hasQuote(start, head);
    return new Span(atoms.start(closedBeforeHead ? from : start), atoms.end(head));
  }

  private boolean hasQuote(int start, int end) {
    for (int i = start; i < end; i++) {
      if (atoms.kind(i) == Atoms.Kind.QUOTE) {
        return true;
      }
    }
    return false;
  }

  private int head(int start, boolean singular) {
    Units.Hit time = Units.at(atoms, start);
    if (time != null && time.unit().kind() == Unit.Kind.TIME) {
      return -1;
    }
    int i = start;
    int last = -1;
    int plural = -1;
    while (i - start < MOST_ATOMS) {
      boolean joint =
          i > start && (atoms.joins(i) || isInnerQuote(i) || isTypeNumber(i) || isNameNumber(i));
      if (!joint) {
        boolean possessive = i > start && atoms.lower(i).startsWith("'") && plural < 0;
        boolean listed = !singular && last >= start && plural < 0 && isCoordinator(i);
        if (listed) {
          i++;
          continue;
        }
        boolean tied = i > start && atoms.joins(i - 1) && atoms.isWord(i);
        if (!possessive
            && !tied
            && (atoms.endsPhrase(i) || stops(start, i, last, plural, singular))) {
          break;
        }
        last = i;
        boolean inCompound = atoms.joins(i + 1) && !atoms.capital(i);
        if (Nouns.isPlural(atoms, i) && !inCompound) {
          plural = i;
        } else if (possessive) {
          plural = -1;
        }
      }
      i++;
    }
    if (plural >= 0) {
      return plural;
    }
    return last;
  }

  /// "and" between two words before the head: "four fire and rescue crews".
  private boolean isCoordinator(int i) {
    boolean joins = atoms.is(i, "and") || atoms.is(i, "or") || atoms.is(i, ",");
    for (int next = i + 1; joins && next < i + 5 && !atoms.endsPhrase(next); next++) {
      if (Nouns.isPlural(atoms, next)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word at `i` no longer belongs to a phrase that was read up to `last`.
  private boolean stops(int start, int i, int last, int plural, boolean singular) {
    if (last < 0) {
      return Nouns.isVerbLike(atoms, i) && !Nouns.isPlural(atoms, i) && !modifies(i);
    }
    if (plural >= 0) {
      boolean names = atoms.capital(plural) && atoms.capital(i);
      return (!Nouns.isPlural(atoms, i) && !names) || Context.CASUALTY.has(atoms, i);
    }
    boolean afterHyphen = atoms.joins(i - 1);
    return i > start && !afterHyphen && Nouns.isVerbLike(atoms, i) && (singular || !modifies(i));
  }

  /// Whether a participle or adverb at `i` is followed by more of the phrase: "injured soldiers".
  private boolean modifies(int i) {
    int next = i + (atoms.joins(i + 1) ? 2 : 1);
    return !atoms.endsPhrase(next);
  }

  /// The digits and letters of a name such as B-1B.
  private boolean isTypeNumber(int i) {
    boolean number = atoms.kind(i) == Atoms.Kind.NUMBER || atoms.kind(i) == Atoms.Kind.CODE;
    return atoms.glued(i)
        && ((number && atoms.joins(i - 1)) || atoms.kind(i - 1) == Atoms.Kind.NUMBER)
        && !atoms.endsPhrase(i + 1);
  }

  /// The number in a name such as Falcon 9, where more of the phrase follows.
  private boolean isNameNumber(int i) {
    return atoms.kind(i) == Atoms.Kind.NUMBER && atoms.capital(i - 1) && !atoms.endsPhrase(i + 1);
  }

  private boolean isInnerQuote(int i) {
    return atoms.kind(i) == Atoms.Kind.QUOTE && !atoms.endsPhrase(i + 1);
  }

  /// The phrase before "of" and the number: "an army of over a million".
  private @Nullable Span before(int first) {
    if (!atoms.is(first - 1, "of")) {
      return null;
    }
    int last = first - 2;
    int start = subject.wordsBefore(first - 1);
    boolean none = start >= first - 1 || Context.NOT_COUNTED.has(atoms, last);
    return none || Nouns.isVerbLike(atoms, last)
        ? null
        : new Span(atoms.start(start), atoms.end(last));
  }
}
