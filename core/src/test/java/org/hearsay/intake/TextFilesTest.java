package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextFilesTest {
  private static Report report(String text) throws NotReadable {
    return TextFiles.report(text, "ferry.txt", "ferry.txt", IntakeOptions.standard());
  }

  @Test
  void takesAHeaderOutOfTheText() throws NotReadable {
    Report report =
        report(
            """
            Ferry to sail again
            URL: https://www.harbour-courier.example/ferry
            Outlet: The Harbour Courier
            Published: 2031-03-14T09:30+01:00
            By: Una Brandt and Jo Marsh

            The ferry will sail.
            """);
    assertThat(report.body()).isEqualTo("Ferry to sail again\nThe ferry will sail.\n");
    assertThat(report.title()).isEqualTo("Ferry to sail again");
    assertThat(report.outlet())
        .isEqualTo(new Outlet("The Harbour Courier", "harbour-courier.example"));
    assertThat(report.byline()).containsExactly("Una Brandt", "Jo Marsh");
    assertThat(report.published()).hasToString("2031-03-14T09:30+01:00");
    assertThat(report.provenance().url()).hasToString("https://www.harbour-courier.example/ferry");
  }

  @Test
  void leavesALineItCannotReadInTheText() throws NotReadable {
    Report report = report("Head\nOutlet: The Courier\nPublished: yesterday\nThe ferry sailed.");
    assertThat(report.body()).isEqualTo("Head\nPublished: yesterday\nThe ferry sailed.");
    assertThat(report.published()).isNull();
  }

  @Test
  void takesNoLineOfTheTextForAHeader() throws NotReadable {
    String text = "Head\n\nBy: the harbour, a crowd had gathered.\nMore of it.";
    assertThat(report(text).body()).isEqualTo(text);
    assertThat(report(text).byline()).isEmpty();
  }

  @Test
  void countsLineEndsAsOneCharacter() throws NotReadable {
    assertThat(report("One.\r\nTwo.\rThree.\n").body()).isEqualTo("One.\nTwo.\nThree.\n");
  }

  @Test
  void takesOnlyAShortFirstLineForAHeadline() throws NotReadable {
    assertThat(report("Only one line.").title()).isNull();
    assertThat(report("word ".repeat(50) + "\nmore").title()).isNull();
    assertThat(report("\n\n# A ferry returns\n\nIt sails.").title()).isEqualTo("A ferry returns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-14|2031-03-14",
        "20310314|2031-03-14",
        "2031/03/14|2031-03-14",
        "2031-03-14T00:00:00|2031-03-14",
        "2031-03-14T00:00:00Z|2031-03-14T00:00Z",
        "2031-03-14 09:30:15.123|2031-03-14T09:30:15",
        "2031-03-14T09:30:00+0100|2031-03-14T09:30+01:00",
        "Fri, 14 Mar 2031 09:30:00 GMT|2031-03-14T09:30Z",
        "Fri, 14 Mar 2031 09:30:00 -0500|2031-03-14T09:30-05:00",
        "March 14, 2031|2031-03-14",
        "14 March 2031|2031-03-14",
        "Sept. 4, 2031|2031-09-04",
        "2031-02-30|null",
        "03/04/2031|null",
        "March 2031|null",
        "2031-03-14x|null",
        "next Tuesday|null",
        "1930000000|null"
      })
  void readsDatesThatAreCertain(String written, String expected) {
    assertThat(String.valueOf(PublicationTimes.find(written))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Una Brandt|Una Brandt",
        "Una Brandt, Jo Marsh and Ed Lund|Una Brandt/Jo Marsh/Ed Lund",
        "Una Brandt; Una Brandt|Una Brandt",
        "https://courier.example/authors/una|''"
      })
  void splitsBylines(String line, String expected) {
    assertThat(String.join("/", Bylines.names(line))).isEqualTo(expected);
  }

  @Test
  void takesAHostNameForAHost() {
    assertThat(Outlets.of("www.harbour-courier.example", null))
        .isEqualTo(new Outlet(null, "harbour-courier.example"));
    assertThat(Outlets.of("H.C. News", null)).isEqualTo(new Outlet("H.C. News", null));
    assertThat(Outlets.of(" ", null)).isNull();
  }
}
