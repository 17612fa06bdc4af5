package org.hearsay.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.app.casefile.CaseTexts.open;
import static org.hearsay.app.casefile.CaseTexts.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.HandReading;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.app.casefile.Correction.Kind;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorrectionsTest {
  private static final String SECOND =
      "At least 45 ferries stayed in port in Varnholt on Monday, the harbour master, Edda Kolm,"
          + " said. Ivo Tarn, the mayor, walked along the quay.\n"
          + "\"We have not seen such a tide since 1987,\" she told the Varnholt Post.";

  @TempDir private Path folder;
  private CaseFile file;
  private CaseGrouping grouping;

  /// Stands for a later version, which finds no direct speech any more.
  private final AtomicBoolean isBlind = new AtomicBoolean();

  @BeforeEach
  void begin() {
    file = open(folder.resolve("hearsay.db"));
    grouping = new CaseGrouping(file, this::read);
    file.add(List.of(read(report("tide", CaseTexts.BODY)), read(report("ebb", SECOND))));
    grouping.update(1);
  }

  @AfterEach
  void end() {
    CaseTexts.assertFactsInStep(file);
    file.close();
  }

  private AnnotatedReport read(Report report) {
    AnnotatedReport found = Annotator.annotate(report, null);
    return isBlind.get()
        ? new HandReading(
                found.attributions().stream()
                    .map(a -> (HandReading.Decision) new HandReading.Dismissal(a.id()))
                    .toList())
            .apply(found)
        : found;
  }

  private AnnotatedReport stored(String id) {
    return file.report(new ReportId(id)).map(grouping::read).orElseThrow();
  }

  private static Attribution statement(AnnotatedReport report, String words) {
    return report.attributions().stream()
        .filter(a -> a.contentCover().of(report.report().body()).contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static Proposal speaker(String report, String finding, @Nullable String words) {
    return new Proposal(Kind.SPEAKER, report, finding, null, List.of(), words);
  }

  private List<String> rows(String sql) {
    return file.query(
        sql,
        found -> {
          List<String> rows = new java.util.ArrayList<>();
          while (found.next()) {
            rows.add(String.valueOf(found.getString(1)));
          }
          return rows;
        });
  }

  private String said(String words) {
    return rows("SELECT coalesce(source_name, 'nobody') || ' ' || source_by_hand FROM attributions"
            + " WHERE report = 'ebb' AND content LIKE '%"
            + words
            + "%'")
        .getFirst();
  }

  @Test
  void putsASpeakerRightAndTakesItBack() {
    assertThat(said("such a tide")).as("the mayor was named last").isEqualTo("Ivo Tarn 0");
    Attribution tide = statement(stored("ebb"), "such a tide");
    long number =
        grouping.correct(speaker("ebb", tide.id(), "Edda Kolm"), "A. Editor", "heard it", 1);
    assertThat(said("such a tide")).isEqualTo("Edda Kolm 1");
    assertThat(said("45 ferries")).as("another statement").isEqualTo("Edda Kolm 0");
    assertThat(Corrections.ofReport(file, "ebb"))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.hand()).isEqualTo("A. Editor");
          assertThat(c.note()).isEqualTo("heard it");
          assertThat(c.made()).isEqualTo(CaseTexts.CLOCK.instant());
          assertThat(c.state()).isEqualTo("stands");
          assertThat(c.said()).contains("is said by Edda Kolm").contains("Ivo Tarn");
        });
    assertThat(Corrections.ofReport(file, "tide")).isEmpty();
    grouping.undo(number, "B. Editor", null, 1);
    assertThat(said("such a tide")).isEqualTo("Ivo Tarn 0");
    assertThat(Corrections.all(file))
        .singleElement()
        .extracting(Correction::state)
        .isEqualTo("undone");
    assertThat(rows("SELECT kind FROM correction ORDER BY number"))
        .containsExactly("speaker", "undo");
    assertThatThrownBy(() -> grouping.undo(number, null, null, 1))
        .isInstanceOf(CorrectionFault.class)
        .hasMessageContaining("was taken back");
    assertThatThrownBy(() -> grouping.undo(99, null, null, 1))
        .hasMessage("there is no correction 99");
  }

  @Test
  void namesASpeakerByWordsOfTheReportAlone() {
    Attribution tide = statement(stored("ebb"), "such a tide");
    grouping.correct(speaker("ebb", tide.id(), "the quay"), null, null, 1);
    assertThat(said("such a tide")).isEqualTo("the quay 1");
    grouping.correct(speaker("ebb", tide.id(), null), null, null, 1);
    assertThat(said("such a tide")).as("the later one counts").isEqualTo("nobody 1");
    assertThatThrownBy(
            () -> grouping.correct(speaker("ebb", tide.id(), "Ada Nobody"), null, null, 1))
        .isInstanceOf(CorrectionFault.class)
        .hasMessageContaining("'Ada Nobody' does not stand in ebb");
    assertThatThrownBy(() -> grouping.correct(speaker("none", "a1", "x"), null, null, 1))
        .hasMessage("there is no report 'none'");
    assertThatThrownBy(() -> grouping.correct(speaker("ebb", "a99", "x"), null, null, 1))
        .hasMessageContaining("there is no statement 'a99' in ebb");
  }

  @Test
  void appliesAgainWhatIsReadAgainAndSaysWhatNoLongerApplies() {
    Attribution tide = statement(stored("ebb"), "such a tide");
    grouping.correct(speaker("ebb", tide.id(), "Edda Kolm"), null, null, 1);
    file.markToReadAgain(true);
    grouping.update(1);
    assertThat(said("such a tide")).isEqualTo("Edda Kolm 1");
    isBlind.set(true);
    file.markToReadAgain(true);
    grouping.update(1);
    assertThat(rows("SELECT count(*) FROM attributions")).containsExactly("0");
    assertThat(Corrections.all(file))
        .extracting(Correction::state)
        .containsExactly("no longer applies");
    isBlind.set(false);
    file.markToReadAgain(true);
    grouping.update(1);
    assertThat(said("such a tide")).isEqualTo("Edda Kolm 1");
    assertThat(Corrections.all(file)).extracting(Correction::state).containsExactly("stands");
  }

  @Test
  void dismissesStatementsAndFigures() {
    Attribution tide = statement(stored("ebb"), "such a tide");
    grouping.correct(
        new Proposal(Kind.DISMISS, "ebb", tide.id(), null, List.of(), null), null, null, 1);
    assertThat(
            rows(
                "SELECT 1 FROM attributions WHERE report = 'ebb' AND content LIKE '%such a tide%'"))
        .isEmpty();
    assertThat(
            rows("SELECT 1 FROM claim_members WHERE report = 'ebb' AND text LIKE '%such a tide%'"))
        .isEmpty();
    String figure = rows("SELECT id FROM figures WHERE report = 'ebb' AND low = 45").getFirst();
    long number =
        grouping.correct(
            new Proposal(Kind.DISMISS, "ebb", figure, null, List.of(), null), null, null, 1);
    assertThat(rows("SELECT id FROM figures WHERE report = 'ebb' AND low = 45")).isEmpty();
    grouping.undo(number, null, null, 1);
    assertThat(rows("SELECT id FROM figures WHERE report = 'ebb' AND low = 45"))
        .containsExactly(figure);
  }

  private long story() {
    return Long.parseLong(rows("SELECT story FROM report WHERE id = 'ebb'").getFirst());
  }

  private Claim claim(Predicate<Claim> which) {
    return grouping.dossier(story()).claims().stream().filter(which).findFirst().orElseThrow();
  }

  @Test
  void joinsPartsAndDismissesClaims() {
    Claim hurt = claim(c -> c.text().contains("Nobody was hurt"));
    Claim tide = claim(c -> c.text().contains("such a tide"));
    int before = grouping.dossier(story()).claims().size();
    long number =
        grouping.correct(
            new Proposal(
                Kind.CLAIM_MERGE, null, null, story(), List.of(hurt.id(), tide.id()), null),
            null,
            null,
            1);
    Claim joined = claim(c -> c.text().contains("such a tide"));
    assertThat(grouping.dossier(story()).claims()).hasSize(before - 1);
    assertThat(joined.grounds()).extracting(g -> g.text()).contains("put together by hand");
    assertThat(rows("SELECT 1 FROM claims WHERE grounds LIKE '%put together by hand%'")).hasSize(1);
    Attribution out = statement(stored("tide"), "Nobody was hurt");
    grouping.correct(
        new Proposal(Kind.CLAIM_SPLIT, "tide", out.id(), story(), List.of(), null), null, null, 1);
    assertThat(grouping.dossier(story()).claims()).hasSize(before);
    grouping.undo(number, null, null, 1);
    int left = rows("SELECT 1 FROM claims").size();
    Claim dismissed = claim(c -> c.text().contains("such a tide"));
    grouping.correct(
        new Proposal(Kind.CLAIM_DISMISS, null, dismissed.id(), story(), List.of(), null),
        null,
        null,
        1);
    assertThat(rows("SELECT 1 FROM claims")).hasSize(left - 1);
  }

  @Test
  void joinsAndPartsPeople() {
    Dossier dossier = grouping.dossier(story());
    String kolm = member(dossier, "Edda Kolm");
    String tarn = member(dossier, "Ivo Tarn");
    long number =
        grouping.correct(
            new Proposal(Kind.PERSON_MERGE, null, null, story(), List.of(kolm, tarn), null),
            null,
            null,
            1);
    assertThat(
            rows("SELECT DISTINCT id FROM \"cast\" WHERE id IN ('" + kolm + "', '" + tarn + "')"))
        .hasSize(1);
    grouping.undo(number, null, null, 1);
    assertThat(
            rows("SELECT DISTINCT id FROM \"cast\" WHERE id IN ('" + kolm + "', '" + tarn + "')"))
        .hasSize(2);
    String entity =
        stored("ebb").entities().stream()
            .filter(e -> e.name().equals("Edda Kolm"))
            .findFirst()
            .orElseThrow()
            .id();
    grouping.correct(
        new Proposal(Kind.PERSON_SPLIT, "ebb", entity, story(), List.of(), null), null, null, 1);
    assertThat(rows("SELECT DISTINCT id FROM \"cast\" WHERE name = 'Edda Kolm'")).hasSize(2);
  }

  private static String member(Dossier dossier, String name) {
    return dossier.cast().members().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void partsAndJoinsStories() {
    long story = story();
    assertThat(rows("SELECT id FROM report WHERE story = " + story)).hasSize(2);
    grouping.correct(
        new Proposal(Kind.STORY_SPLIT, null, null, null, List.of("ebb"), null), null, null, 1);
    assertThat(rows("SELECT id FROM report WHERE story = " + story)).containsExactly("tide");
    long other = story();
    assertThat(other).isNotEqualTo(story);
    grouping.correct(
        new Proposal(Kind.STORY_MERGE, null, null, story, List.of(Long.toString(other)), null),
        null,
        null,
        1);
    assertThat(story()).as("the later correction counts").isEqualTo(story);
    assertThat(rows("SELECT number FROM story")).containsExactly(Long.toString(story));
    assertThatThrownBy(() ->
            grouping.correct(
                new Proposal(Kind.STORY_SPLIT, null, null, null, List.of("ebb", "tide"), null),
                null,
                null,
                1))
        .hasMessageContaining("one must stay");
  }

  @Test
  void changesAndDeletesNoCorrection() throws SQLException {
    Attribution tide = statement(stored("ebb"), "such a tide");
    grouping.correct(speaker("ebb", tide.id(), "Ivo Tarn"), null, null, 1);
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hearsay.db"));
        Statement statement = other.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM correction"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("a correction is kept");
      assertThatThrownBy(() -> statement.executeUpdate("UPDATE correction SET note = 'x'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("stays as it was made");
    }
  }

  @Test
  void isNoNews() {
    int before = NewsItem.since(file, 0).size();
    String figure = rows("SELECT id FROM figures WHERE report = 'ebb' AND low = 45").getFirst();
    long number =
        grouping.correct(
            new Proposal(Kind.DISMISS, "ebb", figure, null, List.of(), null), null, null, 1);
    grouping.undo(number, null, null, 1);
    assertThat(NewsItem.since(file, 0)).hasSize(before);
  }
}
