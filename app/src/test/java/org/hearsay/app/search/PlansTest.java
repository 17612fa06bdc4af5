package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.casefile.Reader;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However a search goes through a case, it finds what trying the conditions on every row finds.
final class PlansTest {
  private static final String[] WHO = {"Edda Kolm", "the mayor, Ivo Tarn,", "Police", "A driver"};
  private static final String[] HOW = {"said", "denied", "warned", "said it was likely"};
  private static final String[] WHAT = {"ferries", "trams", "people", "boats from the flood"};
  private static final String[] FIGURES = {"4", "40", "1,200", "3.5 million", "between 10 and 90"};

  private static final String[] PARTS = {
    "flood",
    "ferries",
    "-trams",
    "\"the flood\"",
    "peop*",
    "speaker:kolm",
    "speaker:\"ivo tarn\"",
    "-speaker:police",
    "kind:direct",
    "-kind:indirect",
    "stance:denies",
    "-stance:asserts",
    "cue:warn",
    "figure:>1000",
    "figure:10..50",
    "-figure:<5",
    "figure:40",
    "outlet:post",
    "-outlet:lantern",
    "date:2031-02",
    "date:..2031-01-20",
    "-date:2031",
    "language:en",
    "(police OR kind:direct)",
    "(cue:warn OR figure:>100000)",
    "NOT (stance:denies figure:4)"
  };

  @TempDir private static Path folder;
  private static CaseFile file;

  @BeforeAll
  static void fill() {
    file =
        CaseFile.open(folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
    Random random = new Random(1);
    List<AnnotatedReport> reports = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      StringBuilder body = new StringBuilder();
      for (int sentence = 0; sentence < 4; sentence++) {
        String said = any(random, FIGURES) + " " + any(random, WHAT) + " stayed in Varnholt";
        body.append(
            random.nextBoolean()
                ? "\"" + said + ",\" " + any(random, WHO) + " " + any(random, HOW) + ". "
                : any(random, WHO) + " " + any(random, HOW) + " that " + said + ". ");
      }
      reports.add(report("r" + n, n, body.toString()));
    }
    file.add(reports);
    new CaseGrouping(file, report -> Annotator.annotate(report, null)).update(2);
  }

  @AfterAll
  static void close() {
    file.close();
  }

  private static String any(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static AnnotatedReport report(String id, int n, String body) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(id, URI.create("https://news.example/" + id)),
            "What came by ferry",
            n % 7 == 0 ? null : new Outlet(n % 2 == 0 ? "Varnholt Post" : "The Lantern", null),
            List.of(),
            n % 9 == 0 ? null : PublicationTime.of(LocalDate.of(2031, 1, 1).plusDays(n * 7L % 50)),
            n % 5 == 0 ? "en-GB" : "en",
            body),
        null);
  }

  /// Every row on which the conditions are tried.
  private static List<Long> tried(Scope scope, Query query) {
    Condition all = new SearchConditions(scope).of(List.of(query));
    return file.query(
        switch (scope) {
              case REPORTS -> "SELECT r.number FROM report r WHERE ";
              case SAID ->
                  "SELECT a.row FROM found_attributions a JOIN report r ON r.number ="
                      + " a.report_number WHERE ";
              case CLAIMS -> "SELECT a.row FROM found_claims a WHERE ";
            }
            + all.sql()
            + " ORDER BY 1",
        SearchPlan::ids,
        all.values().toArray());
  }

  private static List<Long> planned(SearchPlan plan, int atOnce) {
    List<Long> ids = new ArrayList<>();
    for (int skip = 0; skip % atOnce == 0; skip = ids.size()) {
      List<Long> page = plan.ids(file, skip, atOnce);
      ids.addAll(page);
      if (page.size() < atOnce) {
        break;
      }
    }
    return ids;
  }

  @Test
  void findsWhatTryingEveryRowFinds() {
    Random random = new Random(2);
    int found = 0;
    for (int n = 0; n < 150; n++) {
      StringBuilder typed = new StringBuilder();
      for (int part = random.nextInt(3); part >= 0; part--) {
        typed.append(any(random, PARTS)).append(' ');
      }
      Query query = QueryParser.parse(typed.toString());
      for (Scope scope : Scope.values()) {
        String match = new SearchConditions(scope).match(query);
        SearchPlan plan = SearchPlan.of(file, scope, query, match);
        List<Long> ids = planned(plan, 1_000);
        String what = typed + "in " + scope;
        assertThat(new TreeSet<>(ids)).as(what).containsExactlyElementsOf(tried(scope, query));
        assertThat(ids).as(what).doesNotHaveDuplicates();
        found += ids.size();
        if (n < 15
            && plan instanceof SearchPlan.ByDay(var in, var facts, var rest, var span, var few)) {
          inOrder(what, new SearchPlan.ByDay(in, facts, rest, span, 1 + random.nextInt(12)), ids);
        }
      }
    }
    assertThat(found).as("hits that were looked at").isGreaterThan(2_000);
  }

  /// The same by the day, whether a time is put in order at once or parted, a page after the other.
  private static void inOrder(String what, SearchPlan.ByDay parted, List<Long> ids) {
    List<Long> pages = planned(parted, 40);
    assertThat(pages).as(what).doesNotHaveDuplicates();
    assertThat(new HashSet<>(pages)).as(what).isEqualTo(new HashSet<>(ids));
    assertThat(days(parted.scope(), pages)).as(what).isEqualTo(days(parted.scope(), ids));
  }

  private static List<String> days(Scope scope, List<Long> ids) {
    List<String> days = new ArrayList<>();
    for (long id : ids) {
      days.add(
          file.query(
              scope == Scope.REPORTS
                  ? "SELECT coalesce(day, '') FROM report WHERE number = ?"
                  : "SELECT coalesce(day, '') FROM report r JOIN found_attributions a ON"
                      + " a.report_number = r.number WHERE a.row = ?",
              row -> row.next() ? row.getString(1) : "gone",
              id));
    }
    return days;
  }
}
