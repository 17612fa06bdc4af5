package org.hearsay.output;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Imprint;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.StatedTime;

/// What a reader should know of a report's publication, in a few words each: `opinion`, `wire copy
/// of Reuters`, and, where a page states days of publication that cannot all be right, which.
final class ImprintLines {
  private ImprintLines() {}

  /// When it was published, by whom, and what else is known of it.
  static List<String> all(Report report) {
    List<String> lines = new ArrayList<>();
    PublicationTime published = report.published();
    if (published != null) {
      lines.add(published.toString().replace('T', ' '));
    }
    if (!report.byline().isEmpty()) {
      lines.add("by " + String.join(", ", report.byline()));
    }
    lines.addAll(of(report));
    return lines;
  }

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
