package org.hearsay.intake;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearsay.intake.article.LaidOutPage;
import org.hearsay.report.FoundIn;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.StatedTime;
import org.hearsay.report.StatedTime.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The moments of publication and change that a page states, in every place where pages do.
final class PageTimes {
  private static final List<String> OPEN_GRAPH_PUBLISHED =
      List.of("article:published_time", "og:article:published_time", "og:published_time");

  private static final List<String> OPEN_GRAPH_MODIFIED =
      List.of("article:modified_time", "og:article:modified_time", "og:updated_time");

  private static final List<String> META_PUBLISHED =
      List.of(
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publicationdate",
          "publication-date",
          "article.published",
          "article_date_original",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date",
          "originalpublicationdate",
          "rnews:datepublished",
          "cxenseparse:recs:publishtime",
          "bt:pubdate",
          "published_time",
          "citation_publication_date",
          "displaydate");

  private static final List<String> META_MODIFIED =
      List.of(
          "datemodified",
          "lastmod",
          "last-modified",
          "article.updated",
          "dcterms.modified",
          "dc.date.modified",
          "revision_date",
          "bt:moddate",
          "updated_time");

  private static final List<String> MODIFIED_WORDS =
      List.of(
          "updated",
          "modified",
          "last changed",
          "aktualisiert",
          "geändert",
          "mis à jour",
          "modifié",
          "actualizado",
          "actualizada",
          "atualizado",
          "atualizada",
          "aggiornato",
          "bijgewerkt",
          "zuletzt",
          "обновлено",
          "stand:");

  private static final int ELEMENTS_MAX = 40;
  private static final int TIMES_MAX = 40;

  private final PageElements elements;
  private final List<StatedTime> times = new ArrayList<>();

  private PageTimes(PageElements elements) {
    this.elements = elements;
  }

  /// @param address the page's own; null if unknown
  /// @param title by which its headline is found; null if unknown
  static List<StatedTime> of(
      PageElements elements,
      LaidOutPage lines,
      JsonLd data,
      MetaTags tags,
      @Nullable URI address,
      @Nullable String title,
      @Nullable String language) {
    PageTimes found = new PageTimes(elements);
    found.add(Kind.PUBLISHED, data.text("datePublished"), FoundIn.JSON_LD, "datePublished");
    found.add(Kind.PUBLISHED, data.text("dateCreated"), FoundIn.JSON_LD, "dateCreated");
    found.add(Kind.MODIFIED, data.text("dateModified"), FoundIn.JSON_LD, "dateModified");
    found.tags(Kind.PUBLISHED, OPEN_GRAPH_PUBLISHED, tags, FoundIn.OPEN_GRAPH);
    found.tags(Kind.MODIFIED, OPEN_GRAPH_MODIFIED, tags, FoundIn.OPEN_GRAPH);
    found.tags(Kind.PUBLISHED, META_PUBLISHED, tags, FoundIn.META);
    found.tags(Kind.MODIFIED, META_MODIFIED, tags, FoundIn.META);
    found.microdata();
    found.timeElements(language);
    found.address(address);
    found.visible(lines, title, language);
    return found.times.stream().sorted(Comparator.comparing(StatedTime::from)).toList();
  }

  private void tags(Kind kind, List<String> names, MetaTags tags, FoundIn from) {
    for (String name : names) {
      add(kind, tags.first(name), from, name);
    }
  }

  private void add(Kind kind, @Nullable String value, FoundIn from, String name) {
    add(kind, PublicationTimes.find(value), from, name);
  }

  private void add(Kind kind, @Nullable PublicationTime time, FoundIn from, String name) {
    // year 1 is how some systems write that they do not know
    if (time != null && time.date().getYear() >= 1900 && times.size() < TIMES_MAX) {
      times.add(new StatedTime(kind, time, from, name));
    }
  }

