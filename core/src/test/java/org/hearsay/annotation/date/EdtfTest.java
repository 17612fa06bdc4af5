package org.hearsay.annotation.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {
  /// Level 0: dates, times, intervals.
  private static final String LEVEL_0 =
      "\\d{4}(-\\d\\d(-\\d\\d)?)?|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)?"
          + "|\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d";

  /// Level 1: seasons, figures left open, years before year 0, the approximate.
  private static final String LEVEL_1 =
      "-?\\d{4}-2[1-4]~?|(\\d{3}X|\\d\\dXX|\\dXXX)~?|-\\d{4}(-\\d\\d(-\\d\\d)?)?~?"
          + "|\\d{4}(-\\d\\d(-\\d\\d)?)?~|-?\\d{4}(-\\d\\d)*~?/-?\\d{4}(-\\d\\d)*~?";

  /// Level 2: quarters and halves of a year.
  private static final String LEVEL_2 = "-?\\d{4}-(3[3-6]|4[01])~?";

  private static final Pattern ANY = Pattern.compile(LEVEL_0 + "|" + LEVEL_1 + "|" + LEVEL_2);

  @ParameterizedTest
  @CsvSource({
    "0, DATE, 2031-06-12, , , 2031-06-12",
    "0, DATE, 2031-06, , , 2031-06",
    "0, DATE, 2031, , , 2031",
    "0, DATE, 2031-06, START, , 2031-06",
    "0, TIME, 2031-06-12TMO, , , 2031-06-12",
    "0, TIME, 2031-06-12T09:30, , , 2031-06-12T09:30:00",
    "0, TIME, 2031-06-12T09:30, , Z, 2031-06-12T09:30:00Z",
    "0, TIME, 2031-06-12T24:00, , +01:00, 2031-06-13T00:00:00+01:00",
    "0, DATE, 2031-W24, , , 2031-06-09/2031-06-15",
    "0, DATE, 2031-W24-WE, , , 2031-06-14/2031-06-15",
    "0, DATE, 2026-W53, , , 2026-12-28/2027-01-03",
    "1, DATE, 2031-SP, , , 2031-21",
    "1, DATE, 2031-WI, , , 2031-24",
    "1, DATE, 199, , , 199X",
    "1, DATE, 08, , , 08XX",
    "1, DATE, 2031-06, APPROX, , 2031-06~",
    "1, DATE, BC0480, , , -0479",
    "0, DATE, BC0001, , , 0000",
    "1, DATE, BC0480-08-09, , , -0479-08-09",
    "1, DATE, BC0480-FA, , , -0479-23",
    "1, DATE, BC048, , , -0488/-0479",
    "1, DATE, BC03, , , -0399/-0300",
    "1, DATE, BC048, APPROX, , -0488~/-0479~",
    "2, DATE, 2031-Q1, , , 2031-33",
    "2, DATE, 2031-Q4, , , 2031-36",
    "2, DATE, 2031-H2, , , 2031-41",
  })
  void writesEachLevel(
      int level,
      TimexType type,
      String value,
      @Nullable String mod,
      @Nullable String zone,
      String expected) {
    assertThat(Edtf.of(type, value, mod, zone)).isEqualTo(expected);
    assertThat(expected).matches(List.of(LEVEL_0, LEVEL_1, LEVEL_2).get(level));
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, PAST_REF",
    "DATE, 2031-WXX",
    "DATE, 2031-XX-XX",
    "DURATION, P2W",
    "SET, P1D",
    "SET, XXXX-WXX-1",
    "TIME, XXXX-XX-XXTNI",
  })
  void hasNoWordsForTheRest(TimexType type, String value) {
    assertThat(Edtf.of(type, value, null, null)).isNull();
  }

  @Test
  void givesTheDaysOfASpanThatEndsWithThePublication() {
    assertThat(edtf("No one came in the past two weeks.")).containsExactly("2031-05-29/2031-06-12");
    assertThat(edtf("No one will come in the next three months."))
        .containsExactly("2031-06-12/2031-09-12");
    assertThat(edtf("The siren went at 14:30 GMT.")).containsExactly("2031-06-12T14:30:00Z");
  }

  @Test
  void everyExampleOfTheLexiconIsValid() {
    int valid = 0;
    for (String[] row :
        org.hearsay.text.LexiconFile.rows(DateFinder.class, "time-patterns.tsv", 5)) {
      for (String edtf : edtf(row[2])) {
        if (edtf != null) {
          assertThat(edtf).as(row[2]).matches(ANY);
          valid++;
        }
      }
    }
    assertThat(valid).isGreaterThan(150);
  }

  private static List<@Nullable String> edtf(String text) {
    return DateFinder.find(Segmenter.segment(text), LocalDate.of(2031, 6, 12)).stream()
        .<@Nullable String>map(Timex::edtf)
        .toList();
  }
}
