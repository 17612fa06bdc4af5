package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PageTextTest {
  /// Plain, space of several kinds, and characters that show nothing.
  private static final String CHARACTERS =
      "ab. é“—ж漢  \t\n\u00A0\u2003\u3000\u200B\u00AD\uFEFF\u2060\u007F\u0001\u0085\u2028";

  @Test
  void setsOneSpaceForSeveralAndLeavesOutWhatShowsNothing() {
    assertThat(PageText.oneLine("  The\u00A0 lock\n\tis\u200B shut\u00AD, \u2018again\u2019. "))
        .isEqualTo("The lock is shut, \u2018again\u2019.");
    assertThat(PageText.oneLine("")).isEmpty();
    assertThat(PageText.oneLine(" \n ")).isEmpty();
  }

  @Test
  void aPieceGoesOnWhereTheLastOneEnded() {
    StringBuilder line = new StringBuilder("The lock ");
    PageText.append(" is ", line);
    PageText.append(" shut", line);
    assertThat(line).hasToString("The lock is shut");
  }

  @Test
  void piecesReadAsCharactersOneByOneDo() {
    Random random = new Random(51);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      StringBuilder whole = new StringBuilder();
      PageText.append(text.toString(), whole);
      StringBuilder single = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        PageText.append(text.substring(i, i + 1), single);
      }
      assertThat(whole.toString()).as(text.toString()).isEqualTo(single.toString());
    }
  }
}
