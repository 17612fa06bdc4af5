package org.hearsay.annotation;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.report.Passage;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// One report with everything found in it alone. One of the two records that cross the house's big
/// borders; made by [Annotator].
///
/// @param prose the body as sentences and tokens
/// @param entities by first mention
/// @param attributions by place of the content
/// @param figures by place
/// @param times by place
/// @param credits by place
public record AnnotatedReport(
    Report report,
    Prose prose,
    List<Entity> entities,
    List<Attribution> attributions,
    List<GivenFigure> figures,
    List<Timex> times,
    List<Credit> credits) {

  public AnnotatedReport {
    entities = List.copyOf(entities);
    attributions = List.copyOf(attributions);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    credits = List.copyOf(credits);
  }

  /// What the trained model alone found is kept for comparisons from this confidence on. It finds
  /// attitudes too, as its teachers marked them: below this they are more than the statements among
  /// them.
  public static final double ALONE_IN_COMPARISONS = 0.8;

  /// The same as it is compared with others, if nobody asks for other bounds.
  public AnnotatedReport forComparison() {
    return atLeast(0, ALONE_IN_COMPARISONS);
  }

  /// The same without attributions whose confidence is below `least`, and without what rests on
  /// them. Those left keep their ids.
  public AnnotatedReport atLeast(double least) {
    return atLeast(least, least);
  }

  /// The same, with another bound for what no rule found but the trained model alone.
  public AnnotatedReport atLeast(double least, double leastAlone) {
    return LeastConfidence.apply(this, least, leastAlone);
  }

  /// The same without figures by which reports cannot be held against each other: lengths that only
  /// say when ("three weeks ago", which is listed as a time), and ages of nobody named. Those left
  /// keep their ids.
  public AnnotatedReport comparable() {
    return ComparableFigures.of(this);
  }

  public Passage passage(Span span) {
    return report.passage(span);
  }

  public Optional<Entity> entity(@Nullable String id) {
    return id == null
        ? Optional.empty()
        : entities.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  public Optional<Attribution> attribution(@Nullable String id) {
    return id == null
        ? Optional.empty()
        : attributions.stream().filter(a -> a.id().equals(id)).findFirst();
  }
}
