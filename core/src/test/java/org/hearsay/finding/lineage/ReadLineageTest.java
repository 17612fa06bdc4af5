package org.hearsay.finding.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.junit.jupiter.api.Test;

/// Lineage from texts as they are read, with what stands beside the body.
class ReadLineageTest {
  private static final String NEWS =
      """
      A crane toppled over in the harbour of Port Elda on Friday and crushed two empty trucks.
      The driver climbed out through a window and walked away with a cut on one hand.
      Cranes of the same make will stand still until an engineer has looked at every bolt.
      """;

  private static Report report(String id, String host, String path, String byline, String body) {
    return new Report(
        new ReportId(id),
        new Provenance(id, URI.create("https://" + host + path)),
        null,
        new Outlet(null, host),
        byline.isEmpty() ? List.of() : List.of(byline),
        PublicationTime.of(LocalDate.of(2031, 9, 12)),
        "en",
        body);
  }

  private static Lineage trace(Report... reports) {
    Story story =
        new Story(
            "s1",
            Arrays.stream(reports)
                .map(Annotator::annotate)
                .sorted(StoryGrouper.BY_PUBLICATION)
                .toList());
    return LineageTracer.trace(story, Cast.of(story));
  }

  private static List<String> edges(Lineage lineage) {
    return lineage.edges().stream()
        .map(e ->
            e.from()
                + " > "
                + e.to()
                + " "
                + e.ground().getClass().getSimpleName()
                + (e.whole() ? "" : " in part"))
        .toList();
  }

  @Test
  void anAgencyNamedInTheBylineOrTheAddressIsTheOrigin() {
    Lineage lineage =
        trace(
            report("a", "tarvopost.com", "/news/crane", "Ada Lint, Associated Press", NEWS),
            report("b", "eldatimes.com", "/wires/ap/article-12/Crane-falls.html", "", NEWS));
    assertThat(edges(lineage))
        .contains("a > outlet:associated-press Credit", "b > outlet:associated-press Credit");
    assertThat(lineage.origins())
        .singleElement()
        .extracting(Origin::name)
        .isEqualTo("Associated Press");
    assertThat(lineage.edges().get(0).ground())
        .isInstanceOfSatisfying(
            Ground.Credit.class,
            credit ->
                assertThat(credit.marks())
                    .containsExactly(
                        new WireMark(
                            WireMark.Where.BYLINE,
                            "Ada Lint, Associated Press",
                            "Associated Press")));
  }

  @Test
  void whatAPageSaysOfItselfIsACreditToo() {
    Report plain = report("a", "tarvopost.com", "/news/crane", "", NEWS);
    Report said =
        new Report(
            plain.id(),
            plain
                .provenance()
                .withImprint(
                    new Imprint(
                        List.of(),
                        null,
                        new Imprint.WireCopy("Reuters", FoundIn.JSON_LD),
                        List.of(),
                        List.of())),
            null,
            plain.outlet(),
            List.of(),
            plain.published(),
            "en",
            NEWS);
    assertThat(WireMark.of(said))
        .containsExactly(new WireMark(WireMark.Where.PAGE, "Reuters", "Reuters"));
    assertThat(edges(trace(said))).containsExactly("a > outlet:reuters Credit");
  }

  @Test
  void aFolderThatIsNoWireNamesNoAgency() {
    assertThat(WireMark.of(report("a", "tarvopost.com", "/ap/crane", "Ada Lint", NEWS))).isEmpty();
    assertThat(WireMark.of(report("b", "tarvopost.com", "/aponline/2031/crane.html", "", NEWS)))
        .extracting(WireMark::outlet)
        .containsExactly("Associated Press");
  }

  @Test
  void aReportThatQuotesADocumentAtHandDrawsOnIt() {
    String release =
        "All forty cranes of the Nordlift type will be inspected by an outside engineer before they"
            + " lift another load in any of our harbours.\n"
            + "We have asked the maker for every drawing of the joint that broke.\n";
    String quoting =
        "A crane fell in Port Elda. “All forty cranes of the Nordlift type will be inspected by an"
            + " outside engineer before they lift another load in any of our harbours,” the port"
            + " company said in a blog post. Dockers went home early.\n";
    Lineage lineage =
        trace(
            report("release", "blog.portelda.com", "/2031/cranes", "", release),
            report("news", "tarvopost.com", "/crane", "", quoting));
    assertThat(edges(lineage)).contains("news > release SharedQuotation in part");
    assertThat(PrimaryMaterial.sign(report("release", "blog.portelda.com", "/x", "", release)))
        .hasValue("blog.portelda.com");
  }

  @Test
  void aPostThatTwoPagesShowIsNoCopiedText() {
    String post =
        "Four hours in and we are turning round because somebody left a goat in the hold and the"
            + " goat is not happy about the height at all — Ada Lint (@adalint) September 12,"
            + " 2031\n";
    Lineage lineage =
        trace(
            report(
                "a",
                "tarvopost.com",
                "/goat",
                "",
                "A plane turned back over the sea on Friday. The crew landed it where it had"
                    + " started and the passengers were given soup and blankets in a hall behind"
                    + " the gate.\n"
                    + post),
            report(
                "b",
                "eldatimes.com",
                "/goat",
                "",
                "Passengers laughed about a goat. The airline would not say whose it was, nor how"
                    + " it had come aboard, and a vet took it to a farm outside the town.\n"
                    + post));
    assertThat(edges(lineage)).noneMatch(e -> e.contains("CopiedText"));
  }
}
