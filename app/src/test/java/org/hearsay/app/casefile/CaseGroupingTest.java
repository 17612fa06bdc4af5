package org.hearsay.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.casefile.CaseTexts.annotated;
import static org.hearsay.app.casefile.CaseTexts.open;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseGroupingTest {
  private static final String OTHER =
      "At least 45 ferries stayed in port in Varnholt on Monday, the harbour master, Edda Kolm,"
          + " said. \"We have not seen such a tide since 1987,\" she told the Varnholt Post.";

  @TempDir private Path folder;

  private final AtomicInteger read = new AtomicInteger();

  private Path file() {
    return folder.resolve("hearsay.db");
  }

  private AnnotatedReport read(Report report) {
    read.incrementAndGet();
    return Annotator.annotate(report, null);
  }

  private CaseGrouping grouping(CaseFile file) {
    return new CaseGrouping(file, this::read);
  }

  @BeforeEach
  void compareTwoReports() {
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("tide", CaseTexts.BODY), annotated("ebb", OTHER)));
      grouping(file).update(1);
      assertThat(count(file, "attributions")).isPositive();
      assertThat(count(file, "claims")).isPositive();
      read.set(0);
    }
  }

  private static long count(CaseFile file, String what) {
    return file.query("SELECT count(*) FROM " + what, row -> row.next() ? row.getLong(1) : -1L);
  }

  private static List<NewsItem> news(CaseFile file) {
    return NewsItem.since(file, 0);
  }

  private void change(String sql) throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void readsAgainWhatAnotherVersionRead() throws SQLException {
    change("UPDATE about SET value = 'an older shape' WHERE name = 'found'");
    try (CaseFile file = open(file())) {
      long before = news(file).size();
      assertThat(count(file, "attributions")).isZero();
      assertThat(count(file, "claims")).isZero();
      grouping(file).update(1);
      assertThat(file.unread()).isZero();
      assertThat(count(file, "attributions")).isPositive();
      assertThat(count(file, "claims")).isPositive();
      assertThat(count(file, "report WHERE tool = 'test' AND model = 'none'")).isEqualTo(2);
      assertThat(news(file)).as("another reading is no news").hasSize((int) before);
      read.set(0);
      grouping(file).update(1);
      assertThat(read).as("read once more").hasValue(0);
    }
    CaseFile.openToRead(file(), CaseTexts.READER).close();
  }

  private static AnnotatedReport dated(String id, String day) {
    Report report = CaseTexts.report(id, "Ferries stayed in port on " + id + ", Edda Kolm said.");
    return Annotator.annotate(
        new Report(
            report.id(),
            report.provenance(),
            report.title(),
            report.outlet(),
            report.byline(),
            PublicationTime.of(LocalDate.parse(day)),
            report.language(),
            report.body()),
        null);
  }

  @Test
  void groupsWithTheWeeksAroundEachNewReportAlone() {
    try (CaseFile file = open(file())) {
      file.add(
          List.of(
              dated("between", "2029-06-01"),
              dated("before", "2027-02-01"),
              dated("beside", "2031-04-20")));
      grouping(file).update(1);
      file.add(List.of(dated("old", "2027-01-01"), dated("new", "2031-04-01")));
      List<String> given = new ArrayList<>();
      new CaseStories(file).around(report -> given.add(report.id().value()));
      assertThat(given).containsExactlyInAnyOrder("before", "old", "tide", "ebb", "beside", "new");
    }
  }

  @Test
  void keepsTheConfidenceBelowWhichNothingIsShown() {
    try (CaseFile file = open(file())) {
      assertThat(file.leastConfidence()).isNull();
      file.keepLeastConfidence(0.5);
      assertThat(file.unread()).as("read with another confidence").isEqualTo(2);
      grouping(file).update(1);
      file.keepLeastConfidence(0.5);
      assertThat(file.unread()).isZero();
    }
    try (CaseFile file = CaseFile.openToRead(file(), CaseTexts.READER)) {
      assertThat(file.leastConfidence()).isEqualTo(0.5);
    }
  }

  @Test
  void readsAgainOnlyWhatIsAskedFor() {
    Reader later = new Reader("later", "none");
    try (CaseFile file = CaseFile.open(file(), later, CaseTexts.CLOCK)) {
      grouping(file).update(1);
      assertThat(read).as("read without being asked").hasValue(0);
      assertThat(file.markToReadAgain(false)).isEqualTo(2);
      CaseFile.openToRead(file(), later).close();
      grouping(file).update(1);
      // once for itself, once for its story
      assertThat(read).hasValue(4);
      assertThat(count(file, "report WHERE tool = 'later'")).isEqualTo(2);
      assertThat(file.markToReadAgain(false)).isZero();
      assertThat(file.markToReadAgain(true)).isEqualTo(2);
    }
  }

  @Test
  void tellsOfAStoryOnceAndThenOfWhatIsNewInIt() throws SQLException {
    try (CaseFile file = open(file())) {
      assertThat(news(file)).extracting(NewsItem::kind).containsOnlyOnce("story");
    }
    // a story in which nothing was found when it was compared first
    change("DELETE FROM found_origins");
    change("DELETE FROM found_conflicts");
    change("DELETE FROM found_claim_members");
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("neap", OTHER.replace("45", "47"))));
      grouping(file).update(1);
      assertThat(news(file)).extracting(NewsItem::kind).containsOnlyOnce("story");
      assertThat(news(file)).extracting(NewsItem::kind).contains("figure");
    }
  }

  private static List<String> newFigures(CaseFile file) {
    return news(file).stream()
        .filter(item -> item.kind().equals("figure"))
        .map(NewsItem::text)
        .toList();
  }

  @Test
  void callsAFigureNewOnceHoweverLateItJoinsAClaim() throws SQLException {
    String neap = OTHER + " Some 12 cranes fell into the water, foreman Jan Rieke said.";
    try (CaseFile file = open(file())) {
      file.add(List.of(annotated("neap", neap)));
      grouping(file).update(1);
      assertThat(newFigures(file)).containsExactly("Some 12 cranes, Jan Rieke");
    }
    // as if no claim had held it then
    change("DELETE FROM found_claim_members WHERE text = 'Some 12'");
    try (CaseFile file = open(file())) {
      String spring =
          OTHER
              + " Some 12 cranes fell into the water, mayor Ida Moll said. She counted 7 boats"
              + " without a crew.";
      file.add(List.of(annotated("spring", spring)));
      grouping(file).update(1);
      assertThat(newFigures(file))
          .as("those of earlier reports are not new, whoever repeats them")
          .containsExactly("Some 12 cranes, Jan Rieke", "7 boats");
    }
  }

  @Test
  void looksUpNamesOfTheCastInOneIndex() throws SQLException {
    change("DROP INDEX found_cast_for_report_entity_name");
    change("CREATE INDEX found_cast_for_report_entity ON found_cast(report, entity)");
    try (CaseFile file = open(file())) {
      String indexes =
          file.query(
              "SELECT group_concat(name) FROM sqlite_schema WHERE name LIKE"
                  + " 'found_cast_for_report%'",
              row -> row.next() ? row.getString(1) : "");
      assertThat(indexes).isEqualTo("found_cast_for_report_entity_name");
    }
  }

  /// What the table of claims holds, row by row, and what is found by comparing.
  private static List<String> compared(CaseFile file) {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("found_claims", "found_claim_members", "found_cast")) {
      file.query(
          "SELECT * FROM " + table + " ORDER BY row",
          found -> {
            while (found.next()) {
              StringBuilder row = new StringBuilder(table);
              for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.append('|').append(found.getString(i));
              }
              rows.add(row.toString());
            }
            return rows;
          });
    }
    return rows;
  }

  @Test
  void writesTheSameWhateverTheNumberOfThreads() {
    List<List<String>> written = new ArrayList<>();
    for (int threads : new int[] {1, 2, 5}) {
      try (CaseFile file = open(folder.resolve("threads" + threads + ".db"))) {
        List<AnnotatedReport> reports = new ArrayList<>();
        for (int story = 0; story < 12; story++) {
          String month = "2031-" + (story < 9 ? "0" : "") + (story + 1);
          for (int report = 0; report <= 1 + story % 3; report++) {
            reports.add(dated("s" + story + "r" + report, month + "-0" + (report + 1)));
          }
        }
        file.add(reports);
        grouping(file).update(threads);
        CaseTexts.assertFactsInStep(file);
        written.add(compared(file));
      }
    }
    assertThat(written.getFirst()).hasSizeGreaterThan(20);
    assertThat(written).containsOnly(written.getFirst());
  }
}
