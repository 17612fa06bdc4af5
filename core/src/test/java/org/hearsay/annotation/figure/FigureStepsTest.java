package org.hearsay.annotation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each word of a figure says of its value.
final class FigureStepsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Well over 1.2 million tins were sold.;"
            + " Well over = no upper end, rough | 1.2 = 1.2 | million = times 1,000,000",
        "It cost nearly $5m.; nearly = no lower end, rough | $ = in dollar | 5 = 5 | m = times"
            + " 1,000,000",
        "They lost two-thirds of it.; two = 2 | thirds = divided by 3",
        "The feud took around three decades.; around = rough | three = 3 | decades = times 10, in"
            + " year",
        "Between 30 and 40 tents stood.; 30 = 30 | and = goes on to a second number | 40 = 40",
        "Dozens of rowers fell ill.; Dozens = 12 or more, rough",
        "A few hundred goats strayed.; A few = no number of its own | hundred = times 100",
        "He ran 20 miles or more.; 20 = 20 | miles = in mile | or more = no upper end",
        "Exactly 17 ballots were spoiled.; Exactly = neither more nor less | 17 = 17",
      })
  void everyWordSaysSomething(String text, String steps) {
    Prose prose = Segmenter.segment(text);
    List<Figure> figures = FigureFinder.find(prose, List.of());
    assertThat(figures).hasSize(1);
    assertThat(FigureSteps.of(prose, figures.get(0)))
        .extracting(step -> step.words().of(text) + " = " + step.says())
        .containsExactly(steps.split(" \\| ", -1));
  }
}
