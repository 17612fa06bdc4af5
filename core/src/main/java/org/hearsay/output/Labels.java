package org.hearsay.output;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.lineage.Node;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// What each report is called on a page: its outlet, made unique by the day, by its headline, and
/// at last by its id where several come from one outlet; the file or address it came from where the
/// outlet is unknown.
final class Labels {
  private static final int TITLE_LENGTH = 32;

  private final Mastheads mastheads;
  private final Map<ReportId, String> labels;
  private final Map<String, String> byValue = new HashMap<>();

  private Labels(Mastheads mastheads, Map<ReportId, String> labels) {
    this.mastheads = mastheads;
    this.labels = labels;
    labels.forEach((id, label) -> byValue.put(id.value(), label));
  }

  static Labels of(List<AnnotatedReport> reports) {
    return of(reports, Mastheads.of(reports.stream().map(AnnotatedReport::report).toList()));
  }

  static Labels of(List<AnnotatedReport> reports, Mastheads mastheads) {
    List<Report> plain = reports.stream().map(AnnotatedReport::report).toList();
    Function<Report, String> outlet = report -> outlet(mastheads, report);
    Map<ReportId, String> labels = new HashMap<>();
    settle(plain, outlet, labels);
    settle(plain, report -> outlet.apply(report) + day(report), labels);
    settle(plain, report -> outlet.apply(report) + titleOrDay(report), labels);
    settle(plain, report -> outlet.apply(report) + " (" + report.id() + ")", labels);
    plain.forEach(report -> labels.putIfAbsent(report.id(), report.id().value()));
    return new Labels(mastheads, labels);
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
  String outlet(Report report) {
    return outlet(mastheads, report);
  }

  private static String outlet(Mastheads mastheads, Report report) {
    String outlet = mastheads.of(report);
    return Wording.oneLine(outlet != null ? outlet : lastStep(report));
  }

  private static String day(Report report) {
    PublicationTime published = report.published();
    return published == null ? "" : " (" + published.date() + ")";
  }

  private static String titleOrDay(Report report) {
    String title = report.title();
    return title == null ? day(report) : " (“" + Wording.excerpt(title, TITLE_LENGTH) + "”)";
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
