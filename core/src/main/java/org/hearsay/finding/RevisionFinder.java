package org.hearsay.finding;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Capture;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;

/// Finds reports that are captures of one address at different times, and what changed between each
/// and the next.
///
/// An address is the same whatever its scheme, a leading `www.`, a slash at its end, its fragment,
/// and parameters that only count where a reader came from (`utm_…`).
final class RevisionFinder {
  private RevisionFinder() {}

  /// By address, then by time.
  static List<Revision> find(List<AnnotatedReport> reports) {
    Map<String, List<AnnotatedReport>> byAddress = new TreeMap<>();
    for (AnnotatedReport report : reports) {
      URI url = report.report().provenance().url();
      if (url != null) {
        byAddress.computeIfAbsent(address(url), k -> new ArrayList<>()).add(report);
      }
    }
    List<Revision> revisions = new ArrayList<>();
    for (List<AnnotatedReport> captures : byAddress.values()) {
      List<AnnotatedReport> ordered = captures.stream().sorted(BY_TIME).toList();
      for (int i = 1; i < ordered.size(); i++) {
        AnnotatedReport earlier = ordered.get(i - 1);
        AnnotatedReport later = ordered.get(i);
        URI url = later.report().provenance().url();
        if (url != null && !earlier.report().body().equals(later.report().body())) {
          revisions.add(
              new Revision(
                  url,
                  earlier.report(),
                  later.report(),
                  isBefore(earlier.report(), later.report()),
                  RevisionDiff.of(earlier, later)));
        }
      }
    }
    return revisions;
  }

  private static final Comparator<AnnotatedReport> BY_TIME =
      (a, b) ->
          isBefore(a.report(), b.report())
              ? -1
              : isBefore(b.report(), a.report()) ? 1 : a.report().id().compareTo(b.report().id());

  /// By the moment of capture where both have one, else by publication.
  private static boolean isBefore(Report a, Report b) {
    Capture first = a.provenance().capture();
    Capture second = b.provenance().capture();
    if (first != null && second != null) {
      return first.date().isBefore(second.date());
    }
    PublicationTime earlier = a.published();
    PublicationTime later = b.published();
    return earlier != null && later != null && earlier.isBefore(later);
  }

  static String address(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    Set<String> parameters = new HashSet<>();
    String query = url.getRawQuery();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      if (!parameter.startsWith("utm_") && !parameter.isEmpty()) {
        parameters.add(parameter);
      }
    }
    return (host.startsWith("www.") ? host.substring(4) : host)
        + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
        + '?'
        + parameters.stream().sorted().toList();
  }
}
