package org.hearsay.output;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.finding.lineage.Node;
import org.hearsay.report.Outlet;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// What each report is called on a page: its outlet, made unique by the day, by its headline, and
/// at last by its id where several come from one outlet; the file or address it came from where the
/// outlet is unknown.
final class Labels {
  private static final int TITLE_LENGTH = 32;

  private final Map<ReportId, String> labels;
  private final Map<String, String> byValue = new HashMap<>();

  private Labels(Map<ReportId, String> labels) {
    this.labels = labels;
    labels.forEach((id, label) -> byValue.put(id.value(), label));
  }

  static Labels of(List<AnnotatedReport> reports) {
    List<Report> plain = reports.stream().map(AnnotatedReport::report).toList();
    Map<ReportId, String> labels = new HashMap<>();
    settle(plain, Labels::outlet, labels);
    settle(plain, Labels::outletAndDay, labels);
    settle(plain, Labels::outletAndTitle, labels);
    settle(plain, report -> outlet(report) + " (" + report.id() + ")", labels);
    plain.forEach(report -> labels.putIfAbsent(report.id(), report.id().value()));
    return new Labels(labels);
  }

  /// Gives a name to each report that has none yet and shares `name` with no other of these.
  private static void settle(
      List<Report> reports, Function<Report, String> name, Map<ReportId, String> labels) {
    Map<String, Long> uses =
        reports.stream()
            .filter(report -> !labels.containsKey(report.id()))
            .collect(Collectors.groupingBy(name, Collectors.counting()));
    Set<String> taken = new HashSet<>(labels.values());
    for (Report report : reports) {
      String label = name.apply(report);
      if (!taken.contains(label) && uses.getOrDefault(label, 0L) == 1) {
        labels.putIfAbsent(report.id(), label);
      }
    }
  }

  /// The outlet alone, which several reports may share.
  static String outlet(Report report) {
    Outlet outlet = report.outlet();
    return Wording.oneLine(outlet != null ? name(outlet) : lastStep(report));
  }

  /// One that is known by its host alone has the name under which credits count it, so that it is
  /// not called two things on one page.
  private static String name(Outlet outlet) {
    return outlet.name() != null || outlet.host() == null
        ? outlet.label()
        : Outlets.onHost(outlet.host()).map(Outlets.Entry::name).orElse(outlet.host());
  }

  private static String outletAndDay(Report report) {
    PublicationTime published = report.published();
    return published == null ? outlet(report) : outlet(report) + " (" + published.date() + ")";
  }

  private static String outletAndTitle(Report report) {
    String title = report.title();
    return title == null
        ? outletAndDay(report)
        : outlet(report) + " (“" + Wording.excerpt(title, TITLE_LENGTH) + "”)";
  }

  private static String lastStep(Report report) {
    String origin = report.provenance().origin();
    int slash = Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\'));
    String last = origin.substring(slash + 1);
    return last.isBlank() ? report.id().value() : last;
  }

  String of(Report report) {
    return labels.getOrDefault(report.id(), report.id().value());
  }

  /// What a node of the derivation graph is called: reports as everywhere on the page, others by
  /// their own name.
  ///
  /// @param node null where the graph has no node `id`
  String ofNode(String id, @Nullable Node node) {
    if (node == null || node.kind() == Node.Kind.REPORT) {
      String label = byValue.get(id);
      if (label != null) {
        return label;
      }
    }
    return node == null ? id : Wording.oneLine(node.name());
  }

  String of(AnnotatedReport report) {
    return of(report.report());
  }
}
