package org.hearsay.intake;

import java.net.URI;
import java.util.Locale;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// Reports from pages that came with what a server said of them.
final class CapturedPages {
  private static final String CHARSET = "charset=";

  private CapturedPages() {}

  /// The report on a page.
  ///
  /// @param bytes the page, without any coding
  /// @param type the media type that the server declared, with its parameters; null if none
  static Report report(
      byte[] bytes,
      @Nullable String type,
      Capture capture,
      String origin,
      String id,
      IntakeOptions options)
      throws NotReadable {
    Sniffer.requireText(bytes);
    return of(WebPages.report(bytes, charset(type), origin, id, options), capture);
  }

  /// `report` with `capture`, and its address and host where the page itself named none.
  static Report of(Report report, Capture capture) {
    URI own = report.provenance().url();
    URI url = own != null ? own : capture.url();
    Outlet outlet = report.outlet();
    return new Report(
        report.id(),
        new Provenance(report.provenance().origin(), url, capture),
        report.title(),
        outlet == null || outlet.host() == null
            ? Outlets.of(outlet == null ? null : outlet.name(), url)
            : outlet,
        report.byline(),
        report.published(),
        report.language(),
        report.body());
  }

  /// The encoding in `text/html; charset=ISO-8859-1`; null if there is none.
  static @Nullable String charset(@Nullable String type) {
    if (type == null) {
      return null;
    }
    int at = type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
    if (at < 0) {
      return null;
    }
    String value = type.substring(at + CHARSET.length());
    int end = value.indexOf(';');
    String name = (end < 0 ? value : value.substring(0, end)).replace("\"", "").strip();
    return name.isEmpty() ? null : name;
  }
}
