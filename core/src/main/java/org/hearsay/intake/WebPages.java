package org.hearsay.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hearsay.intake.article.Article;
import org.hearsay.intake.article.LaidOutPage;
import org.hearsay.report.EmbeddedPost;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Imprint.WireCopy;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.report.StatedTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reports from HTML pages: the article's text, and what the page says about itself.
final class WebPages {
  /// The HTML standard has browsers look for an encoding in the first 1,024 bytes; many pages
  /// declare it a little later.
  private static final int DECLARATION_BYTES = 4096;

  private WebPages() {}

  static Report report(byte[] bytes, String origin, String id, IntakeOptions options)
      throws NotReadable {
    return report(bytes, null, origin, id, options, null);
  }

  /// @param charset the encoding that the server named, which counts above what the page says where
  ///   the bytes fit it; null if it named none
  /// @param address where the page was read from; null if unknown
  static Report report(
      byte[] bytes,
      @Nullable String charset,
      String origin,
      String id,
      IntakeOptions options,
      @Nullable URI address)
      throws NotReadable {
    return report(Encodings.decode(bytes, charset, declared(bytes)), origin, id, options, address);
  }

  static Report report(String html, String origin, String id, IntakeOptions options)
      throws NotReadable {
    return report(html, origin, id, options, null);
  }

  /// @param address where the page was read from; null if unknown
  static Report report(
      String html, String origin, String id, IntakeOptions options, @Nullable URI address)
      throws NotReadable {
    if (html.isBlank()) {
      throw new NotReadable(SkipReason.EMPTY, "nothing but space; expected an HTML page");
    }
    Document page = parse(html);
    LaidOutPage lines = LaidOutPage.of(page);
    PageMetadata metadata = PageMetadata.of(page, lines, address);
    Article article = lines.article(metadata.hints());
    if (article.text().isBlank() && reveal(page)) {
      article = LaidOutPage.of(page).article(metadata.hints());
    }
    // a page can name half a character: &#xD800;
    String body = WellFormed.text(article.text());
    if (body.isBlank()) {
      throw new NotReadable(
          SkipReason.NO_ARTICLE, "no running text in this page; expected one article");
    }
    Imprint imprint =
        imprint(metadata.imprint(), article, address != null ? address : metadata.canonical());
    StatedTime published = imprint.chosen(StatedTime.Kind.PUBLISHED);
    String language = metadata.language();
    return new Report(
        new ReportId(id),
        new Provenance(origin, metadata.canonical()).withImprint(imprint),
        mended(metadata.title()),
        mended(metadata.outlet()),
        metadata.byline().stream().map(WellFormed::text).toList(),
        published != null ? published.time() : options.publishedWhereMissing(),
        language != null ? language : Languages.detect(body),
        body);
  }

  /// What the page says, with what its article shows: the posts and links in it, and the agency of
  /// its dateline.
  ///
  /// @param own the page's address; null if unknown
  private static Imprint imprint(Imprint said, Article article, @Nullable URI own) {
    String agency = said.wire() == null ? Agencies.dateline(article.text()) : null;
    return new Imprint(
        said.times(),
        said.section(),
        agency == null ? said.wire() : new WireCopy(agency, FoundIn.TEXT),
        said.traits(),
        article.embedded().stream()
            .map(post ->
                new EmbeddedPost(
                    new Span(post.start(), post.end()),
                    post.platform(),
                    Outlets.address(post.address())))
            .toList(),
        BodyLinks.of(article, own));
  }

  /// Puts what `page` keeps for its scripts to show, or for readers without them, in its place.
  /// False if it keeps nothing.
  private static boolean reveal(Document page) {
    List<Element> kept =
        page.body()
            .select("noscript, template, script[type=text/template], script[type=text/html]");
    for (Element element : kept) {
      String html = element.normalName().equals("script") ? element.data() : element.html();
      Element shown = new Element("div");
      shown.append(html);
      element.replaceWith(shown);
    }
    return !kept.isEmpty();
  }

  /// jsoup bounds how deep elements nest.
  static Document parse(String html) {
    return Jsoup.parse(WellFormed.text(html));
  }

  private static @Nullable String mended(@Nullable String text) {
    return text == null ? null : WellFormed.text(text);
  }

  private static @Nullable Outlet mended(@Nullable Outlet outlet) {
    return outlet == null
        ? null
        : new Outlet(
            mended(outlet.name()),
            mended(outlet.host()),
            mended(outlet.brand()),
            mended(outlet.parent()));
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
