package org.hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reports from HTML pages: the article's text, and what the page says about itself.
final class WebPages {
  /// The HTML standard has browsers look for an encoding in the first 1,024 bytes; many pages
  /// declare it a little later.
  private static final int DECLARATION_BYTES = 4096;

  private WebPages() {}

  static Report report(byte[] bytes, String origin, String id, IntakeOptions options)
      throws NotReadable {
    return report(bytes, null, origin, id, options);
  }

  /// @param charset the encoding that the server named, which counts above what the page says where
  ///   the bytes fit it; null if it named none
  static Report report(
      byte[] bytes, @Nullable String charset, String origin, String id, IntakeOptions options)
      throws NotReadable {
    return report(Encodings.decode(bytes, charset, declared(bytes)), origin, id, options);
  }

  static Report report(String html, String origin, String id, IntakeOptions options)
      throws NotReadable {
    if (html.isBlank()) {
      throw new NotReadable(SkipReason.EMPTY, "nothing but space; expected an HTML page");
    }
    Document page = Jsoup.parse(WellFormed.text(html));
    PageMetadata metadata = PageMetadata.of(page);
    String body = ArticleExtractor.extract(page);
    if (body.isBlank()) {
      throw new NotReadable(
          SkipReason.NO_ARTICLE, "no running text in this page; expected one article");
    }
    PublicationTime published = metadata.published();
    String language = metadata.language();
    return new Report(
        new ReportId(id),
        new Provenance(origin, metadata.canonical()),
        metadata.title(),
        metadata.outlet(),
        metadata.byline(),
        published != null ? published : options.publishedWhereMissing(),
        language != null ? language : Languages.detect(body),
        body);
  }

  /// The encoding named in a `meta` element or an XML declaration; null if none is.
  private static @Nullable String declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    String name = after(head, "charset");
    return name != null ? name : head.startsWith("<?xml") ? after(head, "encoding") : null;
  }

  /// The value after `key`, an equals sign and any quotation mark.
  private static @Nullable String after(String head, String key) {
    for (int at = head.indexOf(key); at >= 0; at = head.indexOf(key, at + 1)) {
      int i = at + key.length();
      while (i < head.length() && (head.charAt(i) == ' ' || head.charAt(i) == '=')) {
        i++;
      }
      if (i == at + key.length() || i >= head.length()) {
        continue;
      }
      if (head.charAt(i) == '"' || head.charAt(i) == '\'') {
        i++;
      }
      int start = i;
      while (i < head.length() && isNamePart(head.charAt(i))) {
        i++;
      }
      if (i > start) {
        return head.substring(start, i);
      }
    }
    return null;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
  }
}
