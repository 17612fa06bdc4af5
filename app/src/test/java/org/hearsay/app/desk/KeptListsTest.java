package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Reader;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptListsTest {
  private static final String REPORTS = "SELECT id FROM report ORDER BY id";

  @TempDir private Path folder = Path.of("");

  private CaseFile open() {
    return CaseFile.open(
        folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
  }

  private static void add(CaseFile file, String id) {
    Report report =
        new Report(
            new ReportId(id),
            new Provenance(id + ".txt", null),
            null,
            null,
            List.of(),
            null,
            "en",
            "The lamps of " + id + " are out.");
    file.add(List.of(Annotator.annotate(report, null)));
  }

  @Test
  void keepsAListUntilTheCaseChanges() throws IOException {
    try (CaseFile file = open();
        CaseFile other = open()) {
      KeptLists kept = new KeptLists(file);
      add(file, "a");
      Listing first = kept.first(10, REPORTS);
      assertThat(kept.first(10, REPORTS)).isSameAs(first);
      assertThat(kept.first(1, REPORTS)).isNotSameAs(first);
      add(file, "b");
      assertThat(kept.first(10, REPORTS).rows()).hasSize(2);
      add(other, "c");
      assertThat(kept.first(10, REPORTS).rows()).hasSize(3);
    }
  }
}
