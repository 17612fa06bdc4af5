package org.hearsay.annotation.figure;

import java.util.Set;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Finds the noun phrase that a figure counts or measures.
///
/// Without a tagger the head is told by its plural ending; what follows the head is left out. "200
/// of them" counts nothing that is named here, so nothing is returned: who "they" are is not
/// guessed.
final class CountedPhrase {
  /// The longest phrase before a head, in atoms.
  private static final int MOST_ATOMS = 9;

  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "its",
          "his",
          "her",
          "their",
          "our",
          "my",
          "your",
          "these",
          "those",
          "all",
          "such",
          "a",
          "an",
          "both",
          "more",
          "other",
          "another",
          "additional",
          "further",
          "extra",
          "new",
          "whole",
          "full",
          "some");
  private static final Set<String> NO_NAME =
      Set.of("them", "those", "these", "us", "whom", "which", "it", "you", "this", "that", "what");
  private static final Set<String> SUMS =
      Set.of(
          "average",
          "total",
          "minimum",
          "maximum",
          "number",
          "range",
          "majority",
          "margin",
          "rate",
          "age",
          "mean",
          "median",
          "record",
          "sum",
          "cost",
          "rise",
          "fall",
          "price");

  private final Atoms atoms;

  CountedPhrase(Atoms atoms) {
    this.atoms = atoms;
  }

  /// What `figure` counts; null if it is not named beside it.
  @Nullable Span find(FoundFigure figure) {
    Span behind = behind(figure.end(), figure);
    return behind != null ? behind : before(figure.first());
  }

  private @Nullable Span behind(int end, FoundFigure figure) {
    int i = end;
    Unit unit = figure.unit();
    if (atoms.is(i, "of")
        || (atoms.is(i, "in") && unit != null && unit.kind() == Unit.Kind.MONEY)) {
      boolean of = atoms.is(i, "of");
      i++;
      if (!of && OPENERS.contains(atoms.lower(i))) {
        return null;
      }
      return ofPhrase(i);
    }
    if (unit != null && unit.kind() == Unit.Kind.TIME && !figure.compound()) {
      return null;
    }
    if (unit != null && !figure.compound() && Nouns.isVerbLike(atoms, i)) {
      return null;
    }
    i += figure.compound() && atoms.joins(i) ? 1 : 0;
    return phrase(skipOpeners(i), figure.isOne() || unit != null);
  }

  private @Nullable Span ofPhrase(int from) {
    int i = skipOpeners(from);
    if (NO_NAME.contains(atoms.lower(i))) {
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
    for (int n = 0; n < 4 && OPENERS.contains(atoms.lower(i)); n++) {
      i++;
    }
    return i;
  }

  /// The noun phrase that starts at `from`, up to its head.
  private @Nullable Span phrase(int from, boolean singular) {
    int start = from;
    if (atoms.kind(start) == Atoms.Kind.QUOTE && atoms.isWord(start + 1)) {
      start++;
    }
    int head = head(start, singular);
    return head < 0 ? null : new Span(atoms.start(start), atoms.end(head));
  }

  private int head(int start, boolean singular) {
    int i = start;
    int last = -1;
    int plural = -1;
    while (i - start < MOST_ATOMS) {
      boolean joint = i > start && (atoms.joins(i) || isInnerQuote(i));
      if (!joint) {
        boolean possessive = i > start && atoms.lower(i).startsWith("'") && plural < 0;
        if (!possessive
            && (Nouns.endsPhrase(atoms, i) || stops(start, i, last, plural, singular))) {
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

  /// Whether the word at `i` no longer belongs to a phrase that was read up to `last`.
  private boolean stops(int start, int i, int last, int plural, boolean singular) {
    if (last < 0) {
      return Nouns.isVerbLike(atoms, i) && !Nouns.isPlural(atoms, i) && !modifies(i);
    }
    if (plural >= 0) {
      boolean names = atoms.capital(plural) && atoms.capital(i);
      return !Nouns.isPlural(atoms, i) && !names;
    }
    boolean afterHyphen = atoms.joins(i - 1);
    return i > start && !afterHyphen && Nouns.isVerbLike(atoms, i) && (singular || !modifies(i));
  }

  /// Whether a participle or adverb at `i` is followed by more of the phrase: "injured soldiers".
  private boolean modifies(int i) {
    int next = i + (atoms.joins(i + 1) ? 2 : 1);
    return !Nouns.endsPhrase(atoms, next);
  }

  private boolean isInnerQuote(int i) {
    return atoms.kind(i) == Atoms.Kind.QUOTE && !Nouns.endsPhrase(atoms, i + 1);
  }

  /// The phrase before "of" and the number: "an army of over a million".
  private @Nullable Span before(int first) {
    if (!atoms.is(first - 1, "of")) {
      return null;
    }
    int i = first - 2;
    while (first - i < MOST_ATOMS && !Nouns.endsPhrase(atoms, i)) {
      i--;
    }
    if (i == first - 2 || SUMS.contains(atoms.lower(first - 2))) {
      return null;
    }
    return new Span(atoms.start(i + 1), atoms.end(first - 2));
  }
}
