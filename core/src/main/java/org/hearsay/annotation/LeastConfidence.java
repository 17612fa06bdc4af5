package org.hearsay.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.attribution.Attribution;
import org.jspecify.annotations.Nullable;

/// Leaves out attributions that are not sure enough, and what rests on them.
final class LeastConfidence {
  private final Map<String, Attribution> found = new HashMap<>();
  private final double least;

  private LeastConfidence(List<Attribution> attributions, double least) {
    attributions.forEach(a -> found.put(a.id(), a));
    this.least = least;
  }

  /// `report` without attributions below `least`. Those left keep their ids. What stood within one
  /// left out stands within the next that encloses it; a figure is given by the innermost one left
  /// that holds it; whoever was only described, and only as taking part in one left out, goes too.
  static AnnotatedReport apply(AnnotatedReport report, double least) {
    LeastConfidence rule = new LeastConfidence(report.attributions(), least);
    List<Attribution> kept =
        report.attributions().stream()
            .filter(a -> a.confidence() >= least)
            .map(a -> a.withWithin(rule.within(a)))
            .toList();
    if (kept.size() == report.attributions().size()) {
      return report;
    }
    return new AnnotatedReport(
        report.report(),
        report.prose(),
        Annotator.spokenOf(report.entities(), kept),
        kept,
        Annotator.given(report.figures().stream().map(GivenFigure::figure).toList(), kept),
        report.times(),
        report.credits());
  }

  private @Nullable String within(Attribution inner) {
    Attribution outer = outer(inner);
    // No chain is longer than all that was found.
    for (int steps = 0; outer != null && steps < found.size(); steps++) {
      if (outer.confidence() >= least) {
        return outer.id();
      }
      outer = outer(outer);
    }
    return null;
  }

  private @Nullable Attribution outer(Attribution inner) {
    return inner.within() == null ? null : found.get(inner.within());
  }
}
