package org.hearsay.intake;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.report.Outlet;
import org.hearsay.report.PublicationTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself, in the order in which the sources are to be trusted: JSON-LD
/// (schema.org), Open Graph, `meta` names, then what a reader sees.
///
/// @param canonical the address that the page gives for itself
record PageMetadata(
    @Nullable String title,
    @Nullable Outlet outlet,
    List<String> byline,
    @Nullable PublicationTime published,
    @Nullable String language,
    @Nullable URI canonical) {

  private static final List<String> PUBLISHED_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "article.published",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dc.date",
          "date",
          "cxenseparse:recs:publishtime");

  private static final List<String> TITLE_SEPARATORS = List.of(" | ", " - ", " – ", " — ", " :: ");

  PageMetadata {
    byline = List.copyOf(byline);
  }

  static PageMetadata of(Document page) {
    JsonLd data = JsonLd.of(page);
    URI canonical = canonical(page, data);
    String site = site(page, data);
    return new PageMetadata(
        title(page, data, site),
        Outlets.of(site, canonical),
        byline(page, data),
        published(page, data),
        language(page, data),
        canonical);
  }

  private static @Nullable URI canonical(Document page, JsonLd data) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    URI address = link == null ? null : Outlets.address(link.attr("href"));
    if (address == null) {
      address = Outlets.address(meta(page, "og:url"));
    }
    if (address == null) {
      address = Outlets.address(data.text("url"));
    }
    return address != null ? address : Outlets.address(data.text("mainEntityOfPage"));
  }

  private static @Nullable String site(Document page, JsonLd data) {
    List<String> publishers = data.names("publisher");
    String site = meta(page, "og:site_name");
    if (site == null && !publishers.isEmpty()) {
      site = publishers.getFirst();
    }
    return site != null ? site : meta(page, "application-name");
  }

  private static @Nullable String title(Document page, JsonLd data, @Nullable String site) {
    String title = data.text("headline");
    if (title == null) {
      title = withoutSite(meta(page, "og:title"), site);
    }
    if (title == null) {
      title = withoutSite(meta(page, "twitter:title"), site);
    }
    if (title == null) {
      Element heading = page.selectFirst("article h1, main h1, h1");
      title = heading == null ? null : blankToNull(PageText.oneLine(heading.text()));
    }
    return title != null ? title : withoutSite(blankToNull(PageText.oneLine(page.title())), site);
  }

  /// A title without the site's name at its end: `Ferry to resume - The Harbour Courier`.
  private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
    if (title == null || site == null) {
      return title;
    }
    for (String separator : TITLE_SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0 && title.substring(at + separator.length()).strip().equalsIgnoreCase(site)) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static List<String> byline(Document page, JsonLd data) {
    Set<String> names = new LinkedHashSet<>();
    data.names("author").forEach(name -> names.addAll(Bylines.names(name)));
    if (names.isEmpty()) {
      addNames(meta(page, "author"), names);
    }
    if (names.isEmpty()) {
      addNames(meta(page, "article:author"), names);
    }
    if (names.isEmpty()) {
      addNames(meta(page, "parsely-author"), names);
    }
    if (names.isEmpty()) {
      for (Element author :
          page.select("[itemprop=author] [itemprop=name], [rel=author], [itemprop=author]")) {
        addNames(author.text(), names);
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    return List.copyOf(names);
  }

  private static void addNames(@Nullable String line, Set<String> into) {
    if (line != null) {
      into.addAll(Bylines.names(line));
    }
  }

  private static @Nullable PublicationTime published(Document page, JsonLd data) {
    PublicationTime time = PublicationTimes.find(data.text("datePublished"));
    for (int i = 0; time == null && i < PUBLISHED_NAMES.size(); i++) {
      time = PublicationTimes.find(meta(page, PUBLISHED_NAMES.get(i)));
    }
    if (time == null) {
      Element marked =
          page.selectFirst(
              "[itemprop=datePublished][content], [itemprop=datePublished][datetime],"
                  + " time[pubdate][datetime], article time[datetime], header time[datetime]");
      if (marked != null) {
        time =
            PublicationTimes.find(
                marked.hasAttr("content") ? marked.attr("content") : marked.attr("datetime"));
      }
    }
    return time;
  }

  private static @Nullable String language(Document page, JsonLd data) {
    Element html = page.selectFirst("html[lang]");
    String tag = html == null ? null : Languages.tag(html.attr("lang"));
    if (tag == null) {
      tag = Languages.tag(data.text("inLanguage"));
    }
    return tag != null ? tag : Languages.tag(meta(page, "og:locale"));
  }

  /// The content of a `meta` element by its `property`, `name` or `itemprop`.
  private static @Nullable String meta(Document page, String name) {
    for (Element meta : page.getElementsByTag("meta")) {
      boolean named =
          meta.attr("property").equalsIgnoreCase(name)
              || meta.attr("name").equalsIgnoreCase(name)
              || meta.attr("itemprop").equalsIgnoreCase(name);
      if (named) {
        String content = blankToNull(PageText.oneLine(meta.attr("content")));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
