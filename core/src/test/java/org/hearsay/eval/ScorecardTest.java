package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a gold file on disk to a table.
final class ScorecardTest {
  private static final String BODY =
      "Bridge shut\n😀 Ada Lind said on Monday it was shut, the Courier reported.";

  private static final String GOLD =
      """
      {"folder": "reports", "published": {"value": "2031-03-12"},
       "reports": [{"report": "a.txt",
         "attributions": [{"id": "a1", "kind": "indirect",
           "source": {"start": 14, "end": 22, "text": "Ada Lind", "entity": "Ada Lind"},
           "cue": {"start": 23, "end": 27, "text": "said"},
           "content": [{"start": 38, "end": 49, "text": "it was shut"}]}],
         "figures": [],
         "times": [{"start": 31, "end": 37, "text": "Monday", "value": "2031-03-10"}],
         "credits": [{"start": 51, "end": 71, "text": "the Courier reported", "outlet": "The Courier"}]}],
       "story": {"oneStory": true}}
      """;

  @TempDir Path folder;

  private Gold gold() throws IOException {
    Files.writeString(folder.resolve("bridge.json"), GOLD);
    return Gold.read(folder);
  }

  private static Span span(String words) {
    int start = BODY.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static AnnotatedReport annotated(String body, int shift) {
    Report report =
        new Report(
            new ReportId("1"),
            new Provenance("reports/a.txt", null),
            null,
            null,
            List.of(),
            PublicationTime.of(LocalDate.of(2031, 3, 12)),
            "en",
            body);
    Span source = moved(span("Ada Lind"), shift);
    Attribution said =
        new Attribution(
            "a1",
            AttributionKind.INDIRECT,
            new Attribution.Participant(source, "e1"),
            new Attribution.Cue(moved(span("said"), shift), "say"),
            List.of(moved(span("it was shut"), shift)),
            Stance.ASSERTS,
            null,
            null,
            null,
            null,
            List.of(),
            Basis.of(Rule.BARE_CLAUSE),
            0.75);
    Entity ada =
        new Entity(
            "e1",
            EntityType.PERSON,
            "Ada Lind",
            List.of(new Mention(source, MentionKind.NAME)),
            List.of());
    return new AnnotatedReport(
        report,
        Segmenter.segment(body),
        List.of(ada),
        List.of(said),
        List.of(),
        List.of(new Timex(moved(span("Monday"), shift), TimexType.DATE, "2031-03-10", null)),
        List.of(new Credit(moved(span("the Courier reported"), shift), "The Courier")));
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  @Test
  void goldTellsWhereItsReportsLieAndWhenTheyAppeared() throws IOException {
    Gold gold = gold();
    Path report = folder.toAbsolutePath().resolve("reports/a.txt");
    assertThat(gold.reportFiles()).containsExactly(report);
    assertThat(gold.published(report)).contains(LocalDate.of(2031, 3, 12));
  }

  @Test
  void annotatedReportsAreScoredInCodePoints() throws IOException {
    Scorecard card = Scorecard.score(gold(), List.of(annotated(BODY, 0)), List.of());
    assertThat(card.faults()).isEmpty();
    assertThat(card.details()).isEmpty();
    for (Layer layer :
        List.of(
            Layer.CONTENTS,
            Layer.SOURCED,
            Layer.SPEAKERS,
            Layer.KINDS,
            Layer.CUES,
            Layer.TIMES,
            Layer.VALUES,
            Layer.CREDITS,
            Layer.STORIES)) {
      assertThat(card.value(layer)).as(layer.key()).isEqualTo(100);
    }
    assertThat(card.has(Layer.FIGURES)).isFalse();
  }

  @Test
  void aBodyWithoutItsHeadlineIsAligned() throws IOException {
    int headline = BODY.indexOf('\n') + 1;
    AnnotatedReport shorter = annotated(BODY.substring(headline), -headline);
    Scorecard card = Scorecard.score(gold(), List.of(shorter), List.of());
    assertThat(card.faults()).isEmpty();
    assertThat(card.value(Layer.SOURCED)).isEqualTo(100);
  }

  @Test
  void aMissingReportIsAFaultAndCountsAsMissed() throws IOException {
    Scorecard card = Scorecard.score(gold(), List.of(), List.of());
    assertThat(card.faults()).containsExactly("a.txt: not among the reports");
    assertThat(card.value(Layer.CONTENTS)).isZero();
    assertThat(card.has(Layer.CONTENTS)).isTrue();
  }

  @Test
  void goldThatDoesNotFitItsTextIsAFault() throws IOException {
    String other = BODY.replace("Ada", "Eve");
    Scorecard card = Scorecard.score(gold(), List.of(annotated(other, 0)), List.of());
    assertThat(card.faults()).hasSize(1);
    assertThat(card.faults().get(0)).startsWith("a.txt: 1 places of the gold");
  }

  @Test
  void theTableShowsLayersBaselineAndFloors() throws IOException {
    Gold gold = gold();
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(folder.resolve("reports/a.txt"), BODY);
    Scorecard card = Scorecard.score(gold, List.of(annotated(BODY, 0)), List.of());
    Floors floors = Floors.none().updated(card, gold.digest()).floors();
    assertThat(card.table(floors))
        .contains(
            "                                       P      R     F1  naive  floor "
                + " right/found/gold\n")
        .contains("attributions (content)             100.0  100.0  100.0    0.0  100.0  1/1/1\n")
        .contains("  source named rightly                           100.0    0.0  100.0  1/1\n");
  }

  @Test
  void whatIsNotGoldIsNamed() throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\"reports\": 3}");
    assertThatThrownBy(() -> Gold.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json: not a gold file");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> Gold.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json: not a gold file");
    Files.delete(file);
    assertThatThrownBy(() -> Gold.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no gold in this folder");
  }
}
