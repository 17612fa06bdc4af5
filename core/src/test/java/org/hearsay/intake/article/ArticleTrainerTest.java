package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class ArticleTrainerTest {
  private static final List<String> PLACES =
      List.of("harbour", "bridge", "valley", "lock", "tower", "market", "station", "mill");

  private static String sentence(Random random) {
    String one = PLACES.get(random.nextInt(PLACES.size()));
    String two = PLACES.get(random.nextInt(PLACES.size()));
    return "The " + one + " stays shut until the " + two + " is mended, Ada Lorne said on Monday.";
  }

  private static String page(String site, List<String> paragraphs, Random random) {
    StringBuilder html = new StringBuilder("<div class=" + site + "-top>");
    for (int i = 0; i < 8; i++) {
      html.append("<li><a href=/").append(i).append(">More on the mill</a></li>");
    }
    html.append("</div><div class=").append(site).append("-text>");
    paragraphs.forEach(p -> html.append("<p>").append(p).append("</p>"));
    html.append("</div><div class=").append(site).append("-teasers>");
    for (int i = 0; i < 5; i++) {
      html.append("<div><a href=/x>").append(sentence(random)).append("</a></div>");
    }
    return html.append("</div>").toString();
  }

  private static byte[] trained(List<String> told) throws IOException {
    ArticleTrainer trainer = new ArticleTrainer();
    Random random = new Random(4);
    for (int i = 0; i < 24; i++) {
      String site = "site" + (char) ('a' + i / 2);
      List<String> paragraphs = new ArrayList<>();
      for (int p = 0; p < 4; p++) {
        paragraphs.add(sentence(random) + " " + sentence(random));
      }
      LaidOutPage page = LaidOutPage.of(Jsoup.parse(page(site, paragraphs, random)));
      if (i % 3 == 0) {
        trainer.add(
            site, page, PageHints.none(), List.of(paragraphs.get(1)), List.of("More on the mill"));
      } else {
        trainer.add(site, page, PageHints.none(), String.join("\n", paragraphs));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trainer.train(1, told::add, out);
    return out.toByteArray();
  }

  @Test
  void learnsFromMarkedPagesAndJudgesOnSitesKeptAside() throws IOException {
    List<String> told = new ArrayList<>();
    byte[] bytes = trained(told);
    assertThat(told).hasSize(4);
    assertThat(told.get(1)).startsWith("kept aside, marked whole").containsPattern("F1 (0\\.9|1)");
    assertThat(trained(new ArrayList<>())).isEqualTo(bytes);

    PageModel model = PageModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    Random random = new Random(9);
    List<String> paragraphs = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      paragraphs.add(sentence(random) + " " + sentence(random));
    }
    PageLayout layout = PageLayout.of(Jsoup.parse(page("other", paragraphs, random)).body());
    assertThat(ArticleExtractor.extract(layout, PageHints.none(), model).text().lines())
        .containsAll(paragraphs)
        .doesNotContain("More on the mill");
  }

  @Test
  void refusesTooFewPages() {
    assertThatThrownBy(() -> new ArticleTrainer().train(1, line -> {}, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("0 pages are too few");
  }
}