  /// The first of each kind: those behind it are of comments and of other articles.
  private void microdata() {
    boolean published = false;
    boolean modified = false;
    for (Element element : elements.properties()) {
      if (element.normalName().equals("meta")) {
        continue;
      }
      String name = element.attr("itemprop");
      if (!published && name.contains("datePublished")) {
        published = true;
        add(Kind.PUBLISHED, value(element), FoundIn.MICRODATA, "datePublished");
      }
      if (!modified && name.contains("dateModified")) {
        modified = true;
        add(Kind.MODIFIED, value(element), FoundIn.MICRODATA, "dateModified");
      }
    }
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "title")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.ownText();
  }

  /// Times of comments and of other articles stand in the same elements: only the first that is
  /// published and the first that is changed count.
  private void timeElements(@Nullable String language) {
    boolean published = false;
    boolean modified = false;
    int seen = 0;
    for (Element element : elements.times()) {
      if (++seen > ELEMENTS_MAX) {
        break;
      }
      String names =
          (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
      String before = element.parent() == null ? "" : element.parent().ownText();
      Kind kind =
          names.contains("updated") || names.contains("modified") || isModified(before)
              ? Kind.MODIFIED
              : Kind.PUBLISHED;
      if (kind == Kind.MODIFIED ? modified : published) {
        continue;
      }
      PublicationTime time = PublicationTimes.find(element.attr("datetime"));
      if (time == null) {
        LocalDate day = VisibleDates.find(element.text(), language);
        time = day == null ? null : PublicationTime.of(day);
      }
      if (time != null) {
        add(kind, time, FoundIn.TIME_ELEMENT, "time");
        modified |= kind == Kind.MODIFIED;
        published |= kind == Kind.PUBLISHED;
      }
    }
  }

  /// `/2031/03/14/`, `/2031-03-14-`, `/20310314/`.
  private void address(@Nullable URI address) {
    String path = address == null || address.getPath() == null ? "" : address.getPath();
    for (int at = 0; at < path.length(); at++) {
      if ((at == 0 || !isDigit(path.charAt(at - 1))) && isDigit(path.charAt(at))) {
        LocalDate day = day(path, at);
        if (day != null) {
          add(Kind.PUBLISHED, PublicationTime.of(day), FoundIn.ADDRESS, "path");
          return;
        }
      }
    }
  }

  private static @Nullable LocalDate day(String path, int start) {
    int[] parts = new int[3];
    int at = start;
    for (int p = 0; p < 3; p++) {
      int from = at;
      while (at < path.length() && isDigit(path.charAt(at)) && at - from < (p == 0 ? 4 : 2)) {
        parts[p] = parts[p] * 10 + path.charAt(at) - '0';
        at++;
      }
      if (at == from || (p == 0 && at - from < 4)) {
        return null;
      }
      if (p < 2 && at < path.length() && "/-_".indexOf(path.charAt(at)) >= 0) {
        at++;
      }
    }
    boolean ended = at == path.length() || !isDigit(path.charAt(at));
    if (!ended || parts[0] < 1990 || parts[0] > 2100) {
      return null;
    }
    try {
      return LocalDate.of(parts[0], parts[1], parts[2]);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void visible(LaidOutPage lines, @Nullable String title, @Nullable String language) {
    boolean published = false;
    boolean modified = false;
    for (LaidOutPage.NearLine line : lines.nearHeadline(title)) {
      boolean small = line.text().length() <= 60;
      if (!line.about() && !small) {
        continue;
      }
      LocalDate day = VisibleDates.find(line.text(), language);
      if (day == null) {
        continue;
      }
      boolean changed = isModified(line.text());
      if (changed ? modified : published) {
        continue;
      }
      add(changed ? Kind.MODIFIED : Kind.PUBLISHED, PublicationTime.of(day), FoundIn.TEXT, "text");
      modified |= changed;
      published |= !changed;
    }
  }

  private static boolean isModified(String line) {
    String lower = line.length() > 200 ? "" : line.toLowerCase(Locale.ROOT);
    return MODIFIED_WORDS.stream().anyMatch(lower::contains);
  }
}
