package org.hearsay.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearsay.annotation.attribution.Attribution;
import org.jspecify.annotations.Nullable;

/// Leaves out attributions that are not sure enough or were dismissed, and what rests on them.
final class LeastConfidence {
  private final Map<String, Attribution> found = new HashMap<>();
  private final Predicate<Attribution> leftOut;

  private LeastConfidence(List<Attribution> attributions, Predicate<Attribution> leftOut) {
    attributions.forEach(a -> found.put(a.id(), a));
    this.leftOut = leftOut;
  }

  /// `report` without attributions below `least`, or below `leastAlone` where no rule found them
  /// but the trained model alone. Those left keep their ids. What stood within one left out stands
  /// within the next that encloses it; a figure is given by the innermost one left that holds it;
  /// whoever was only described, and only as taking part in one left out, goes too.
  static AnnotatedReport apply(AnnotatedReport report, double least, double leastAlone) {
    double alone = Math.max(least, leastAlone);
    return without(report, a -> a.confidence() < (a.basis().rule() == null ? alone : least));
  }

  /// `report` without the attributions that are `leftOut`, in the same way.
  static AnnotatedReport without(AnnotatedReport report, Predicate<Attribution> leftOut) {
    LeastConfidence rule = new LeastConfidence(report.attributions(), leftOut);
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
    return !leftOut.test(attribution);
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
