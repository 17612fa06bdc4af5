package org.hearsay.finding.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimComparer;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.report.Passage;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lineage from web pages that link to each other.
class LinkedPagesTest {
  private static final String TRIBUNE = "https://www.tribune.example/harbour/crane-falls-on-trucks";

  @TempDir Path folder;

  private void page(String name, String address, String day, String... paragraphs)
      throws IOException {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>Crane");
    html.append(" falls</title><link rel=canonical href='").append(address).append("'>");
    html.append("<meta property='article:published_time' content='").append(day).append("'>");
    html.append("</head><body><nav><a href='https://apnews.com/article/all-about-cranes-9'>AP</a>");
    html.append("</nav><article><h1>Crane falls</h1>");
    for (String paragraph : paragraphs) {
      html.append("<p>").append(paragraph).append("</p>\n");
    }
    html.append("</article></body></html>");
    Files.writeString(folder.resolve(name), html);
  }

  private void tribune() throws IOException {
    page(
        "tribune.html",
        TRIBUNE,
        "2031-09-11T08:00:00Z",
        "A crane toppled over in the harbour of Port Elda on Thursday and crushed two trucks.",
        "The driver climbed out through a window and walked away with a cut on one hand.");
  }

  private Story story() {
    List<AnnotatedReport> reports = new ArrayList<>();
    try (Stream<Received> received =
        Intake.read(List.of(folder.toString()), IntakeOptions.standard())) {
      received.forEach(r -> {
        if (r instanceof Received.Accepted(var report)) {
          reports.add(Annotator.annotate(report));
        }
      });
    }
    return new Story("s1", reports.stream().sorted(StoryGrouper.BY_PUBLICATION).toList());
  }

  private static List<String> edges(Lineage lineage) {
    return lineage.edges().stream()
        .filter(e -> e.ground() instanceof Ground.Credit)
        .map(e ->
            e.from()
                + " > "
                + e.to()
                + (e.whole() ? "" : " in part")
                + (((Ground.Credit) e.ground()).byLinkOnly() ? " by link" : ""))
        .toList();
  }

  private Lineage trace() {
    Story story = story();
    return LineageTracer.trace(story, Cast.of(story));
  }

  @Test
  void aLinkToAReportAtHandLeadsToItWithTheSentenceAsItsPassage() throws IOException {
    tribune();
    page(
        "courier.html",
        "https://courier.example/crane",
        "2031-09-12T08:00:00Z",
        "Port Elda will look at all its cranes after <a href='"
            + TRIBUNE
            + "?utm_source=mail'>one"
            + " of them came down</a> on Thursday, the harbour board said.",
        "No ship will be unloaded before the end of the week, and forty dockers stay at home.");
    Lineage lineage = trace();
    assertThat(edges(lineage)).containsExactly("courier.html > tribune.html by link");
    Ground.Credit credit = (Ground.Credit) lineage.edges().get(0).ground();
    assertThat(credit.passages())
        .extracting(Passage::text)
        .containsExactly(
            "Port Elda will look at all its cranes after one of them came down on Thursday, the"
                + " harbour board said.");
    assertThat(credit.links()).hasSize(1);
    assertThat(lineage.origins())
        .singleElement()
        .extracting(Origin::node)
        .isEqualTo("tribune.html");
  }

  @Test
  void aLinkFurtherDownVouchesForItsSentenceAlone() throws IOException {
    tribune();
    page(
        "courier.html",
        "https://courier.example/crane",
        "2031-09-12T08:00:00Z",
        "Port Elda will look at all its cranes, the harbour board said on Friday.",
        "No ship will be unloaded before the end of the week, and forty dockers stay at home.",
        "The board has asked an engineer from Lorne to come over and bring his lamp with him.",
        "The mayor wants to know who looked after the cranes, and for how much money a year.",
        "A crane of the same make <a href='" + TRIBUNE + "'>came down on Thursday</a> near there.");
    Lineage lineage = trace();
    assertThat(edges(lineage)).containsExactly("courier.html > tribune.html in part by link");
    assertThat(lineage.origins()).hasSize(2);
  }

