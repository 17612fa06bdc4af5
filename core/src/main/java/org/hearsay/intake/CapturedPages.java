package org.hearsay.intake;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// Reports from pages that came with what a server said of them.
final class CapturedPages {
  private static final String CHARSET = "charset=";
  private static final Set<String> PAGE_TYPES = Set.of("text/html", "application/xhtml+xml");

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
    return of(WebPages.report(bytes, charset(type), origin, id, options, capture.url()), capture);
  }

  /// The report on a document of any kind that is read, by what the server called it and by what it
  /// begins as: servers are often wrong.
  ///
  /// @param bytes the document, without any coding
  /// @param type the media type that the server declared, with its parameters; null if none
  static Report document(
      byte[] bytes,
      @Nullable String type,
      Capture capture,
      String origin,
      String id,
      IntakeOptions options)
      throws NotReadable {
    Sniffer.requireText(bytes);
    FileKind met = Sniffer.kind(bytes);
    boolean calledPage = PAGE_TYPES.contains(mediaType(type));
    if (met.unsupported != null && !calledPage) {
      throw new NotReadable(SkipReason.UNSUPPORTED, met.unsupported);
    }
    if (met == FileKind.TEXT && !calledPage) {
      String text = Encodings.decode(bytes, charset(type));
      return of(TextFiles.report(text, origin, id, options), capture);
    }
    return report(bytes, type, capture, origin, id, options);
  }

  /// `report` with `capture`. A page may claim any address for its own: what it claims is taken
  /// only within the site that it came from.
  static Report of(Report report, Capture capture) {
    URI own = report.provenance().url();
    URI url = own != null && isOneSite(own, capture.url()) ? own : capture.url();
    Outlet outlet = report.outlet();
    return new Report(
        report.id(),
        new Provenance(report.provenance().origin(), url, capture, report.provenance().imprint()),
        report.title(),
        Outlets.at(outlet, url),
        report.byline(),
        report.published(),
        report.language(),
        report.body());
  }

  /// Whether two addresses are under one registered name, such as `www.courier.example` and
  /// `amp.courier.example`.
  private static boolean isOneSite(URI one, URI other) {
    String host = Outlets.host(one);
    String otherHost = Outlets.host(other);
    if (host == null || otherHost == null || host.equals(otherHost)) {
      return host != null && host.equals(otherHost);
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain != null
        && domain.equals(EffectiveTldFinder.getAssignedDomain(otherHost, true, false));
  }

  /// `text/html` in `Text/HTML; charset=utf-8`; empty if there is none.
  private static String mediaType(@Nullable String type) {
    return type == null ? "" : WarcFiles.mediaType(type);
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
