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
    before = before == null ? subject.find(figure) : before;
    return before == null ? valued(figure) : before;
  }

  private @Nullable Span behind(int end, FoundFigure figure) {
    Unit unit = figure.unit();
    // "two more of the barges"
    int i = atoms.is(end, "more") && atoms.is(end + 1, "of") ? end + 1 : end;
    if (atoms.is(i, "of")
        || (atoms.is(i, "in") && unit != null && unit.kind() == Unit.Kind.MONEY)) {
      boolean of = atoms.is(i, "of");
      i++;
      if (!of && Context.OPENER.has(atoms, i)) {
        return null;
      }
      return ofPhrase(i, !figure.counts());
    }
    if (unit != null && unit.kind() == Unit.Kind.TIME && !figure.compound()) {
      return null;
    }
    boolean sure =
        unit != null && WordClasses.is(atoms.lower(figure.first() - 1), WordClass.DETERMINER);
    if (sure && Nouns.isVerb(atoms, i) && atoms.endsPhrase(i + 1)) {
      // "a $5 billion hit to its profits"
      return new Span(atoms.start(i), atoms.end(i));
    }
    boolean spelt = unit != null && atoms.lower(i - 1).endsWith("s");
    if (unit != null
        && !figure.compound()
        && (spelt || Nouns.isVerbLike(atoms, i) || Context.DIMENSION.has(atoms, i))) {
      return null;
    }
    if (atoms.joins(i) && Context.COMPOUND.has(atoms, i + 1)) {
      boolean strong = atoms.is(i + 1, "strong") || atoms.is(i + 1, "time");
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
      return ofPhrase(head + 2, true);
    }
    return head == first ? null : new Span(phrase.start(), atoms.end(head - 1));
  }

  private boolean isObjectOpener(int atom) {
    return WordClasses.is(atoms.lower(atom), WordClass.DETERMINER)
        || WordClasses.is(atoms.lower(atom), WordClass.PRONOUN)
        || atoms.is(atom, "that");
  }

  private @Nullable Span ofPhrase(int from, boolean singular) {
    int i = skipOpeners(from);
    if (Context.UNNAMED.has(atoms, i)) {
      return null;
    }
    int behind = behindNumber(from, i);
    return phrase(behind < 0 ? i : skipOpeners(behind), singular);
  }

  /// The atom behind the number that stands at `opened`, or with a bound between `from` and there:
  /// "of the more than 200 girls"; -1 if there is none.
  private int behindNumber(int from, int opened) {
    NumberReader numbers = new NumberReader(atoms);
    for (int i = from; i <= opened; i++) {
      PhraseTable.Hit<BoundWords.Bound> bound = BoundWords.beforeNumber(atoms, i);
      Quantity number = bound == null ? null : numbers.read(bound.end(), false);
      if (number != null) {
        return number.end();
      }
    }
    Quantity number = numbers.read(opened, false);
    return number == null ? -1 : number.end();
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
        boolean possessive =
            i > start && atoms.lower(i).startsWith("'") && (plural < 0 || isOwner(i));
        boolean listed = !singular && last >= start && plural < 0 && isCoordinator(i);
        if (listed) {
          i++;
          continue;
        }
        boolean tied = i > start && atoms.joins(i - 1) && atoms.isWord(i);
        if (!possessive
            && !tied
            && !isNounHere(start, i, plural)
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

  /// The mark behind an owner in the plural: "30 percent of the owners' boats".
  private boolean isOwner(int mark) {
    return atoms.lower(mark).length() == 1
        && atoms.glued(mark)
        && atoms.lower(mark - 1).endsWith("s")
        && !atoms.endsPhrase(mark + 1);
  }

  /// A word that is a verb elsewhere, before its plural ("two rail work trains") or behind a
  /// determiner ("half of the cut").
  private boolean isNounHere(int start, int i, int plural) {
    if (plural >= 0 || !atoms.isWord(i) || !Nouns.isVerb(atoms, i)) {
      return false;
    }
    boolean beforePlural = Nouns.isPlural(atoms, i + 1) && !Nouns.isVerb(atoms, i + 1);
    boolean determined = i == start && WordClasses.is(atoms.lower(i - 1), WordClass.DETERMINER);
    return beforePlural || determined;
  }

  /// "and" between two words before the head: "four fire and rescue crews".
  private boolean isCoordinator(int i) {
    boolean joins = atoms.is(i, "and") || atoms.is(i, "or") || atoms.is(i, ",");
    for (int next = i + 1; joins && next < i + 6 && goesOn(next); next++) {
      if (Nouns.isPlural(atoms, next)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(int atom) {
    return !atoms.endsPhrase(atom) || atoms.is(atom, "'s") || atoms.joins(atom);
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
    return i > start
        && !afterHyphen
        && Nouns.isVerbLike(atoms, i)
        && ((singular && !isGerund(i)) || !modifies(i));
  }

  /// Whether a participle or adverb at `i` is followed by more of the phrase: "injured soldiers".
  private boolean modifies(int i) {
    int next = i + (atoms.joins(i + 1) ? 2 : 1);
    return !atoms.endsPhrase(next) || isGerund(i);
  }

  /// "three days of national mourning": behind an adjective it is a noun.
  private boolean isGerund(int i) {
    String before = atoms.lower(i - 1);
    return atoms.lower(i).endsWith("ing")
        && (before.endsWith("al") || before.endsWith("ic") || before.endsWith("ive"));
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

  /// What is put at a sum or share: "puts his net worth at $11 billion", "pushing the value to
  /// nearly $3 million", "a loss estimated at $40,000".
  private @Nullable Span valued(FoundFigure figure) {
    int at = figure.first() - 1;
    boolean sum = figure.hasUnit(Unit.Kind.MONEY) || figure.hasUnit(Unit.Kind.PERCENT);
    if (!sum || (!atoms.is(at, "at") && !atoms.is(at, "to"))) {
      return null;
    }
    int end = Nouns.isVerbLike(atoms, at - 1) ? at - 1 : at;
    int start = subject.wordsBefore(end - (atoms.is(end - 1, "worth") ? 1 : 0));
    boolean determined =
        WordClasses.is(atoms.lower(start - 1), WordClass.DETERMINER)
            || WordClasses.is(atoms.lower(start - 1), WordClass.PREPOSITION);
    return start < end && determined ? new Span(atoms.start(start), atoms.end(end - 1)) : null;
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
