package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Published Friday, March 14, 2031 9:30AM EST; en; 2031-03-14",
        "14th of March 2031; en-GB; 2031-03-14",
        "Freitag, 14. März 2031, 9.30 Uhr; de; 2031-03-14",
        "14 mars 2031 à 9h30; fr; 2031-03-14",
        "14 de marzo de 2031; es; 2031-03-14",
        "14 марта 2031; ru; 2031-03-14",
        "14.03.2031; ; 2031-03-14",
        "14/03/2031; ; 2031-03-14",
        "03/04/2031; de; 2031-04-03",
        "03/04/2031; en-US; 2031-03-04",
        "03/04/2031; en-GB; 2031-04-03",
        "2031-03-14; ; 2031-03-14",
        "2031年3月14日; ja; 2031-03-14",
        "2031년 3월 14일; ko; 2031-03-14",
        "Room 31/14, opened March 14, 2031; en; 2031-03-14"
      })
  void readsTheFirstDay(String line, String language, String day) {
    assertThat(VisibleDates.find(line, language)).hasToString(day);
  }

  @Test
  void readsNothingThatIsNotCertain() {
    assertThat(VisibleDates.find("03/04/2031", "en")).isNull();
    assertThat(VisibleDates.find("03/04/2031", null)).isNull();
    assertThat(VisibleDates.find("31 February 2031", "en")).isNull();
    assertThat(VisibleDates.find("March 2031", "en")).isNull();
    assertThat(VisibleDates.find("14 March", "en")).isNull();
    assertThat(VisibleDates.find("14 March 1066", "en")).isNull();
    assertThat(VisibleDates.find("1".repeat(5000), "en")).isNull();
  }
}
