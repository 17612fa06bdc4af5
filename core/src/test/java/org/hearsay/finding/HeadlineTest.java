package org.hearsay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.Test;

final class HeadlineTest {

  private static Origin origin(String name, boolean inSet, int reports) {
    List<ReportId> ids = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      ids.add(new ReportId(name + i));
    }
    return new Origin("node:" + name, name, inSet, ids);
  }

  @Test
  void oneOriginOutsideTheSetIsNamedAsSuch() {
    assertThat(Headline.of(2, List.of(origin("The Orrin Times", false, 2))))
        .isEqualTo("2 reports, 1 origin: The Orrin Times, not among them");
  }

  @Test
  void weightierOriginsComeFirstAndTheRestIsCounted() {
    assertThat(
            Headline.of(
                9,
                List.of(
                    origin("Courier", true, 1),
                    origin("Wire", true, 4),
                    origin("Herald", true, 1),
                    origin("Times", false, 2),
                    origin("Gazette", true, 1))))
        .isEqualTo("9 reports, 5 origins: Wire; Times, not among them; Courier; and 2 more");
  }

  @Test
  void reportsThatNothingTiesTogetherAreNotCalledIndependent() {
    assertThat(Headline.of(2, List.of(origin("a", true, 1), origin("b", true, 1))))
        .isEqualTo("2 reports, no common origin found");
    assertThat(Headline.of(1, List.of(origin("a", true, 1))))
        .isEqualTo("1 report, no other origin found");
  }
}
