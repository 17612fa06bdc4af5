package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.report.Capture;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedFilesTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Courier - Harbour</title><link>https://courier.example/</link><language>en-gb</language>
      <item><title>Ferry &amp;amp; lock</title><link>https://www.courier.example/ferry</link><guid isPermaLink="false">c-17</guid>
        <pubDate>Fri, 14 Mar 2031 09:30:00 +0100</pubDate><dc:creator>By Ilse Lund and Otto Tarvo</dc:creator>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>The ferry will sail again, the <b>harbour master</b> said.</p><figure><img><figcaption>A ferry.</figcaption></figure><ul><li>One</li><li>Two</li></ul><script>x()</script><p>The post Ferry appeared first on The Courier.</p>]]></content:encoded></item>
      <item><title>Lock stays shut</title><link>https://www.courier.example/lock</link>
        <pubDate>Thu, 13 Mar 2031 23:30:00 -0500</pubDate>
        <description>The lock stays shut, the council said on Monday.</description></item>
      <item><title>No text</title><link>https://www.courier.example/none</link></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Courier</title>
      <entry><title type="text">Ferry to sail</title><id>urn:c:17</id><link rel="alternate" href="https://courier.example/ferry"/>
        <published>2031-03-14T09:30:00+01:00</published><updated>2031-03-15T00:00:00Z</updated>
        <author><name>Ilse Lund</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry will sail.</p><p>It is mended.</p></div></content></entry>
      <entry><title>Lock</title><id>urn:c:18</id><link href="https://courier.example/lock"/><updated>2031-03-15T00:00:00Z</updated>
        <summary type="text">Shut &lt;for now&gt;.</summary></entry>
      </feed>
      """;

  private static final String JSON =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "language": "en",
       "authors": [{"name": "The desk"}],
       "items": [
        {"id": "c-17", "url": "https://courier.example/ferry", "title": "Ferry to sail",
         "content_html": "<p>The ferry will sail.</p>", "date_published": "2031-03-14T09:30:00+01:00",
         "authors": [{"name": "Ilse Lund"}]},
        {"id": 18, "url": "https://courier.example/lock", "content_text": "The lock is shut."},
        {"id": "19", "url": "https://courier.example/none"}]}
      """;

  /// A web of a few pages.
  private static final class SmallWeb implements Fetching {
    private final Map<String, String> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    SmallWeb with(String address, String content) {
      pages.put(address, content);
      return this;
    }

    @Override
    public Fetched fetchListing(URI address) throws NotReadable {
      return fetch(address);
    }

    @Override
    public Fetched fetch(URI address) throws NotReadable {
      asked.add(address.toString());
      String page = pages.get(address.toString());
      if (page == null) {
        throw new NotReadable(SkipReason.NOT_FOUND, "no such page");
      }
      Capture capture =
          new Capture(address, Instant.parse("2031-03-16T00:00:00Z"), 200, null, null, null, null);
      return new Fetched(page.getBytes(StandardCharsets.UTF_8), "text/html", capture);
    }
  }

  private static List<Received> read(String listing) {
    return read(listing, IntakeOptions.standard());
  }

  private static List<Received> read(String listing, IntakeOptions options) {
    byte[] bytes = listing.getBytes(StandardCharsets.UTF_8);
    try (Stream<Received> received =
        Intake.read(List.of("-"), options.withStandardInput(new ByteArrayInputStream(bytes)))) {
      return received.toList();
    }
  }

  private static List<Received> follow(String listing, @Nullable Fetching web) {
    List<Received> received = new ArrayList<>();
    FeedFiles.Place place =
        new FeedFiles.Place("list.xml", "list.xml", null, web, false, IntakeOptions.standard());
    Source source = FeedFiles.open(listing.getBytes(StandardCharsets.UTF_8), null, place);
    for (Delivery next = source.next(); next != null; next = source.next()) {
      received.add(next.read());
    }
    return received;
  }

  private static Report report(Received received) {
    assertThat(received).isInstanceOf(Received.Accepted.class);
    return ((Received.Accepted) received).report();
  }

  private static Received.Skipped skipped(Received received) {
    assertThat(received).isInstanceOf(Received.Skipped.class);
    return (Received.Skipped) received;
  }

  @Test
  void rssItemsAreReportsWithWhatTheFeedSaysOfThem() {
    List<Received> items = read(RSS);
    assertThat(items).hasSize(3);
    Report first = report(items.getFirst());
    assertThat(first.id().value()).isEqualTo("c-17");
    assertThat(first.title()).isEqualTo("Ferry & lock");
    assertThat(first.body())
        .isEqualTo("The ferry will sail again, the harbour master said.\nOne\nTwo");
    assertThat(Objects.toString(first.published())).isEqualTo("2031-03-14T09:30+01:00");
    assertThat(first.byline()).containsExactly("Ilse Lund", "Otto Tarvo");
    assertThat(first.language()).isEqualTo("en-GB");
    assertThat(Objects.requireNonNull(first.outlet()).host()).isEqualTo("courier.example");
    assertThat(first.provenance().origin()).isEqualTo("-#1");
    assertThat(first.provenance().url()).hasToString("https://www.courier.example/ferry");
    Report second = report(items.get(1));
    assertThat(second.body()).isEqualTo("The lock stays shut, the council said on Monday.");
    assertThat(Objects.toString(second.published())).isEqualTo("2031-03-13T23:30-05:00");
    assertThat(skipped(items.get(2)).reason()).isEqualTo("no text");
  }

  @Test
  void atomEntriesToo() {
    List<Received> items = read(ATOM);
    Report first = report(items.getFirst());
    assertThat(first.body()).isEqualTo("The ferry will sail.\nIt is mended.");
    assertThat(Objects.toString(first.published())).isEqualTo("2031-03-14T09:30+01:00");
    assertThat(first.byline()).containsExactly("Ilse Lund");
    Report second = report(items.get(1));
    assertThat(second.body()).isEqualTo("Shut <for now>.");
    assertThat(second.published()).as("an update is no publication").isNull();
  }

  @Test
  void jsonFeedsToo() {
    List<Received> items = read(JSON);
    Report first = report(items.getFirst());
    assertThat(first.body()).isEqualTo("The ferry will sail.");
    assertThat(first.byline()).containsExactly("Ilse Lund");
    assertThat(report(items.get(1)).id().value()).isEqualTo("18");
    assertThat(skipped(items.get(2)).reason()).isEqualTo("no text");
  }

  @Test
  void oldAndBrokenFeedsAreReadAsFarAsTheyGo() {
    String rdf =
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns=\"http://purl.org/rss/1.0/\"><channel><title>C</title></channel><item>"
            + "<title>Old</title><link>https://courier.example/old</link><description>The ferry"
            + " sailed, she said.</description></item></rdf:RDF>";
    assertThat(report(read(rdf).getFirst()).body()).isEqualTo("The ferry sailed, she said.");
    String broken =
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>C &"
            + " D</title><item><title>Caf&eacute;</title><description>Tarvo & Lund\u0001"
            + " said&nbsp;so.</description></item></channel></rss>"
            + " ".repeat(900);
    Report mended = report(read(broken).getFirst());
    assertThat(mended.title()).isEqualTo("Café");
    assertThat(mended.body()).isEqualTo("Tarvo & Lund said so.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss SYSTEM \"https://courier.example/x.dtd\">",
        "<!doctype rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      })
  void aDocumentTypeIsRefused(String type) {
    List<Received> items =
        read("<?xml version=\"1.0\"?>" + type + RSS.substring(RSS.indexOf("<rss")));
    assertThat(items).hasSize(1);
    assertThat(skipped(items.getFirst()).reason()).isEqualTo("bad feed");
    assertThat(skipped(items.getFirst()).detail()).contains("DOCTYPE");
  }

  @Test
  void depthIsBounded() {
    String deep = "<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000);
    assertThat(skipped(read(deep).getFirst()).detail()).contains("200 deep");
    String atom = ATOM.replace("<p>It is", "<div>".repeat(5_000) + "<p>It is");
    assertThat(skipped(read(atom).getFirst()).detail()).contains("200 deep");
    String json = "{\"version\": \"https://jsonfeed.org/version/1\", \"x\": " + "[".repeat(100_000);
    assertThat(skipped(read(json).getFirst()).reason()).isEqualTo("bad feed");
  }

  @Test
  void daysAndHostsAreChosen() {
    Selection day =
        new Selection(
            Instant.parse("2031-03-14T00:00:00Z"),
            Instant.parse("2031-03-14T09:00:00Z"),
            Set.of("courier.example"));
    assertThat(read(RSS, IntakeOptions.standard().withSelection(day)))
        .filteredOn(Received.Accepted.class::isInstance)
        .extracting(r -> report(r).title())
        .containsExactly("Ferry & lock", "Lock stays shut");
    Selection other = new Selection(null, null, Set.of("gazette.example"));
    assertThat(read(RSS, IntakeOptions.standard().withSelection(other))).isEmpty();
  }

  @Test
  void whatTheFeedDoesNotCarryIsFetchedWhereThatIsAllowed() {
    SmallWeb web =
        new SmallWeb()
            .with(
                "https://www.courier.example/lock",
                ArchiveBuilder.page("", "The lock stays shut until May."));
    List<Received> items = follow(RSS, web);
    assertThat(report(items.get(0)).id().value()).isEqualTo("c-17");
    Report fetched = report(items.get(1));
    assertThat(fetched.body()).startsWith("The lock stays shut until May.");
    assertThat(Objects.toString(fetched.published())).isEqualTo("2031-03-13T23:30-05:00");
    assertThat(fetched.title()).isEqualTo("Lock stays shut");
    assertThat(Objects.requireNonNull(fetched.provenance().capture()).url())
        .hasToString("https://www.courier.example/lock");
    assertThat(skipped(items.get(2)).reason()).isEqualTo("not found");
    assertThat(web.asked).doesNotContain("https://www.courier.example/ferry");
  }

  @Test
  void sitemapsLeadToTheirPages() {
    String sitemap =
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://courier.example/ferry</loc><news:news><news:publication><news:name>The Harbour Courier</news:name><news:language>en</news:language></news:publication>
          <news:publication_date>2031-03-14T09:30:00+01:00</news:publication_date><news:title>Ferry to sail</news:title></news:news></url>
        <url><loc>https://courier.example/gone</loc><lastmod>2031-03-14</lastmod></url>
        <url><loc>file:///etc/hostname</loc></url>
        </urlset>
        """;
    String index =
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + "<sitemap><loc>https://courier.example/news.xml</loc></sitemap></sitemapindex>";
    SmallWeb web =
        new SmallWeb()
            .with("https://courier.example/news.xml", sitemap)
            .with("https://courier.example/ferry", ArchiveBuilder.page("", "It will sail."));
    List<Received> pages = follow(index, web);
    assertThat(pages).hasSize(2);
    Report first = report(pages.getFirst());
    assertThat(first.title()).isEqualTo("Ferry to sail");
    assertThat(Objects.toString(first.outlet())).contains("The Harbour Courier");
    assertThat(Objects.toString(first.published())).isEqualTo("2031-03-14T09:30+01:00");
    assertThat(web.asked).noneMatch(address -> address.startsWith("file"));
    assertThat(skipped(follow(sitemap, null).getFirst()).reason()).isEqualTo("not fetched");
  }

  @Test
  void listsOfFeedsLeadToTheFeeds() {
    String opml =
        "<opml version=\"2.0\"><head/><body><outline text=\"News\"><outline type=\"rss\""
            + " xmlUrl=\"https://courier.example/feed\"/><outline"
            + " xmlUrl=\"https://gone.example/\"/><outline"
            + " xmlUrl=\"https://courier.example/feed\"/></outline></body></opml>";
    SmallWeb web = new SmallWeb().with("https://courier.example/feed", ATOM);
    List<Received> items = follow(opml, web);
    assertThat(report(items.getFirst()).title()).isEqualTo("Ferry to sail");
    assertThat(report(items.getFirst()).provenance().capture()).isNotNull();
    assertThat(skipped(items.getLast()).origin()).isEqualTo("https://gone.example/");
    assertThat(skipped(follow(opml, null).getFirst()).reason()).isEqualTo("not fetched");
  }

  @Test
  void listsThatLeadBackEnd() {
    String loop =
        "<opml version=\"2.0\"><body><outline"
            + " xmlUrl=\"https://courier.example/%s\"/></body></opml>";
    SmallWeb web = new SmallWeb();
    for (int i = 0; i < 10; i++) {
      web.with("https://courier.example/" + i, loop.formatted(i + 1));
    }
    web.with("https://courier.example/x", loop.formatted("x"));
    assertThat(skipped(follow(loop.formatted("0"), web).getFirst()).reason())
        .isEqualTo("too large");
    assertThat(follow(loop.formatted("x"), web)).isEmpty();
  }
}
