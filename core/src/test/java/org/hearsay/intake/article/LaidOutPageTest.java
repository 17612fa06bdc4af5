package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class LaidOutPageTest {
  private static final String FIRST =
      "The ferry between the two islands will sail again in May, the harbour board said on Monday.";
  private static final String SECOND =
      "Repairs took eleven months and cost four million crowns, twice what had been planned.";

  private static Article article(String html) {
    return LaidOutPage.of(Jsoup.parse(html)).article(PageHints.none());
  }

  private static String page(String... paragraphs) {
    StringBuilder html =
        new StringBuilder(
            "<html><body><nav><a href=/>Home</a> <a href=/n>News</a></nav><main><article>"
                + "<h1>Ferry to sail again</h1>");
    for (String paragraph : paragraphs) {
      html.append(paragraph.startsWith("<") ? paragraph : "<p>" + paragraph + "</p>");
    }
    return html + "</article></main><footer><p>About us. Contact.</p></footer></body></html>";
  }

  @Test
  void keepsAPostAmongTheParagraphsAndMarksIt() {
    String post =
        "<blockquote class=\"twitter-tweet\"><p>We sail again on the first of May. Bring a"
            + " coat.</p>&mdash; Harbour Board (@harbour) <a"
            + " href=\"https://social.example/board/17\">March 14, 2031</a></blockquote>";
    Article article = article(page(FIRST, SECOND, post, FIRST.replace("May", "June"), SECOND));
    assertThat(article.text()).contains("We sail again on the first of May");
    assertThat(article.embedded()).hasSize(1);
    Article.EmbeddedPost marked = article.embedded().getFirst();
    assertThat(article.text().substring(marked.start(), marked.end()))
        .isEqualTo(
            "We sail again on the first of May. Bring a coat.\n— Harbour Board (@harbour) March 14,"
                + " 2031");
    assertThat(marked.platform()).isEqualTo("twitter");
    assertThat(marked.address()).isEqualTo("https://social.example/board/17");
  }

  @Test
  void keepsHeadingsListsAndQuotationsAsLines() {
    String inner =
        "<h2>What it costs</h2><ul><li>Two crowns for a grown-up, one for a child.</li><li>Four"
            + " crowns for a car of any length.</li></ul><blockquote><p>“We have waited long"
            + " enough,” said Ada Lorne, who heads the board.</p></blockquote>";
    String html = page(FIRST, SECOND, inner, SECOND.replace("eleven", "twelve"), FIRST);
    assertThat(article(html).text().lines())
        .containsSubsequence(
            "What it costs",
            "Two crowns for a grown-up, one for a child.",
            "Four crowns for a car of any length.",
            "“We have waited long enough,” said Ada Lorne, who heads the board.");
  }

  @Test
  void leavesCaptionsOut() {
    String figure =
        "<figure><img src=x><figcaption>The ferry lies in the harbour on Monday, seen from the"
            + " pier.</figcaption></figure>";
    assertThat(article(page(FIRST, figure, SECOND, FIRST, SECOND)).text())
        .doesNotContain("seen from the pier");
  }

  @Test
  void takesTheTextForMachinesWhereThePageShowsNone() {
    String body = FIRST + "\n\n" + SECOND + "\n" + (FIRST + " ").repeat(3);
    PageHints hints = new PageHints("Ferry to sail again", null, body, List.of());
    Article article =
        LaidOutPage.of(Jsoup.parse("<div id=app></div><p>Please enable scripts.</p>"))
            .article(hints);
    assertThat(article.from()).isEqualTo(Article.From.ARTICLE_BODY);
    assertThat(article.text().lines()).hasSize(3).first().isEqualTo(FIRST);
  }

  @Test
  void prefersWhatIsShown() {
    PageHints hints = new PageHints(null, null, FIRST + " " + SECOND, List.of());
    Article article = LaidOutPage.of(Jsoup.parse(page(FIRST, SECOND))).article(hints);
    assertThat(article.from()).isEqualTo(Article.From.PAGE);
    assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(article("<a href=/>Home</a> <b>News</b>")).isEqualTo(Article.none());
    assertThat(article("")).isEqualTo(Article.none());
  }

  @TestFactory
  Stream<DynamicTest> readsAnyLanguage() {
    return Stream.of(
            "Die Fähre fährt ab Mai wieder, teilte die Hafenbehörde am Montag in Tressel mit.",
            "Паром между двумя островами снова пойдёт в мае, сообщило в понедельник управление"
                + " порта.",
            "وقالت إدارة الميناء يوم الاثنين إن العبارة بين الجزيرتين ستعود إلى العمل في شهر مايو.",
            "Le bac entre les deux îles reprendra la mer en mai, a annoncé lundi le port de"
                + " Tressel.",
            "二つの島を結ぶ渡し船は、五月から再び運航すると、港の委員会が月曜日に発表した。一年ぶりとなる。",
            "두 섬을 잇는 나룻배가 오월에 다시 운항한다고 항만 위원회가 월요일에 밝혔다. 일 년 만이다.")
        .map(text ->
            DynamicTest.dynamicTest(
                text,
                () ->
                    assertThat(article(page(text, text + " " + text, text)).text().lines())
                        .contains(text)
                        .doesNotContain("Home News", "About us. Contact.")));
  }

  @TestFactory
  Stream<DynamicTest> standsHostilePages() {
    Random random = new Random(3);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      noise.append("<>/\"'= pdiva&;#x0".charAt(random.nextInt(17)));
    }
    return Stream.of(
            "<div>".repeat(20_000),
            "<b>".repeat(150_000),
            "<blockquote class=twitter-tweet>".repeat(20_000),
            "<p>x".repeat(50_000),
            "<p>word word. ".repeat(25_000),
            "<table><tr><td>".repeat(20_000),
            "<a href=x>" + "y ".repeat(500_000),
            "<div class=\"" + "a-".repeat(200_000) + "\"><p>" + FIRST,
            noise.toString())
        .map(start ->
            DynamicTest.dynamicTest(
                start.substring(0, Math.min(30, start.length())),
                () -> {
                  PageLayout layout = PageLayout.of(Jsoup.parse(start + "<p>" + FIRST).body());
                  assertThat(layout.blocks().size()).isLessThanOrEqualTo(PageLayout.BLOCKS_MAX);
                  assertThat(layout.boxes().size()).isLessThanOrEqualTo(PageLayout.BOXES_MAX);
                  Article article =
                      ArticleExtractor.extract(layout, PageHints.none(), PageModel.shipped());
                  article
                      .embedded()
                      .forEach(post ->
                          assertThat(article.text().substring(post.start(), post.end()))
                              .isNotEmpty());
                }));
  }
}
