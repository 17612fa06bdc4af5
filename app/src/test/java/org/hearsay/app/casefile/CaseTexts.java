package org.hearsay.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;

/// Invented reports for the tests of a case.
final class CaseTexts {
  static final Reader READER = new Reader("test", "none");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2031-03-12T08:00:00Z"), ZoneOffset.UTC);

  static final String BODY =
      "At least 40 ferries stayed in port on Monday, the harbour master, Edda Kolm, said.\n"
          + "\"We have not seen such a tide since 1987,\" she told the Varnholt Post. "
          + "\"Nobody was hurt,\" she added. The café 🌊 was shut.";

  private CaseTexts() {}

  static CaseFile open(Path file) {
    return CaseFile.open(file, READER, CLOCK);
  }

  static Report report(String id, String body) {
    return new Report(
        new ReportId(id),
        new Provenance(id + ".txt", java.net.URI.create("https://post.example/" + id)),
        "Ferries stay in port",
        new Outlet("Varnholt Post", "post.example"),
        List.of("Ada Brenn", "Jo Tarn"),
        PublicationTime.of(LocalDate.of(2031, 3, 11)),
        "en",
        body);
  }

  static AnnotatedReport annotated(String id, String body) {
    return Annotator.annotate(report(id, body), null);
  }

  /// Fails where the index of facts is not what the findings give when it is made anew.
  static void assertFactsInStep(CaseFile file) {
    List<String> before = facts(file);
    file.write(c -> {
      SearchFacts.fill(c);
      return file;
    });
    assertThat(before).as("facts of what was found").isEqualTo(facts(file));
  }

  /// Each token of the index of facts with its row and its column.
  private static List<String> facts(CaseFile file) {
    List<String> facts = new ArrayList<>();
    for (String index : List.of("report_fact", "said_fact", "claim_fact")) {
      file.write(c -> {
        try (Statement statement = c.createStatement()) {
          statement.executeUpdate(
              "CREATE VIRTUAL TABLE temp.tokens USING fts5vocab(main, " + index + ", instance)");
          try (ResultSet rows =
              statement.executeQuery("SELECT doc, col, term, offset FROM temp.tokens")) {
            while (rows.next()) {
              facts.add(index + rows.getLong(1) + ' ' + rows.getString(2) + rows.getString(3));
            }
          }
          statement.executeUpdate("DROP TABLE temp.tokens");
        }
        return file;
      });
    }
    facts.sort(Comparator.naturalOrder());
    return facts;
  }
}
