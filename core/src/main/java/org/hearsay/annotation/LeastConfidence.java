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
  private final double leastAlone;

  private LeastConfidence(List<Attribution> attributions, double least, double leastAlone) {
    attributions.forEach(a -> found.put(a.id(), a));
    this.least = least;
    this.leastAlone = Math.max(least, leastAlone);
  }

  /// `report` without attributions below `least`, or below `leastAlone` where no rule found them
  /// but the trained model alone. Those left keep their ids. What stood within one left out stands
  /// within the next that encloses it; a figure is given by the innermost one left that holds it;
  /// whoever was only described, and only as taking part in one left out, goes too.
  static AnnotatedReport apply(AnnotatedReport report, double least, double leastAlone) {
    LeastConfidence rule = new LeastConfidence(report.attributions(), least, leastAlone);
    List<Attribution> kept =
        report.attributions().stream()
            .filter(rule::keeps)
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

  private boolean keeps(Attribution attribution) {
    boolean alone = attribution.basis().rule() == null;
    return attribution.confidence() >= (alone ? leastAlone : least);
  }

  private @Nullable String within(Attribution inner) {
    Attribution outer = outer(inner);
    // No chain is longer than all that was found.
    for (int steps = 0; outer != null && steps < found.size(); steps++) {
      if (keeps(outer)) {
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
