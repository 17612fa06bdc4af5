package org.hearsay.output;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Imprint;
import org.hearsay.report.Report;
import org.hearsay.report.StatedTime;

/// What a reader should know of a report's publication, in a few words each: `opinion`, `wire copy
/// of Reuters`, and, where a page states days of publication that cannot all be right, which.
final class ImprintLines {
  private ImprintLines() {}

  static List<String> of(Report report) {
    Imprint imprint = report.provenance().imprint();
    List<String> lines = new ArrayList<>();
    imprint.traits().forEach(trait -> lines.add(trait.kind().label()));
    if (imprint.wire() != null) {
      lines.add("wire copy of " + imprint.wire().agency());
    }
    if (imprint.contradicts(StatedTime.Kind.PUBLISHED)) {
      List<String> days =
          imprint.times(StatedTime.Kind.PUBLISHED).stream()
              .map(time -> time.time().date() + " (" + time.from().label() + ")")
              .distinct()
              .toList();
      lines.add("states several days of publication: " + String.join(", ", days));
    }
    return lines;
  }
}
