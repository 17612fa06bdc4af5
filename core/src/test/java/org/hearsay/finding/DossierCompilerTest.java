package org.hearsay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Project;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.junit.jupiter.api.Test;

/// What must hold of any dossier, on the example story.
final class DossierCompilerTest {
  private static final List<AnnotatedReport> REPORTS = exampleReports();

  private static List<AnnotatedReport> exampleReports() {
    try (Stream<Path> files = Files.list(Project.root().resolve("examples/tressel"))) {
      return files
          .filter(f -> !f.getFileName().toString().contains("trams"))
          .sorted()
          .map(DossierCompilerTest::report)
          .map(Annotator::annotate)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report report(Path file) {
    try {
      String text = Files.readString(file);
      int headEnd = text.indexOf("\n\n");
      List<String> head = text.substring(0, headEnd).lines().toList();
      Map<String, String> fields = new HashMap<>();
      for (String line : head.subList(1, head.size())) {
        int colon = line.indexOf(": ");
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      }
      String name = file.getFileName().toString();
      return new Report(
          new ReportId(name),
          new Provenance(name, null),
          head.get(0),
          new Outlet(fields.getOrDefault("Outlet", name), null),
          List.of(),
          PublicationTime.of(LocalDate.parse(fields.getOrDefault("Published", "2031-03-11"))),
          "en",
          text.substring(headEnd + 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dossier compile(List<AnnotatedReport> reports) {
    return DossierCompiler.compile(new Story("s1", reports));
  }

  private static String place(ClaimMember member) {
    String id =
        switch (member) {
          case ClaimMember.Said said -> said.attribution().id();
          case ClaimMember.Counted counted -> counted.figure().id();
        };
    return member.report().report().id() + "#" + id;
  }

  private static String print(Dossier dossier) {
    StringBuilder printed = new StringBuilder();
    printed.append(dossier.title()).append('\n').append(dossier.headline()).append('\n');
    for (Claim claim : dossier.claims()) {
      printed
          .append(claim.id())
          .append(' ')
          .append(claim.relation())
          .append(' ')
          .append(claim.text())
          .append(claim.members().stream().map(DossierCompilerTest::place).toList())
          .append(claim.origins().stream().map(Origin::node).toList())
          .append(claim.grounds())
          .append('\n');
    }
    dossier
        .conflicts()
        .forEach(c -> printed.append(c.kind()).append(c.claim()).append(c.explanation()));
    dossier.timeline().forEach(m -> printed.append(m.value()).append(m.sentence().text()));
    return printed.toString();
  }

  @Test
  void theOrderOfReportsChangesNothing() {
    String inOrder = print(compile(REPORTS));
    Random random = new Random(20310311);
    for (int round = 0; round < 3; round++) {
      List<AnnotatedReport> shuffled = new ArrayList<>(REPORTS);
      Collections.shuffle(shuffled, random);
      assertThat(print(compile(shuffled))).isEqualTo(inOrder);
    }
  }

  /// Copies every report in turn. Compared are the claims that hold one and the same statement
  /// before and after.
  @Test
  void aVerbatimCopyNeverAddsAnOriginToAClaim() {
    Map<String, Claim> before = byMember(compile(REPORTS));
    for (AnnotatedReport original : REPORTS) {
      // One that sorts before all others, and one that sorts behind them.
      for (String id : List.of("00-copy", "zz-copy")) {
        List<AnnotatedReport> more = new ArrayList<>(REPORTS);
        more.add(Annotator.annotate(copy(original.report(), id)));
        Map<String, Claim> after = byMember(compile(more));
        before.forEach((member, claim) -> {
          Claim then = after.get(member);
          assertThat(then).as("%s after copying %s", member, id).isNotNull();
          assertThat(then == null ? -1 : then.independent())
              .as("origins of “%s” after copying %s", claim.text(), original.report().id())
              .isLessThanOrEqualTo(claim.independent());
        });
      }
    }
  }

  @Test
  void anUnrelatedReportChangesNothing() {
    Report model = REPORTS.get(0).report();
    AnnotatedReport unrelated =
        Annotator.annotate(
            new Report(
                new ReportId("00-goats"),
                new Provenance("00-goats", null),
                "Goats win prize at county fair",
                new Outlet("The Orchard Weekly", null),
                List.of(),
                model.published(),
                "en",
                "Two goats won the first prize at the county fair, the judges said. “They ate my"
                    + " hat,” said Petra Vell, who breeds them in an orchard.\n"));
    List<AnnotatedReport> more = new ArrayList<>(REPORTS);
    more.add(unrelated);
    Story largest =
        StoryGrouper.group(more).stream()
            .max(Comparator.comparingInt((Story s) -> s.reports().size()))
            .orElseThrow();
    Story alone =
        StoryGrouper.group(REPORTS).stream()
            .max(Comparator.comparingInt((Story s) -> s.reports().size()))
            .orElseThrow();
    assertThat(print(DossierCompiler.compile(largest)))
        .isEqualTo(print(DossierCompiler.compile(alone)));
  }

  @Test
  void saysWhatWasNotMeasured() {
    assertThat(compile(REPORTS).notMeasured())
        .isNotEmpty()
        .last()
        .asString()
        .startsWith("Links were not followed, pictures and videos not looked at");
    AnnotatedReport undated =
        Annotator.annotate(
            new Report(
                new ReportId("x"),
                new Provenance("x", null),
                null,
                null,
                List.of(),
                null,
                "de",
                "Der Damm hielt, sagte Ada Lint."));
    List<AnnotatedReport> more = new ArrayList<>(REPORTS);
    more.add(undated);
    assertThat(compile(more).notMeasured())
        .anyMatch(s -> s.startsWith("1 of " + more.size() + " reports gives no day of publication"))
        .anyMatch(s -> s.startsWith("1 of " + more.size() + " reports gives no outlet"))
        .anyMatch(s -> s.startsWith("Reports in different languages"));
  }

  private static Report copy(Report r, String id) {
    return new Report(
        new ReportId(id),
        new Provenance(id, null),
        r.title(),
        new Outlet("The Copyist", null),
        r.byline(),
        r.published(),
        r.language(),
        r.body());
  }

  private static Map<String, Claim> byMember(Dossier dossier) {
    Map<String, Claim> claims = new HashMap<>();
    for (Claim claim : dossier.claims()) {
      claim.members().forEach(m -> claims.put(place(m), claim));
    }
    return claims;
  }

  @Test
  void everyWordShownStandsInASource() {
    Dossier dossier = compile(REPORTS);
    Set<String> bodies =
        REPORTS.stream().map(r -> r.report().body()).collect(Collectors.toCollection(TreeSet::new));
    for (Claim claim : dossier.claims()) {
      assertThat(claim.text()).isNotBlank();
      assertThat(bodies).anyMatch(b -> b.contains(claim.text()));
    }
    assertThat(dossier.claims().stream().map(Claim::id)).doesNotHaveDuplicates();
    for (Conflict conflict : dossier.conflicts()) {
      assertThat(dossier.claims()).anyMatch(c -> c.id().equals(conflict.claim()));
      for (String quoted : quotedIn(conflict.explanation().text())) {
        assertThat(bodies).anyMatch(b -> b.contains(quoted));
      }
    }
  }

  private static List<String> quotedIn(String text) {
    List<String> quoted = new ArrayList<>();
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      int close = text.indexOf('”', open);
      if (close > open) {
        quoted.add(text.substring(open + 1, close));
      }
    }
    return quoted;
  }

  @Test
  void everyStatementIsInOneClaimOnly() {
    Dossier dossier = compile(REPORTS);
    List<String> places =
        dossier.claims().stream()
            .flatMap(c -> c.members().stream())
            .map(DossierCompilerTest::place)
            .toList();
    assertThat(places).doesNotHaveDuplicates();
    List<String> figures =
        REPORTS.stream()
            .flatMap(
                r -> r.comparable().figures().stream().map(f -> r.report().id() + "#" + f.id()))
            .toList();
    assertThat(figures).isNotEmpty();
    assertThat(places).containsAll(figures);
  }

  @Test
  void aTollThatGrowsAndADenialAreToldApart() {
    Dossier dossier = compile(REPORTS);

    assertThat(dossier.conflicts()).anyMatch(c -> c.kind() == Conflict.Kind.DENIAL);
    assertThat(dossier.claims())
        .anyMatch(c ->
            c.grounds().stream().anyMatch(g -> g.text().startsWith("grew from “At least 14”")));
  }

  @Test
  void aSingleReportIsADossierToo() {
    Dossier dossier = compile(List.of(REPORTS.get(0)));

    assertThat(dossier.headline()).startsWith("1 report");
    assertThat(dossier.title()).isEqualTo(REPORTS.get(0).report().title());
    assertThat(dossier.claims()).isNotEmpty().allMatch(c -> c.reports().size() == 1);
  }
}
