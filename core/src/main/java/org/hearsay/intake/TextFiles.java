package org.hearsay.intake;

import java.net.URI;
import java.util.List;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// Reports from plain text. The body is the text exactly as it stands, line ends made `\n`, so that
/// offsets are those of the file; only a [TextHeader] is taken out of it.
final class TextFiles {
  /// A first line this long is a paragraph, not a headline.
  private static final int HEADLINE_MAX = 200;

  private TextFiles() {}

  static Report report(String text, String origin, String id, IntakeOptions options)
      throws NotReadable {
    String body = withLineFeeds(text);
    if (body.isBlank()) {
      throw new NotReadable(SkipReason.EMPTY, "nothing but space; expected text");
    }
    TextHeader header = TextHeader.of(body);
    if (header == null) {
      return new Report(
          new ReportId(id),
          new Provenance(origin, null),
          headline(body),
          null,
          List.of(),
          options.publishedWhereMissing(),
          Languages.detect(body),
          body);
    }
    URI url = header.url();
    PublicationTime published = header.published();
    return new Report(
        new ReportId(id),
        new Provenance(origin, url),
        header.headline(),
        outlet(header.outlet(), url),
        header.byline(),
        published != null ? published : options.publishedWhereMissing(),
        Languages.detect(header.body()),
        header.body());
  }

  private static @Nullable Outlet outlet(@Nullable String name, @Nullable URI url) {
    return Outlets.of(name, url);
  }

  /// `\r\n` and `\r` as `\n`, as most readers of text files do.
  static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// The first line that is not blank, if it is short and more text follows; Markdown's `#` is no
  /// part of it.
  static @Nullable String headline(String body) {
    int start = 0;
    while (start < body.length() && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    int end = body.indexOf('\n', start);
    if (end < 0 || body.substring(end).isBlank()) {
      return null;
    }
    String line = body.substring(start, end).strip();
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '#') {
      marks++;
    }
    if (marks > 0 && marks < line.length() && line.charAt(marks) == ' ') {
      line = line.substring(marks).strip();
    }
    return line.isEmpty() || line.length() >= HEADLINE_MAX ? null : line;
  }
}
