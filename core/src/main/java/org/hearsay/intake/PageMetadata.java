package org.hearsay.intake;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.article.LaidOutPage;
import org.hearsay.intake.article.PageHints;
import org.hearsay.intake.article.PageText;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Imprint.WireCopy;
import org.hearsay.report.Outlet;
import org.hearsay.report.StatedTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself, in the order in which the sources are to be trusted: JSON-LD
/// (schema.org), Open Graph, `meta` names, microdata, then what a reader sees. Times are kept from
/// every place that states one; which is chosen is told by [Imprint#chosen].
///
/// @param canonical the address that the page gives for itself
/// @param imprint without posts, which stand in the article
/// @param hints what the page says of its article, by which that is found
record PageMetadata(
    @Nullable String title,
    @Nullable Outlet outlet,
    List<String> byline,
    @Nullable String language,
    @Nullable URI canonical,
    Imprint imprint,
    PageHints hints) {

  private static final List<String> SECTIONS =
      List.of(
          "article:section",
          "og:article:section",
          "section",
          "parsely-section",
          "cxenseparse:section");

  private static final List<String> AUTHORS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "article.author",
          "rnews:author",
          "citation_author",
          "twitter:data1");

  private static final int AUTHOR_ELEMENTS_MAX = 6;
  private static final int BYLINE_WORDS_MAX = 14;
  private static final int HEADLINE_WORDS_MIN = 4;

  PageMetadata {
    byline = List.copyOf(byline);
  }

  /// @param lines of the same page
  /// @param address where the page was read from; null if unknown
  static PageMetadata of(Document page, LaidOutPage lines, @Nullable URI address) {
    return new Reading(page, lines, address).metadata();
  }

  /// One page being read.
  private static final class Reading {
    private final Document page;
    private final PageElements elements;
    private final LaidOutPage lines;
    private final JsonLd data;
    private final MetaTags tags;
    private final @Nullable URI address;

    Reading(Document page, LaidOutPage lines, @Nullable URI address) {
      this.page = page;
      this.lines = lines;
      this.elements = PageElements.of(page);
      this.data = JsonLd.of(elements.scripts());
      this.tags = new MetaTags(elements.metas());
      this.address = address;
    }

    PageMetadata metadata() {
      URI canonical = canonical();
      URI own = canonical != null ? canonical : address;
      Outlet outlet = outlet(own);
      String title = title(outlet);
      String language = language();
      Statement section = section();
      Set<String> names = new LinkedHashSet<>();
      WireCopy wire = byline(title, outlet, names);
      List<StatedTime> times =
          PageTimes.of(
              elements, lines, data, tags, address != null ? address : canonical, title, language);
      Imprint imprint =
          new Imprint(
              times,
              section == null || section.text().equals(title) ? null : section.text(),
              wire,
              PageTraits.of(data, tags, section, own),
              List.of());
      List<String> byline = List.copyOf(names);
      PageHints hints = new PageHints(title, description(), data.articleBody(), byline);
      return new PageMetadata(title, outlet, byline, language, canonical, imprint, hints);
    }

    private @Nullable URI canonical() {
      Element link = elements.canonical();
      for (String value :
          new String[] {
            link == null ? null : link.attr("href"),
            tags.first("og:url"),
            data.text("url"),
            data.text("mainEntityOfPage")
          }) {
        URI found = Outlets.address(value);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    private @Nullable Outlet outlet(@Nullable URI own) {
      List<String> publishers = data.names("publisher");
      String publisher = publishers.isEmpty() ? null : publishers.getFirst();
      String site = tags.first("og:site_name");
      String name = site;
      for (String other :
          new String[] {
            publisher,
            tags.first("application-name"),
            tags.first("publisher"),
            tags.first("article:publisher"),
            tags.first("dc.publisher"),
            data.nameOf("WebSite"),
            data.nameOf("NewsMediaOrganization"),
            data.nameOf("Organization")
          }) {
        boolean better = name == null || Outlets.isHostName(name);
        if (better
            && other != null
            && !Outlets.isHostName(other)
            && Outlets.address(other) == null) {
          name = other;
        }
      }
      if (name == null || Outlets.isHostName(name)) {
        String said = Titles.site(PageText.oneLine(page.title()), Outlets.host(own));
        name = said != null ? said : name;
      }
      Outlet outlet = Outlets.of(name, own);
      if (outlet == null || outlet.name() == null) {
        return outlet;
      }
      String parent = data.nameWithin("publisher", "parentOrganization");
      if (parent == null && site != null && publisher != null) {
        parent = publisher;
      }
      String brand = data.nameWithin("isPartOf", "name");
      return new Outlet(
          outlet.name(),
          outlet.host(),
          other(brand, outlet.name(), publisher),
          other(parent, outlet.name(), null));
    }

    /// `name`, where it is another name than `one` and `two`: not a spelling of the same.
    private static @Nullable String other(@Nullable String name, String one, @Nullable String two) {
      if (name == null || name.startsWith("http") || isSame(name, one)) {
        return null;
      }
      return two != null && isSame(name, two) ? null : name;
    }

    private static boolean isSame(String name, String other) {
      String a = PageLine.folded(name);
      String b = PageLine.folded(other);
      return a.isEmpty() || a.contains(b) || b.contains(a);
    }

    private @Nullable String title(@Nullable Outlet outlet) {
      String title = Titles.withoutSite(data.text("headline"), outlet);
      for (String name : List.of("og:title", "twitter:title")) {
        title = title != null ? title : Titles.withoutSite(tags.first(name), outlet);
      }
      String tab = Titles.withoutSite(blankToNull(PageText.oneLine(page.title())), outlet);
      String named = title != null ? title : tab;
      String heading = lines.headline(named);
      if (heading == null || Titles.isSite(heading, outlet)) {
        return named;
      }
      // what readers see, where it is the same headline: shortened and decorated ones are made of
      // it
      if (named == null || isSame(heading, named)) {
        return named == null ? heading : Titles.plainest(heading, named);
      }
      // a headline that neither the page's title nor its heading knows is a template's
      boolean template = tab != null && isSame(heading, tab) && Titles.shareNoWord(named, tab);
      // written anew for search engines and networks; a heading is what readers see
      boolean anew =
          heading.split(" ", -1).length >= HEADLINE_WORDS_MIN
              && !Titles.shareNoWord(heading, named);
      return template || anew ? heading : named;
    }

    private @Nullable String description() {
      String description = tags.firstOf(List.of("og:description", "description"));
      return description != null ? description : data.text("description");
    }

    private @Nullable Statement section() {
      String section = data.text("articleSection");
      if (section != null) {
        return new Statement(section, FoundIn.JSON_LD);
      }
      for (String name : SECTIONS) {
        String value = tags.first(name);
        if (value != null) {
          return new Statement(
              value, name.contains(":section") ? FoundIn.OPEN_GRAPH : FoundIn.META);
        }
      }
      return null;
    }

    private @Nullable String language() {
      Element html = elements.root();
      String tag = html == null ? null : Languages.tag(html.attr("lang"));
      if (tag == null) {
        tag = Languages.tag(data.text("inLanguage"));
      }
      if (tag == null) {
        tag = Languages.tag(tags.first("og:locale"));
      }
      return tag != null ? tag : Languages.tag(tags.first("content-language"));
    }

    /// Adds the authors' names, and returns the agency that stands where an author should.
    private @Nullable WireCopy byline(
        @Nullable String title, @Nullable Outlet outlet, Set<String> names) {
      WireCopy wire = null;
      for (String author : data.names("author")) {
        wire = credit(author, FoundIn.JSON_LD, outlet, names, wire);
      }
      for (String member : List.of("sourceOrganization", "provider", "creditText")) {
        for (String name : data.names(member)) {
          String agency = Agencies.credited(name);
          wire = wire == null && agency != null ? new WireCopy(agency, FoundIn.JSON_LD) : wire;
        }
      }
      for (String name : AUTHORS) {
        boolean done = !names.isEmpty();
        for (String author : done ? List.<String>of() : tags.all(name)) {
          FoundIn from = name.contains("article:") ? FoundIn.OPEN_GRAPH : FoundIn.META;
          wire = credit(author, from, outlet, names, wire);
        }
      }
      if (names.isEmpty()) {
        wire = elements(outlet, names, wire);
      }
      if (names.isEmpty()) {
        for (LaidOutPage.NearLine line : lines.nearHeadline(title)) {
          int words = line.text().split(" ", BYLINE_WORDS_MAX + 2).length;
          if (names.isEmpty()
              && words <= BYLINE_WORDS_MAX
              && (line.author() || (line.behind() && Bylines.isLedIn(line.text())))) {
            wire = visible(line.text(), FoundIn.TEXT, outlet, names, wire);
          }
        }
      }
      return wire;
    }

    private @Nullable WireCopy elements(
        @Nullable Outlet outlet, Set<String> names, @Nullable WireCopy before) {
      WireCopy wire = before;
      Set<String> texts = new LinkedHashSet<>();
      Set<String> found = new LinkedHashSet<>();
      for (Element author : elements.authors()) {
        String text = author.text();
        if (text.isBlank() || text.length() > 150 || !texts.add(text)) {
          continue;
        }
        if (found.isEmpty()) {
          wire = visible(text, FoundIn.MICRODATA, outlet, found, wire);
        }
        if (texts.size() > AUTHOR_ELEMENTS_MAX) {
          // the authors of teasers and comments: which one wrote the article is not said
          return before;
        }
      }
      names.addAll(found);
      return wire;
    }

    /// A credit as readers see it: names only where all that is found looks like people's names.
    private static @Nullable WireCopy visible(
        String credit,
        FoundIn from,
        @Nullable Outlet outlet,
        Set<String> names,
        @Nullable WireCopy before) {
      Set<String> found = new LinkedHashSet<>();
      WireCopy wire = credit(credit, from, outlet, found, before);
      if (found.stream().allMatch(Bylines::isPersonLike)) {
        names.addAll(found);
      }
      return wire;
    }

    private static @Nullable WireCopy credit(
        String credit,
        FoundIn from,
        @Nullable Outlet outlet,
        Set<String> names,
        @Nullable WireCopy before) {
      for (String name : Bylines.names(credit)) {
        boolean own = outlet != null && outlet.name() != null && isSame(name, outlet.name());
        boolean host =
            outlet != null
                && outlet.host() != null
                && PageLine.folded(outlet.host()).startsWith(PageLine.folded(name));
        if (!own && !host) {
          names.add(name);
        }
      }
      String agency = Agencies.credited(credit);
      boolean agencysOwn =
          agency != null
              && outlet != null
              && outlet.name() != null
              && agency.equals(Agencies.named(outlet.name()));
      return before == null && agency != null && !agencysOwn ? new WireCopy(agency, from) : before;
    }

    private static @Nullable String blankToNull(String text) {
      return text.isBlank() ? null : text;
    }
  }
}