  @Test
  void anArticleOnAKnownSiteIsItsOutletsAndADocumentIsNobodys() throws IOException {
    page(
        "courier.html",
        "https://courier.example/crane",
        "2031-09-12T08:00:00Z",
        "A crane <a href='https://apnews.com/article/crane-falls-in-port-elda-77'>has come down</a>"
            + " in Port Elda on Thursday and crushed two trucks.",
        "The judge <a href='https://www.courtlistener.com/docket/99/quay-v-lorne/'>dismissed a"
            + " suit</a> of the dockers a year ago, and nobody asked for another.");
    Lineage lineage = trace();
    assertThat(edges(lineage))
        .containsExactly(
            "courier.html > outlet:associated-press in part by link",
            "courier.html > document:courtlistener.com/docket/99/quay-v-lorne in part by link");
    assertThat(lineage.nodes()).extracting(Node::kind).contains(Node.Kind.DOCUMENT);
    assertThat(lineage.origins())
        .singleElement()
        .extracting(Origin::node)
        .isEqualTo("courier.html");
  }

  @Test
  void wordsOfTellingBesideALinkInTheOpeningMakeTheReportRestOnIt() throws IOException {
    for (String name : List.of("courier", "gazette")) {
      page(
          name + ".html",
          "https://" + name + ".example/crane",
          "2031-09-12T08:00:00Z",
          "A crane has come down in Port Elda on Thursday, it was <a"
              + " href='https://apnews.com/article/crane-falls-in-port-elda-77'>first reported</a>"
              + " in the night to "
              + name
              + " readers.",
          "The " + name + " asked the master of the port, who would not say a word about it.");
    }
    Lineage lineage = trace();
    assertThat(edges(lineage))
        .containsExactly(
            "courier.html > outlet:associated-press by link",
            "gazette.html > outlet:associated-press by link");
    assertThat(lineage.origins())
        .singleElement()
        .extracting(Origin::name)
        .isEqualTo("Associated Press");
  }

  @Test
  void otherLinksAreNoGround() throws IOException {
    tribune();
    page(
        "tribune2.html",
        "https://www.tribune.example/harbour/cranes-stand-still",
        "2031-09-12T08:00:00Z",
        "Cranes in Port Elda stand still after <a href='" + TRIBUNE + "'>one came down</a>.");
    page(
        "courier.html",
        "https://courier.example/crane",
        "2031-09-12T08:00:00Z",
        "A crane has come down in Port Elda, as Ada Lint wrote on <a"
            + " href='https://twitter.com/adalint/status/99123'>Twitter</a> in the night.",
        "She <a href='https://apnews.com/author/ada-lint-who-writes'>writes about ports</a> for a"
            + " living and has <a href='https://apnews.com/'>seen many</a> come and go.",
        "The yard that made the crane <a href='https://tarvoyard.com/cranes-of-2031'>sells</a> it"
            + " still for four million crowns, and gives ten years to pay for it.");
    page(
        "older.html",
        "https://older.example/crane",
        "2031-09-10T08:00:00Z",
        "The cranes of Port Elda are old, the harbour board said in its yearly paper on Wednesday,"
            + " and <a href='"
            + TRIBUNE
            + "'>one of them has since come down</a> on the quay.");
    assertThat(edges(trace())).isEmpty();
  }

  @Test
  void aClaimTakenFromALinkedArticleHasItsOrigin() throws IOException {
    tribune();
    for (String name : List.of("courier", "gazette")) {
      page(
          name + ".html",
          "https://" + name + ".example/crane",
          "2031-09-12T08:00:00Z",
          "The " + name + " asked the mayor of the town what he will do about the old cranes.",
          "He did not want to be seen at the quay, and a guard sent us away twice from there.",
          "A woman who sells fish beside the gate heard a noise like that of a falling wardrobe.",
          "Her stall was not hit, and she sold all her herrings to the crowd that came to look.",
          "Harbour master Ivo Tarrish said the crane was <a"
              + " href='https://apnews.com/article/crane-falls-in-port-elda-77'>never looked"
              + " after</a> by anybody.");
    }
    Story story = story();
    Cast cast = Cast.of(story);
    List<QuotationFamily> families = LineageTracer.quotations(story, cast);
    Lineage lineage = LineageTracer.trace(story, cast, families);
    List<Claim> claims = ClaimComparer.compare(story, cast, lineage, families).claims();
    assertThat(claims)
        .filteredOn(c -> c.text().contains("looked after") && c.reports().size() == 2)
        .singleElement()
        .satisfies(c ->
            assertThat(c.origins()).extracting(Origin::name).containsExactly("Associated Press"));
  }
}
