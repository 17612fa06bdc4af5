package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.StatedTime;
import org.junit.jupiter.api.Test;

final class ImprintLinesTest {

  private static StatedTime stated(int day, FoundIn from) {
    return new StatedTime(
        StatedTime.Kind.PUBLISHED, PublicationTime.of(LocalDate.of(2031, 3, day)), from, "x");
  }

  private static Report report(Imprint imprint) {
    return new Report(
        new ReportId("a"),
        new Provenance("a.html", null).withImprint(imprint),
        null,
        null,
        List.of(),
        null,
        null,
        "The ferry sails.");
  }

  @Test
  void saysWhatTheReportIsAndWhichDaysDiffer() {
    Imprint imprint =
        new Imprint(
            List.of(stated(14, FoundIn.JSON_LD), stated(12, FoundIn.ADDRESS)),
            null,
            new Imprint.WireCopy("Reuters", FoundIn.META),
            List.of(new Imprint.Trait(Imprint.TraitKind.OPINION, FoundIn.ADDRESS)),
            List.of());
    assertThat(ImprintLines.of(report(imprint)))
        .containsExactly(
            "opinion",
            "wire copy of Reuters",
            "states several days of publication: 2031-03-14 (json-ld), 2031-03-12 (url)");
  }

  @Test
  void saysNothingWhereThePageDoesNot() {
    assertThat(ImprintLines.of(report(Imprint.none()))).isEmpty();
  }
}
