package org.hearsay.annotation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.hearsay.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any text: places, order, and work in proportion to length.
final class FigureLimitsTest {
  private static final int LONG = 1_000_000;

  /// Looks at one atom of ordinary text take some tens of steps; more than this is no longer in
  /// proportion.
  private static final long STEPS_PER_ATOM = 2_000;

  private static final String[] PIECES = {
    "one",
    "hundred",
    "and",
    "two",
    "million",
    "a",
    "half",
    "third",
    "of",
    "the",
    "between",
    "from",
    "to",
    "or",
    "at least",
    "up to",
    "almost",
    "about",
    "over",
    "several",
    "dozens",
    "tens",
    "thousands",
    "10,000",
    "12",
    "3.5",
    "2031",
    "1/2",
    "½",
    "$",
    "£5m",
    "%",
    "percent",
    "km",
    "year",
    "-",
    "–",
    ",",
    ".",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "soldiers",
    "year-old",
    "F-16",
    "rose",
    "fell",
    "by",
    "more than",
    "Street",
    "No.",
    "a decade",
    "points",
    "in",
    "every",
    "’s",
    "\n\n",
    "€",
    "😀"
  };

  /// Atoms that count how often they are looked at.
  private record CountedAtoms(Atoms atoms, AtomicLong looks) implements Atoms {
    @Override
    public int size() {
      return atoms.size();
    }

    @Override
    public Kind kind(int atom) {
      looks.incrementAndGet();
      return atoms.kind(atom);
    }

    @Override
    public int start(int atom) {
      return atoms.start(atom);
    }

    @Override
    public int end(int atom) {
      return atoms.end(atom);
    }

    @Override
    public String lower(int atom) {
      looks.incrementAndGet();
      return atoms.lower(atom);
    }

    @Override
    public boolean capital(int atom) {
      return atoms.capital(atom);
    }

    @Override
    public boolean acronym(int atom) {
      looks.incrementAndGet();
      return atoms.acronym(atom);
    }

    @Override
    public boolean glued(int atom) {
      looks.incrementAndGet();
      return atoms.glued(atom);
    }

    @Override
    public boolean endsPhrase(int atom) {
      looks.incrementAndGet();
      return atoms.endsPhrase(atom);
    }

    @Override
    public @Nullable BigDecimal value(int atom) {
      looks.incrementAndGet();
      return atoms.value(atom);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "one hundred and ", "January ", ",", "3,"})
  void aMegabyteOfOneThingTakesWorkInProportion(String piece) {
    check(piece, LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 ",
        "one ",
        "half of ",
        "between ",
        "between 5 and ",
        "from 5 to ",
        "at least ",
        "about over some ",
        "3, ",
        "5-",
        "5 - ",
        "a ",
        "tens of thousands of ",
        "two-",
        "1/",
        "$",
        "one in five ",
        "5 or ",
        "and ",
        "of ",
        "rose ",
        "Name ",
        "million ",
        "\"5 ",
        "one hundred thousand million "
      })
  void workGrowsWithLengthAlone(String piece) {
    check(piece, LONG / 10);
  }

  private static void check(String piece, int length) {
    String text = piece.repeat(length / piece.length());
    Prose prose = Segmenter.segment(text);
    long atoms = 0;
    AtomicLong looks = new AtomicLong();
    List<Figure> figures = new ArrayList<>();
    for (Sentence sentence : prose.sentences()) {
      Atoms counted = new CountedAtoms(SentenceAtoms.of(prose, sentence), looks);
      FigureFinder.find(counted, List.of(), figures);
      atoms += counted.size();
    }
    assertThat(looks.get()).isLessThan(STEPS_PER_ATOM * (atoms + 10));
  }

  @Test
  void figuresStandInOrderInsideTheTextAndNeverOverlap() {
    Random random = new Random(20310814);
    for (int n = 0; n < 3000; n++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(30);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)])
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    List<Figure> figures = Told.found(text);
    assertThat(Told.found(text)).as(text).isEqualTo(figures);
    int last = 0;
    for (Figure f : figures) {
      assertThat(f.span().start()).as(text).isGreaterThanOrEqualTo(last);
      assertThat(f.span().isEmpty()).as(text).isFalse();
      last = f.span().end();
      Span of = f.of();
      if (of != null) {
        assertThat(of.isEmpty()).as(text).isFalse();
        assertThat(of.end()).as(text).isLessThanOrEqualTo(text.length());
      }
    }
    assertThat(last).as(text).isLessThanOrEqualTo(text.length());
  }

  @Test
  void aNumberOfAThousandDigitsIsNoFigure() {
    assertThat(Told.figures("They claim " + "9".repeat(1000) + " goats.")).isEmpty();
  }

  @Test
  void nothingIsPassedOverThatHoldsAFigure() {
    Random random = new Random(20310613);
    int figures = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(7); n >= 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)])
            .append(random.nextInt(4) > 0 ? " " : "-");
      }
      Prose prose = Segmenter.segment(text.toString());
      for (Sentence sentence : prose.sentences()) {
        SentenceAtoms atoms = SentenceAtoms.of(prose, sentence);
        FigureReader reader = new FigureReader(atoms);
        for (int i = 0; i < atoms.size(); i++) {
          if (reader.read(i) != null) {
            figures++;
            assertThat(FigureOpenings.mayStart(atoms, i)).as("%s, atom %d", text, i).isTrue();
            assertThat(FigureOpenings.mayBeIn(prose, sentence)).as("%s", text).isTrue();
          }
        }
      }
    }
    assertThat(figures).isGreaterThan(10_000);
  }
}
