package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeastConfidenceTest {
  private static final String BODY =
      "Ada Lint said a guard had told the baker that at least 14 boats were lost.";

  private static Span span(String words) {
    int start = BODY.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Attribution attribution(
      String id,
      String source,
      String entity,
      String content,
      @Nullable String within,
      double sure) {
    return new Attribution(
        id,
        AttributionKind.INDIRECT,
        new Attribution.Participant(span(source), entity),
        null,
        List.of(span(content)),
        Stance.ASSERTS,
        within,
        null,
        null,
        null,
        List.of(),
        Basis.of(Rule.BARE_CLAUSE),
        sure);
  }

  private static Entity entity(String id, String name, MentionKind kind) {
    return new Entity(
        id, EntityType.PERSON, name, List.of(new Mention(span(name), kind)), List.of());
  }

  /// Three statements, each within the one before, and a figure in the innermost.
  private static AnnotatedReport report(double outer, double middle, double inner) {
    Report report = SampleReports.report(null, BODY);
    AnnotatedReport read = Annotator.annotate(report);
    List<Attribution> said =
        List.of(
            attribution(
                "a1",
                "Ada Lint",
                "e1",
                "a guard had told the baker that at least 14 boats were lost",
                null,
                outer),
            attribution(
                "a2", "a guard", "e2", "the baker that at least 14 boats were lost", "a1", middle),
            attribution("a3", "the baker", "e3", "at least 14 boats were lost", "a2", inner));
    List<Entity> entities =
        List.of(
            entity("e1", "Ada Lint", MentionKind.NAME),
            entity("e2", "guard", MentionKind.NOMINAL),
            entity("e3", "baker", MentionKind.NOMINAL));
    assertThat(read.figures()).as("the sentence holds one figure").hasSize(1);
    return new AnnotatedReport(
        report,
        read.prose(),
        entities,
        said,
        Annotator.given(
            new ArrayList<>(read.figures().stream().map(GivenFigure::figure).toList()), said),
        read.times(),
        read.credits());
  }

  private static @Nullable String giver(AnnotatedReport report) {
    Attribution giver = report.figures().get(0).giver();
    return giver == null ? null : giver.id();
  }

  @Test
  void leavesAllWhereAllAreSure() {
    AnnotatedReport report = report(0.9, 0.8, 0.7);
    assertThat(report.atLeast(0.7)).isSameAs(report);
    assertThat(giver(report)).isEqualTo("a3");
  }

  @Test
  void whatStoodWithinOneLeftOutStandsWithinTheNext() {
    AnnotatedReport report = report(0.9, 0.3, 0.8).atLeast(0.5);
    assertThat(report.attributions()).extracting(Attribution::id).containsExactly("a1", "a3");
    assertThat(report.attributions().get(1).within()).isEqualTo("a1");
    assertThat(giver(report)).isEqualTo("a3");
  }

  @Test
  void aFigureIsGivenByTheInnermostThatIsLeft() {
    assertThat(giver(report(0.9, 0.3, 0.2).atLeast(0.5))).isEqualTo("a1");
    assertThat(giver(report(0.9, 0.8, 0.2).atLeast(0.5))).isEqualTo("a2");
    assertThat(giver(report(0.1, 0.3, 0.2).atLeast(0.5))).isNull();
  }

  @Test
  void whoIsOnlyDescribedAsSayingItGoesWithIt() {
    AnnotatedReport report = report(0.2, 0.3, 0.9).atLeast(0.5);
    assertThat(report.entities()).extracting(Entity::id).containsExactly("e1", "e3");
    assertThat(report.attributions().get(0).within()).isNull();
  }
}
