package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class BlockLabelsTest {
  private static final String HTML =
      """
      <p>The ferry sails again in May.</p>
      <h1>Ferry sails</h1>
      <p>The ferry sails again in May.</p><p>Ada Lorne said so on Monday.</p>
      <p>Share this</p>
      <p>The repair cost four million crowns, she said, and a half.</p>
      <div>The ferry sails again in May.</div>
      """;

  private static List<PageBlock> blocks() {
    return PageLayout.of(Jsoup.parse(HTML).body()).blocks();
  }

  @Test
  void marksOfARepeatedParagraphTheOneInItsPlace() {
    float[] labels =
        BlockLabels.alongside(
            blocks(),
            """
            Ferry sails

            The ferry sails again in May. Ada Lorne said so on Monday.

            The repair cost four million crowns, she said.
            """);
    assertThat(labels[0]).isZero();
    assertThat(labels[1]).isOne();
    assertThat(labels[2]).isOne();
    assertThat(labels[3]).isOne();
    assertThat(labels[4]).isZero();
    // most of it stands in the article
    assertThat(labels[5]).isBetween(0.5f, 0.99f);
    assertThat(labels[6]).isZero();
  }

  @Test
  void marksByStringsOnlyWhatTheyTell() {
    float[] labels =
        BlockLabels.holding(
            blocks(), List.of("Ada Lorne said", "sails again"), List.of("Share this"));
    assertThat(labels[3]).isOne();
    assertThat(labels[4]).isZero();
    // stands three times: which is meant is not known
    assertThat(labels[0]).isEqualTo(BlockLabels.UNKNOWN);
    assertThat(labels[5]).isEqualTo(BlockLabels.UNKNOWN);
  }
}
