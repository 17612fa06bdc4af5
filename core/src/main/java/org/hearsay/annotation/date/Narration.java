package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hearsay.annotation.date.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/// Whether a text tells of times long past, as histories do, or of the days around its publication,
/// as news does. It is told from the text: a history names many years, most of them past, and few
/// times that are counted from the day of writing.
///
/// In a history dates without a year belong to the year told last; in news to the one nearest to
/// the day of publication.
final class Narration {
  /// Fewer past years than this do not make a history; a text of unknown day needs fewer, since it
  /// has nothing else to count from.
  private static final int FEWEST_YEARS = 6;

  private static final int FEWEST_YEARS_UNDATED = 3;

  /// So many years must be named for each time that is counted from the day of writing.
  private static final int YEARS_TO_ONE = 4;

  /// A year that lies so far from those named before and behind it is an aside.
  private static final int FAR = 10;

  private final boolean narrative;
  private final BitSet asides;

  private Narration(boolean narrative, BitSet asides) {
    this.narrative = narrative;
    this.asides = asides;
  }

  /// @param published the year of publication; null if not known
  static Narration of(Pieces pieces, @Nullable Integer published) {
    List<Integer> places = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    int ofWriting = 0;
    for (int i = 0; i < pieces.size(); i++) {
      int year = year(pieces, i);
      if (year != TimeMatch.NONE) {
        places.add(i);
        years.add(year);
      } else if (isOfWriting(pieces, i)) {
        ofWriting++;
      }
    }
    long past = years.stream().filter(y -> published == null || y < published).count();
    int fewest = published == null ? FEWEST_YEARS_UNDATED : FEWEST_YEARS;
    boolean narrative =
        past >= fewest && past * 2 >= years.size() && past >= (long) YEARS_TO_ONE * ofWriting;
    return new Narration(narrative, narrative ? asides(places, years) : new BitSet());
  }

  private static int year(Pieces pieces, int i) {
    String word = pieces.lower(i);
    if (word.isEmpty() || word.length() > 4 || !ElementReader.isDigit(word.charAt(0))) {
      return TimeMatch.NONE;
    }
    int year = Years.figures(word, 1, 4);
    if (year > 0 && Years.era(pieces, i + 1) < 0) {
      return 1 - year;
    }
    return word.length() == 4 && year >= 1000 && year < 2100 ? year : TimeMatch.NONE;
  }

  private static boolean isOfWriting(Pieces pieces, int i) {
    if (pieces.isOf(Kind.DAYREF, i) || pieces.isOf(Kind.AGO, i)) {
      return true;
    }
    if (pieces.isOf(Kind.WEEKDAY, i)) {
      return pieces.capitalised(i) && !pieces.is(i, "sun") && !pieces.is(i, "sat");
    }
    return pieces.isOf(Kind.SHIFT, i) && pieces.isOf(Kind.UNIT, i + 1);
  }

  /// The places of years that lie far from their neighbours, which lie near each other.
  private static BitSet asides(List<Integer> places, List<Integer> years) {
    BitSet asides = new BitSet();
    int main = years.get(0);
    for (int k = 1; k + 1 < years.size(); k++) {
      int year = years.get(k);
      int next = years.get(k + 1);
      boolean apart = Math.abs(year - main) > FAR && Math.abs(year - next) > FAR;
      if (apart && Math.abs(next - main) <= FAR) {
        asides.set(places.get(k));
      } else {
        main = year;
      }
    }
    return asides;
  }

  boolean isNarrative() {
    return narrative;
  }

  /// Whether a year named in pieces `[from, to)` is mentioned only by the way.
  boolean isAside(int from, int to) {
    int next = asides.nextSetBit(from);
    return next >= 0 && next < to;
  }
}
