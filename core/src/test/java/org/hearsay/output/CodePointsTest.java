package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  private static final String[] PIECES = {
    "a", "é", "“", "🌊", "👩‍🚒", "\uD83C", "\uDF0A", " ", "山"
  };

  @Test
  void countsAPairOnce() {
    CodePoints points = CodePoints.of("a🌊b");
    assertThat(points.at(0)).isZero();
    assertThat(points.at(1)).isEqualTo(1);
    assertThat(points.at(3)).isEqualTo(2);
    assertThat(points.at(4)).isEqualTo(3);
  }

  @Test
  void agreesWithTheJdkOnAnyText() {
    Random random = new Random(11);
    for (int run = 0; run < 200; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      CodePoints points = CodePoints.of(text.toString());
      for (int offset = 0; offset <= text.length(); offset++) {
        boolean insideAPair =
            offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        if (!insideAPair) {
          assertThat(points.at(offset)).isEqualTo(text.codePointCount(0, offset));
        }
      }
    }
  }
}
