package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class WordTreeTest {
  private static int end(WordTree tree, String word) {
    int node = WordTree.ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = tree.next(node, word.charAt(i));
    }
    return node;
  }

  @Test
  void tellsWholeWordsFromStems() {
    WordTree.Maker maker = new WordTree.Maker();
    maker.add("side", 1, false);
    maker.add("sidebar", 2, true);
    maker.add("side", 4, true);
    maker.add("ähnlich", 8, false);
    WordTree tree = maker.made();
    assertThat(tree.whole(end(tree, "side"))).isEqualTo(5);
    assertThat(tree.stem(end(tree, "side"))).isEqualTo(4);
    assertThat(tree.whole(end(tree, "sidebar"))).isEqualTo(2);
    assertThat(tree.whole(end(tree, "ähnlich"))).isEqualTo(8);
    assertThat(tree.whole(end(tree, "sid"))).isZero();
    assertThat(tree.stem(end(tree, "sidebars"))).isZero();
    assertThat(tree.whole(end(tree, "sidé漢"))).isZero();
    assertThat(tree.whole(end(tree, "zsidebar"))).isZero();
  }

  @Test
  void refusesLettersThatItHasNoRoomFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WordTree.Maker().add("ж", 1, true));
  }
}
