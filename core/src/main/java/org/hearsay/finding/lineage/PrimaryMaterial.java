package org.hearsay.finding.lineage;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;

/// Tells a report that is itself what others report on - a press release, the transcript of a
/// speech, a body's own announcement - by where it stands and how it opens. What is such material
/// is an origin and copies nobody who quotes it.
public final class PrimaryMaterial {
  private static final List<String> OPENINGS =
      List.of(
          "for immediate release",
          "press release",
          "news release",
          "media release",
          "pressemitteilung",
          "transcript of",
          "transcript:",
          "full text of",
          "full transcript",
          "remarks by",
          "remarks of");

  /// Lines at the start in which such words may stand.
  private static final int OPENING_LINES = 4;

  private PrimaryMaterial() {}

  /// The sign by which `report` is primary material, as it stands there: its address, or the line
  /// it opens with. Empty if nothing shows it.
  public static Optional<String> sign(Report report) {
    Outlet outlet = report.outlet();
    String host = outlet == null ? null : outlet.host();
    URI url = report.provenance().url();
    if (host != null && LinkPlaces.isDocumentHost(host)) {
      return Optional.of(host);
    }
    if (url != null && LinkPlaces.isInDocumentFolder(url)) {
      return Optional.of(url.toString());
    }
    String title = report.title();
    if (title != null && opens(title)) {
      return Optional.of(title.strip());
    }
    return report.body().lines().limit(OPENING_LINES).filter(PrimaryMaterial::opens).findFirst();
  }

  private static boolean opens(String line) {
    String lower = line.strip().toLowerCase(Locale.ROOT);
    return OPENINGS.stream().anyMatch(lower::startsWith);
  }
}
