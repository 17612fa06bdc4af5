package org.hearsay.finding.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Outlet;
import org.hearsay.report.Passage;
import org.hearsay.story.Cast;
import org.hearsay.story.ReportDraft;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageTracerTest {
  private static final String PROSE =
      """
      Divers have found the bell of the Saint Odile in forty metres of water off Cape Wenlow.
      The bell, cast in 1742 and cracked along one side, was raised with air bags on Sunday evening.
      It will be kept in a tank of fresh water for two years so that the salt does not split the bronze.
      The wreck lies inside a marine reserve, where anchoring has been forbidden since the spring.
      """;
  private static final String RETYPED =
      """
      Divers have found the bell of the Saint Odile in forty meters of water off Cape Wenlow.
      The bell — cast in 1742 and cracked along one side — was raised with air bags on Sunday.
      It will be kept in a tank of fresh water for two years so that the salt does not split the bronze.
      """;
  private static final String OWN =
      """
      A bronze bell came back to Port Sallis on a fishing boat, wrapped in wet blankets.
      Children were let off school to see it, and the museum stayed open until midnight.
      The keeper of the lighthouse rang the old signal three times.
      """;
  private static final String QUOTE =
      "We heard it before we saw it, a dull knock under the keel of the boat";

  private static Story story(AnnotatedReport... reports) {
    return new Story("s1", Arrays.stream(reports).sorted(StoryGrouper.BY_PUBLICATION).toList());
  }

  private static Lineage trace(AnnotatedReport... reports) {
    Story story = story(reports);
    return LineageTracer.trace(story, Cast.of(story));
  }

  private static List<String> arrows(Lineage lineage) {
    return lineage.edges().stream()
        .map(e ->
            e.from()
                + (e.directed() ? " > " : " - ")
                + e.to()
                + " "
                + e.ground().getClass().getSimpleName()
                + (e.whole() ? "" : " in part"))
        .toList();
  }

  private static List<String> origins(Lineage lineage) {
    return lineage.origins().stream()
        .map(o -> o.name() + (o.inSet() ? " " : " (outside) ") + o.reports())
        .toList();
  }

  @Test
  void anOutletOutsideTheSetIsTheOneOriginOfAllThatCreditIt() {
    Lineage lineage =
        trace(
            new ReportDraft("a", "The bell was found, the Harbour Courier first reported. " + OWN)
                .credit("the Harbour Courier first reported", "Harbour Courier")
                .done(),
            new ReportDraft("b", "A diver told the Courier that he had found a bell. It is old.")
                .credit("told the Courier", "Courier")
                .done());
    assertThat(arrows(lineage))
        .containsExactly("a > outlet:harbour-courier Credit", "b > outlet:harbour-courier Credit");
    assertThat(origins(lineage)).containsExactly("Harbour Courier (outside) [a, b]");
    assertThat(lineage.nodes())
        .contains(new Node("outlet:harbour-courier", Node.Kind.OUTLET, "Harbour Courier", false));
  }

  @Test
  void aReportWithoutAnyFoundDerivationIsItsOwnOrigin() {
    Lineage lineage =
        trace(
            new ReportDraft("a", PROSE).outlet("The Lantern").done(),
            new ReportDraft("b", OWN).done());
    assertThat(lineage.edges()).isEmpty();
    assertThat(origins(lineage)).containsExactly("The Lantern [a]", "b [b]");
  }

  @Test
  void aCreditToTheReportsOwnOutletIsNoDerivation() {
    Lineage lineage =
        trace(
            new ReportDraft("a", "A diver told the Lantern that he had found a bell.")
                .outlet("The Lantern")
                .credit("told the Lantern", "Lantern")
                .done());
    assertThat(lineage.edges()).isEmpty();
  }

  @Test
  void aCreditLeadsToTheReportThatHoldsTheNews() {
    Lineage lineage =
        trace(
            new ReportDraft("lantern", PROSE).outlet("The Lantern").day(11).done(),
            new ReportDraft("later", OWN).outlet("The Lantern").day(19).done(),
            new ReportDraft(
                    "b",
                    "The Saint Odile, or at least her bell, has been found, the Lantern reported.")
                .day(12)
                .credit("the Lantern reported", "The Lantern")
                .done());
    assertThat(arrows(lineage)).containsExactly("b > lantern Credit");
    // both reports of the one newsroom are one origin
    assertThat(origins(lineage)).containsExactly("The Lantern [b, lantern, later]");
  }

  @Test
  void aCreditFurtherDownVouchesForItsSentenceOnly() {
    Lineage lineage =
        trace(
            new ReportDraft(
                    "a",
                    PROSE
                        + OWN
                        + "A second bell may lie nearby, Radio Sallis reported.\n"
                        + "The museum will decide in May what to do with the find and who pays for"
                        + " the tank, the pumps and the guard at the door.\n")
                .credit("Radio Sallis reported", "Radio Sallis")
                .done());
    assertThat(arrows(lineage)).containsExactly("a > outlet:radio-sallis Credit in part");
    assertThat(origins(lineage)).containsExactly("a [a]");
    assertThat(lineage.originAt("outlet:radio-sallis"))
        .hasValueSatisfying(o -> {
          assertThat(o.name()).isEqualTo("Radio Sallis");
          assertThat(o.inSet()).isFalse();
        });
  }

  @Test
  void aRetypedTextIsACopyOfTheEarlierOne() {
    Lineage lineage =
        trace(
            new ReportDraft("b", RETYPED).day(12).done(),
            new ReportDraft("z", PROSE).day(11).done(),
            new ReportDraft("o", OWN).day(10).done());
    assertThat(arrows(lineage)).containsExactly("b > z CopiedText");
    assertThat(lineage.edges().get(0).ground())
        .isInstanceOfSatisfying(
            Ground.CopiedText.class, copied -> assertThat(copied.share()).isGreaterThan(0.9));
    assertThat(origins(lineage)).containsExactly("z [b, z]", "o [o]");
  }

  @Test
  void withoutDatesTheExtractDerivesFromTheLongerText() {
    Lineage lineage =
        trace(
            new ReportDraft("a", PROSE.substring(0, 180)).done(),
            new ReportDraft("b", PROSE).done());
    assertThat(arrows(lineage)).containsExactly("a > b CopiedText");
  }

  @Test
  void equalTextsWithoutDatesHaveNoDirectionAndOneOrigin() {
    Lineage lineage = trace(new ReportDraft("a", PROSE).done(), new ReportDraft("b", PROSE).done());
    assertThat(arrows(lineage)).containsExactly("b - a CopiedText");
    assertThat(origins(lineage)).containsExactly("a [a, b]");
  }

  @Test
  void wireCopiesMeetAtTheirAgencyWhicheverCameFirst() {
    Lineage lineage =
        trace(
            new ReportDraft("a", PROSE).outlet("The Lantern").day(11).done(),
            new ReportDraft("b", "CAPE WENLOW (MWS) – " + RETYPED)
                .outlet("Courier")
                .day(12)
                .credit("(MWS)", "MWS")
                .done());
    assertThat(arrows(lineage))
        .containsExactly(
            "a > outlet:mws CopiedText", "b > outlet:mws Credit", "b > outlet:mws CopiedText");
    assertThat(origins(lineage)).containsExactly("MWS (outside) [a, b]");
  }

  @Test
  void anAcronymMeansTheAgencyThatIsInTheSet() {
    Lineage lineage =
        trace(
            new ReportDraft("wire", PROSE).outlet("Meridian Wire Service").day(11).done(),
            new ReportDraft("b", "CAPE WENLOW (MWS) – " + RETYPED)
                .day(12)
                .credit("(MWS)", "MWS")
                .done());
    assertThat(arrows(lineage)).containsExactly("b > wire Credit", "b > wire CopiedText");
    assertThat(origins(lineage)).containsExactly("Meridian Wire Service [b, wire]");
  }

  @Test
  void wordsSpokenForAllToHearAreNoCopying() {
    Lineage lineage =
        trace(
            quoting("a", PROSE, QUOTE).done(),
            quoting("b", OWN, QUOTE + ", like a fist on a door").done());
    assertThat(arrows(lineage))
        .containsExactly(
            "a > person:c1 SharedQuotation in part", "b > person:c1 SharedQuotation in part");
    assertThat(origins(lineage)).containsExactly("a [a]", "b [b]");
  }

  @Test
  void wordsSpokenToAnOutletComeFromThere() {
    String told =
        PROSE + "“" + QUOTE + ",” Wenna Strake told the Harbour Courier.\n" + "Nobody was hurt.\n";
    Lineage lineage =
        trace(
            quoting("a", PROSE, QUOTE).done(),
            new ReportDraft("b", OWN + OWN.toUpperCase(java.util.Locale.ROOT) + told)
                .person("Wenna Strake")
                .quote("Wenna Strake", QUOTE)
                .credit("told the Harbour Courier", "Harbour Courier")
                .done());
    assertThat(arrows(lineage))
        .contains(
            "a > outlet:harbour-courier SharedQuotation in part",
            "b > outlet:harbour-courier SharedQuotation in part")
        .noneMatch(a -> a.contains("person:"));
  }

  @Test
  void manyCopiesGiveEachOneEdge() {
    List<AnnotatedReport> reports = new ArrayList<>();
    reports.add(new ReportDraft("wire", PROSE).day(1).done());
    for (int i = 10; i < 40; i++) {
      reports.add(new ReportDraft("copy" + i, RETYPED).day(2).done());
    }
    Lineage lineage = trace(reports.toArray(AnnotatedReport[]::new));
    assertThat(lineage.edges()).hasSize(30).allMatch(e -> e.to().equals("wire"));
    assertThat(lineage.origins()).hasSize(1);
  }

  @Test
  void creditsInACircleAreOneOrigin() {
    Lineage lineage =
        trace(
            new ReportDraft("a", "The bell of Wenlow was found, the Lantern reported.")
                .outlet("Courier")
                .credit("the Lantern reported", "Lantern")
                .done(),
            new ReportDraft("b", "The bell of Wenlow was found, the Courier reported.")
                .outlet("Lantern")
                .credit("the Courier reported", "Courier")
                .done());
    assertThat(arrows(lineage)).contains("a > b Credit", "b > a Credit");
    assertThat(lineage.origins()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "zz"})
  void aVerbatimCopyNeverAddsAnOrigin(String id) {
    AnnotatedReport[] reports = example();
    int before = trace(reports).origins().size();
    for (AnnotatedReport original : reports) {
      for (LocalDate day :
          new LocalDate[] {null, LocalDate.of(2031, 3, 1), LocalDate.of(2031, 4, 1)}) {
        for (Outlet outlet : new Outlet[] {null, new Outlet("The Echo", null)}) {
          AnnotatedReport[] more = Arrays.copyOf(reports, reports.length + 1);
          more[reports.length] = ReportDraft.copy(original, id, outlet, day);
          assertThat(trace(more).origins().size())
              .as("copy of %s on %s by %s", original.report().id(), day, outlet)
              .isLessThanOrEqualTo(before);
        }
      }
    }
  }

  @Test
  void theOrderOfTheReportsChangesNothingAndEveryPassageLiesInItsReport() {
    List<AnnotatedReport> reports = new ArrayList<>(List.of(example()));
    Lineage expected = trace(example());
    Random random = new Random(5);
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(reports, random);
      assertThat(trace(reports.toArray(AnnotatedReport[]::new))).isEqualTo(expected);
    }
    for (Derivation edge : expected.edges()) {
      List<Passage> passages = edge.ground().passages();
      assertThat(passages).isNotEmpty();
      assertThat(passages.get(0).report().id().value()).isEqualTo(edge.from());
      for (Passage passage : passages) {
        assertThat(passage.report().body()).contains(passage.text());
        assertThat(reports).anyMatch(r -> r.report().equals(passage.report()));
      }
    }
  }

  private static ReportDraft quoting(String id, String prose, String quote) {
    return new ReportDraft(id, prose + "“" + quote + ",” Wenna Strake told reporters.\n")
        .person("Wenna Strake")
        .quote("Wenna Strake", quote);
  }

  private static AnnotatedReport[] example() {
    return new AnnotatedReport[] {
      new ReportDraft("wire", PROSE).outlet("Meridian Wire Service").day(11).done(),
      new ReportDraft("cut", "CAPE WENLOW (MWS) – " + RETYPED)
          .outlet("Courier")
          .day(12)
          .credit("(MWS)", "MWS")
          .done(),
      quoting("own", OWN, QUOTE).outlet("The Lantern").day(12).done(),
      quoting("undated", "The bell rang. ".repeat(3), QUOTE).done(),
      new ReportDraft("short", "Bell found.").day(13).done(),
      new ReportDraft("signs", "…").done(),
      new ReportDraft("told", "A diver told the Echo that he had found a bell off Cape Wenlow.")
          .credit("told the Echo", "The Echo")
          .done(),
    };
  }
}
