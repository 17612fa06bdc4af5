package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.Project;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The gold of the examples fits its texts, and the scorer gives full marks to who finds just that.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExampleGoldTest {
  private final Gold gold = read();

  private static Gold read() {
    try {
      return Gold.read(Project.root().resolve("gold"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Headline, header lines dropped, line break, body: the text that intake shows.
  private static String text(GoldReport report) throws IOException {
    List<String> lines = Files.readAllLines(report.file());
    int blank = lines.indexOf("");
    assertThat(lines.subList(1, blank)).allMatch(l -> l.matches("(Outlet|By|Published|URL): .+"));
    return lines.get(0) + "\n" + String.join("\n", lines.subList(blank + 1, lines.size()));
  }

  private static Span span(Alignment alignment, GoldReport.Place place) {
    Span span = alignment.span(place);
    assertThat(span).as(place.text()).isNotNull();
    return span == null ? new Span(0, 0) : span;
  }

  @Test
  void everyPlaceReadsAsItIsQuoted() throws IOException {
    for (GoldReport report : gold.reports()) {
      String text = text(report);
      for (GoldReport.Place place : report.places().toList()) {
        int start = text.offsetByCodePoints(0, place.start());
        int end = text.offsetByCodePoints(0, place.end());
        assertThat(text.substring(start, end)).as(report.name()).isEqualTo(place.text());
      }
    }
  }

  @Test
  void whoFindsJustTheGoldScoresFullMarks() throws IOException {
    List<ReportReading> readings = new ArrayList<>();
    for (GoldReport report : gold.reports()) {
      readings.add(perfect(report, text(report)));
    }
    Scorecard card = Scorecard.score(gold, readings, perfect());
    assertThat(card.faults()).isEmpty();
    assertThat(card.details()).isEmpty();
    for (Layer layer : Layer.values()) {
      assertThat(card.has(layer)).as(layer.key()).isTrue();
      assertThat(card.value(layer)).as(layer.key()).isEqualTo(100);
      assertThat(card.baseline(layer)).as(layer.key() + ", naive").isLessThan(100);
    }
    assertThat(card.baseline(Layer.CONTENTS)).isGreaterThan(10);
    assertThat(card.table(null).lines()).hasSize(1 + Layer.values().length);
  }

  private static ReportReading perfect(GoldReport report, String text) {
    Alignment alignment = new Alignment(report, text);
    assertThat(alignment.misfits()).isZero();
    return new ReportReading(
        report.name(),
        text,
        report.published(),
        report.attributions().stream()
            .filter(a -> !a.optional())
            .map(a ->
                new ReportReading.Said(
                    a.kind(),
                    a.source() == null ? null : span(alignment, a.source()),
                    a.names().isEmpty() ? null : a.names().get(0),
                    a.cue() == null ? null : span(alignment, a.cue()),
                    a.content().stream().map(p -> span(alignment, p)).toList(),
                    a.denies()))
            .toList(),
        report.figures().stream()
            .map(f -> new ReportReading.Counted(span(alignment, f.place()), f.low(), f.high()))
            .toList(),
        report.times().stream()
            .map(t -> new ReportReading.Dated(span(alignment, t.place()), t.value()))
            .toList(),
        report.credits().stream()
            .map(c -> new ReportReading.Credited(span(alignment, c.place()), c.outlet()))
            .toList());
  }

  private StoryReading perfect() throws IOException {
    GoldStory story = gold.story();
    List<StoryReading.Claim> claims = new ArrayList<>();
    for (GoldStory.Claim claim : story.claims()) {
      List<String> carriers =
          claim.members().stream().map(GoldStory.Member::report).distinct().toList();
      List<Set<String>> origins = new ArrayList<>();
      for (int i = 0; i < claim.origins(); i++) {
        origins.add(Set.of(carriers.get(i)));
      }
      claims.add(new StoryReading.Claim(voices(claim.members()), origins));
    }
    List<StoryReading.Conflict> conflicts = new ArrayList<>();
    for (GoldStory.Conflict conflict : story.conflicts()) {
      conflicts.add(new StoryReading.Conflict(conflict.kind(), voices(conflict.members())));
    }
    List<StoryReading.Family> families = new ArrayList<>();
    for (GoldStory.Shared shared : story.quotations()) {
      families.add(
          new StoryReading.Family(
              shared.speaker(), voices(shared.variants()), shared.wordingDiffers()));
    }
    return new StoryReading(
        story.groups(),
        story.lineage().stream()
            .map(e ->
                new StoryReading.Edge(e.from(), e.to().stream().sorted().toList().get(0), true))
            .toList(),
        claims,
        conflicts,
        families);
  }

  private List<StoryReading.Voice> voices(List<GoldStory.Member> members) throws IOException {
    Map<String, GoldReport> reports =
        gold.reports().stream().collect(Collectors.toMap(GoldReport::name, r -> r));
    List<StoryReading.Voice> voices = new ArrayList<>();
    for (GoldStory.Member member : members) {
      GoldReport report = reports.get(member.report());
      assertThat(report).as(member.report()).isNotNull();
      if (report != null) {
        Alignment alignment = new Alignment(report, text(report));
        List<GoldReport.Place> places =
            member.attribution() == null
                ? List.of(member.place())
                : report.attribution(member.attribution()).orElseThrow().content();
        List<Span> spans = places.stream().map(p -> span(alignment, p)).toList();
        voices.add(new StoryReading.Voice(member.report(), spans, member.attribution() == null));
      }
    }
    return voices;
  }
}
