package org.hearsay.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.app.casefile.CaseTexts.annotated;
import static org.hearsay.app.casefile.CaseTexts.open;
import static org.hearsay.app.casefile.CaseTexts.report;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.Capture;
import org.hearsay.report.EmbeddedPost;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Link;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.report.StatedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaseFileTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("hearsay.db");
  }

  @Test
  void givesBackTheReportThatWasAdded() {
    AnnotatedReport tide = annotated("tide", CaseTexts.BODY);
    try (CaseFile file = open(file())) {
      assertThat(file.add(List.of(tide))).containsExactly(new Addition(new ReportId("tide"), true));
      assertThat(file.report(new ReportId("tide"))).isEqualTo(Optional.of(tide.report()));
      assertThat(file.report(new ReportId("ebb"))).isEmpty();
    }
  }

  @Test
  void givesBackTheCaptureThatItWasReadFrom() {
    Report tide = report("tide", CaseTexts.BODY);
    Capture capture =
        new Capture(
            URI.create("https://post.example/tide"),
            Instant.parse("2031-03-11T10:15:30Z"),
            200,
            "sha256:00ff",
            true,
            "urn:uuid:1",
            4711L,
            URI.create("https://post.example/t"),
            List.of(new Capture.Header("ETag", "\"a: b\"")));
    Imprint imprint =
        new Imprint(
            List.of(
                new StatedTime(
                    StatedTime.Kind.MODIFIED,
                    ReportRows.time("2031-03-11T09:30-05:00"),
                    FoundIn.JSON_LD,
                    "dateModified")),
            "Coast",
            new Imprint.WireCopy("Meridian Wire Service", FoundIn.TEXT),
            List.of(new Imprint.Trait(Imprint.TraitKind.LIVE_BLOG, FoundIn.META)),
            List.of(
                new EmbeddedPost(new Span(0, 8), "Perch", URI.create("https://perch.example/1"))),
            List.of(new Link(new Span(0, 3), URI.create("https://mirror.example/tide"))));
    Report captured =
        new Report(
            tide.id(),
            new Provenance(
                "https://post.example/t",
                URI.create("https://post.example/tide"),
                capture,
                imprint),
            tide.title(),
            tide.outlet(),
            tide.byline(),
            tide.published(),
            tide.language(),
            tide.body());
    try (CaseFile file = open(file())) {
      file.add(List.of(Annotator.annotate(captured, null)));
      assertThat(file.report(tide.id())).contains(captured);
    }
  }

  @Test
  void readsAnImprintThatWasWrittenBeforeLinksWereKept() {
    Imprint read =
        ReportRows.imprint(
            "{\"times\":[],\"section\":\"Coast\",\"wire\":null,\"traits\":[],\"posts\":[]}");
    assertThat(read)
        .isEqualTo(new Imprint(List.of(), "Coast", null, List.of(), List.of(), List.of()));
  }

  @Test
  void addsWhatIsTheSameOnlyOnce() {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY)));
      Report again = report("tide", CaseTexts.BODY);
      assertThat(file.holds(again)).isTrue();
      assertThat(file.nameOf(again)).isEqualTo(new ReportId("tide"));
      assertThat(
              file.add(
                  List.of(annotated("tide", CaseTexts.BODY), annotated("tide", CaseTexts.BODY))))
          .extracting(Addition::isNew)
          .containsExactly(false, false);
      assertThat(file.size()).isEqualTo(1);
    }
  }

  @Test
  void givesAnotherNameWhereOneIsTaken() {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY)));
      String corrected = CaseTexts.BODY.replace("40", "44");
      assertThat(file.holds(report("tide", corrected))).isFalse();
      assertThat(file.add(List.of(annotated("tide", corrected))))
          .containsExactly(new Addition(new ReportId("tide#2"), true));
      assertThat(file.report(new ReportId("tide#2")).map(Report::body)).contains(corrected);
    }
  }

  @Test
  void addsAllOfABatchOrNone() throws SQLException {
    try (CaseFile file = open(file());
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate(
          "CREATE TRIGGER full AFTER INSERT ON report WHEN new.id = 'third' BEGIN"
              + " SELECT RAISE(ABORT, 'no room'); END");
      assertThatThrownBy(() ->
              file.add(
                  List.of(
                      annotated("first", "One said so."),
                      annotated("second", "Two said so."),
                      annotated("third", "Three said so."))))
          .isInstanceOf(CaseFault.class)
          .hasMessageContaining("no room");
      assertThat(file.size()).isZero();
      assertThat(rows("SELECT count(*) FROM found_entities")).containsExactly("0");
    }
  }

  @Test
  void showsWhatWasFoundInViewsNamedForPeople() throws SQLException {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY)));
    }
    assertThat(
            rows(
                "SELECT source_name, content, outlet, day FROM attributions WHERE kind = 'direct'"
                    + " ORDER BY id LIMIT 1"))
        .containsExactly(
            "Edda Kolm|We have not seen such a tide since 1987,|Varnholt Post|2031-03-11");
    assertThat(rows("SELECT text, low, high, \"of\" FROM figures WHERE low = 40"))
        .containsExactly("At least 40|40.0|null|ferries");
    assertThat(rows("SELECT name FROM sqlite_schema WHERE type = 'view'"))
        .contains("attributions", "figures", "claims", "origins", "times", "credits", "entities");
  }

  @Test
  void countsOffsetsAsSqliteDoes() throws SQLException {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", "🌊 " + CaseTexts.BODY)));
    }
    assertThat(
            rows(
                "SELECT substr(r.body, f.start + 1, f.\"end\" - f.start) = f.text FROM"
                    + " found_figures f JOIN report r ON r.number = f.report_number"))
        .isNotEmpty()
        .containsOnly("1");
  }

  @Test
  void findsWordsInReportsAndInWhatWasSaid() throws SQLException {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY)));
    }
    assertThat(rows("SELECT count(*) FROM report_text WHERE report_text MATCH 'ferr*'"))
        .containsExactly("1");
    assertThat(rows("SELECT count(*) FROM said_text WHERE said_text MATCH 'content:hurt'"))
        .containsExactly("1");
    assertThat(rows("SELECT count(*) FROM said_text WHERE said_text MATCH 'source_name:kolm'"))
        .isNotEqualTo(List.of("0"));
  }

  @Test
  void survivesAMigrationOfWhatIsFound() throws SQLException {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY)));
    }
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate("UPDATE about SET value = 'an older shape' WHERE name = 'found'");
    }
    assertThatThrownBy(() -> CaseFile.openToRead(file(), CaseTexts.READER))
        .isInstanceOf(CaseFault.class)
        .hasMessageContaining("'hearsay reread' reads its reports again");
    try (CaseFile file = open(file())) {
      assertThat(file.size()).isEqualTo(1);
      assertThat(file.unread()).isEqualTo(1);
    }
    assertThat(rows("SELECT count(*) FROM attributions")).containsExactly("0");
    assertThat(rows("SELECT tool FROM report")).containsExactly("");
    assertThatThrownBy(() -> CaseFile.openToRead(file(), CaseTexts.READER))
        .as("emptied and not yet read again")
        .isInstanceOf(CaseFault.class);
  }

  @Test
  void indexesAnewWhatAnEarlierVersionWrote() throws SQLException {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY)));
    }
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      for (String index : List.of("report_fact", "said_fact", "claim_fact")) {
        statement.executeUpdate("DROP TABLE " + index);
      }
      statement.executeUpdate("DROP TRIGGER report_fact_remove");
      statement.executeUpdate("DROP TRIGGER said_fact_remove");
      statement.executeUpdate("DROP TRIGGER claim_fact_remove");
      statement.executeUpdate("DELETE FROM about WHERE name = 'facts'");
      statement.execute("PRAGMA user_version = 2");
    }
    assertThatThrownBy(() -> CaseFile.openToRead(file(), CaseTexts.READER))
        .isInstanceOf(CaseFault.class)
        .hasMessageContaining("'hearsay reread' brings it up to date");
    try (CaseFile file = open(file())) {
      assertThat(file.unread()).as("nothing is read again for it").isZero();
      CaseTexts.assertFactsInStep(file);
    }
    assertThat(rows("SELECT count(*) FROM report_fact WHERE report_fact MATCH 'who : kolm'"))
        .containsExactly("1");
    assertThat(rows("SELECT count(*) > 1 FROM said_fact WHERE said_fact MATCH 'all'"))
        .containsExactly("1");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
      statement.executeUpdate("DELETE FROM report");
    }
    assertThat(rows("SELECT count(*) FROM said_fact WHERE said_fact MATCH 'all'"))
        .as("what is taken out is not found")
        .containsExactly("0");
  }

  @Test
  void keepsWhatAPageSaysOfItsOutlet() {
    Report plain = report("tide", CaseTexts.BODY);
    Report branded = published(new Outlet("Varnholt Post", "post.example", "Tidings", "Kolm & Co"));
    try (CaseFile file = open(file())) {
      file.add(List.of(Annotator.annotate(branded, null)));
      assertThat(file.report(branded.id())).contains(branded);
      assertThat(file.holds(plain)).as("the same but for brand and owner").isTrue();
      assertThat(file.holds(published(new Outlet("The Lantern", "post.example")))).isFalse();
    }
  }

  private static Report published(Outlet by) {
    Report tide = report("tide", CaseTexts.BODY);
    return new Report(
        tide.id(),
        tide.provenance(),
        tide.title(),
        by,
        tide.byline(),
        tide.published(),
        tide.language(),
        tide.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-03-11",
        "2031-03-11T09:30",
        "2031-03-11T09:30:05.250Z",
        "2031-03-11T09:30-05:00"
      })
  void readsTheTimesThatItWrites(String time) {
    PublicationTime read = ReportRows.time(time);
    assertThat(ReportRows.time(read.toString())).isEqualTo(read);
    assertThat(read).hasToString(time);
  }

  @Test
  void refusesWhatIsNoCase() throws IOException, SQLException {
    Path text = folder.resolve("notes.txt");
    Files.writeString(text, "These are notes, and no database at all. ".repeat(50));
    assertThatThrownBy(() -> open(text))
        .isInstanceOf(CaseFault.class)
        .hasMessage(text + ": is no SQLite file");
    Path other = folder.resolve("other.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = c.createStatement()) {
      statement.executeUpdate("CREATE TABLE recipes(name)");
    }
    assertThatThrownBy(() -> open(other))
        .isInstanceOf(CaseFault.class)
        .hasMessage(other + " is an SQLite file, but no case of Hearsay's");
    Path nowhere = folder.resolve("none/hearsay.db");
    assertThatThrownBy(() -> open(nowhere))
        .isInstanceOf(CaseFault.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> CaseFile.openToRead(folder.resolve("none.db"), CaseTexts.READER))
        .isInstanceOf(CaseFault.class)
        .hasMessageContaining("there is no case");
  }

  @Test
  void refusesTheCaseOfALaterVersion() throws SQLException {
    open(file()).close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> open(file()))
        .isInstanceOf(CaseFault.class)
        .hasMessage(
            file()
                + " was written by a later Hearsay (schema 99); this one knows schemas up to "
                + CaseSchema.VERSION);
  }

  @Test
  void keepsWhatItHasBehindAWriteAheadLogThatIsFlushed() throws SQLException {
    try (CaseFile file = open(file())) {
      assertThat(pragma(file, "synchronous")).isEqualTo("2");
      assertThat(pragma(file, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(file, "foreign_keys")).isEqualTo("1");
    }
  }

  private static String pragma(CaseFile file, String name) {
    return file.query("PRAGMA " + name, row -> row.next() ? row.getString(1) : "nothing");
  }

  private List<String> rows(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : "|").append(rows.getObject(i));
        }
        found.add(line.toString());
      }
    }
    return found;
  }
}
