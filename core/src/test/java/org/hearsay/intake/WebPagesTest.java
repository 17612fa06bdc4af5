package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class WebPagesTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
      <title>Ferry to sail again - The Harbour Courier</title>
      <meta property="og:site_name" content="The Harbour Courier">
      <link rel="canonical" href="https://www.courier.example/ferry">
      <script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
       {"@type":"NewsArticle","headline":"Ferry to sail &amp; sail again",
        "datePublished":"2031-03-14T09:30:00+01:00","author":[{"@type":"Person","name":"Una Brandt"}],}]}
      </script></head>
      <body class="has-sidebar"><nav><a href="/">Home</a> <a href="/news">News and more of it</a></nav>
      <div class="wrapper"><div class="story">
      <h1>Ferry to sail again</h1><p class="byline">By Una Brandt</p>
      <figure><img src="x"><figcaption>The ferry lies in the harbour on Monday, seen from the pier.</figcaption></figure>
      <p>The ferry between the two islands will sail again in May, the harbour board said on&nbsp;Monday,
      a year after the <a href="/fire">fire</a> that had stopped it.</p>
      <div class="ad-slot">Advertisement</div>
      <p>“We have waited long enough,” Ada Lorne, who heads the board, told reporters.<br>The repair
      cost four million crowns, she said.</p>
      <p>Read more: Who pays for the repair?</p>
      <h2>New timetable</h2>
      <ul><li>Two sailings on working days, at eight and at four.</li><li>One on Sundays.</li></ul>
      <p>Tickets will cost what they cost before the fire, the board said, and can be had from April.</p>
      <div class="related-stories"><h3>Related</h3><p>The storm closed the port for a week, and nobody
      knows when it will open again, the master said.</p></div>
      </div><aside><p>Subscribe to our letter and get the news of the harbour every single morning.</p></aside></div>
      <footer><p>Copyright 2031 The Harbour Courier. All rights reserved, and more words to follow.</p></footer>
      </body></html>
      """;

  private static Report report(String html) throws NotReadable {
    return WebPages.report(html, "ferry.html", "ferry.html", IntakeOptions.standard());
  }

  @Test
  void keepsTheArticleAndNothingElse() throws NotReadable {
    assertThat(report(PAGE).body().lines())
        .containsExactly(
            "The ferry between the two islands will sail again in May, the harbour board said on"
                + " Monday, a year after the fire that had stopped it.",
            "“We have waited long enough,” Ada Lorne, who heads the board, told reporters.",
            "The repair cost four million crowns, she said.",
            "New timetable",
            "Two sailings on working days, at eight and at four.",
            "One on Sundays.",
            "Tickets will cost what they cost before the fire, the board said, and can be had from"
                + " April.");
  }

  @Test
  void readsWhatThePageSaysAboutItself() throws NotReadable {
    // where readers see no headline, the one for machines counts
    Report report = report(PAGE.replace("<h1>Ferry to sail again</h1>", ""));
    assertThat(report.title()).isEqualTo("Ferry to sail & sail again");
    assertThat(report.outlet()).isEqualTo(new Outlet("The Harbour Courier", "courier.example"));
    assertThat(report.byline()).containsExactly("Una Brandt");
    assertThat(report.published()).hasToString("2031-03-14T09:30+01:00");
    assertThat(report.language()).isEqualTo("en-GB");
    assertThat(report.provenance().url()).hasToString("https://www.courier.example/ferry");
  }

  @Test
  void takesTheTitleWithoutTheSite() throws NotReadable {
    String bare = PAGE.replaceAll("(?s)<script.*?</script>", "");
    assertThat(report(bare).title()).isEqualTo("Ferry to sail again");
    assertThat(report(bare).published()).isNull();
  }

  @Test
  void decodesAsThePageDeclares() throws NotReadable {
    String html =
        "<meta charset=windows-1250><p>"
            + "Starosta řekl, že most zůstane zavřený až do jara, kdy začne oprava. ".repeat(4);
    byte[] bytes = html.getBytes(Charset.forName("windows-1250"));
    Report report = WebPages.report(bytes, "most.html", "most.html", IntakeOptions.standard());
    assertThat(report.body()).startsWith("Starosta řekl, že most zůstane zavřený");
    assertThat(report.language()).isEqualTo("cs");
  }

  @Test
  void findsNoArticleWhereThereIsNone() {
    assertThatThrownBy(() -> report("<html><body><a href='/'>Home</a> <b>News</b></body></html>"))
        .isInstanceOf(NotReadable.class)
        .hasMessageContaining("no running text");
  }

  @Test
  void standsAPageNestedWithoutEnd() throws NotReadable {
    String nested = "<div>".repeat(20_000) + "<p>" + "The ferry sails again in May. ".repeat(9);
    assertThat(report(nested).body()).startsWith("The ferry sails");
  }

  @TestFactory
  Stream<DynamicTest> everyLanguageIsToldByItsExample() {
    return Languages.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.tag(),
                () -> assertThat(Languages.detect(entry.example())).isEqualTo(entry.tag())));
  }

  @Test
  void isUnsureOfWhatIsNoText() {
    assertThat(Languages.detect("12 34 56")).isNull();
    assertThat(Languages.detect("Harbour Courier Brandt Marsh Lund Lorne Tressel Kerravia"))
        .isNull();
    assertThat(Languages.detect("")).isNull();
  }
}
