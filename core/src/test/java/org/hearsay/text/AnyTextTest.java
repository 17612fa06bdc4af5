package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What holds for any text, however broken.
class AnyTextTest {
  private static final String ALPHABET =
      "“”‘’\"'`„«»‹›「」《》 \n\n\r.?!a sSx9,;-—()[]…é한字\ud83d\ude00\u00ad\u0301U.@&:/\u0000\u2028";

  private static String random(Random random, int longest) {
    int length = random.nextInt(longest);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void everyCharacterButWhiteSpaceIsInOneToken() {
    Random random = new Random(20310607);
    for (int round = 0; round < 20_000; round++) {
      String text = random(random, 60);
      Prose prose = Segmenter.segment(text);
      int behind = 0;
      for (int i = 0; i <= prose.tokenCount(); i++) {
        int until = i < prose.tokenCount() ? prose.start(i) : text.length();
        for (int gap = behind; gap < until; gap++) {
          assertThat(Characters.isSpace(text.charAt(gap))).as(text).isTrue();
        }
        behind = i < prose.tokenCount() ? prose.end(i) : behind;
      }
    }
  }

  @Test
  void quotationsNestAndHoldTheirParts() {
    Random random = new Random(20310608);
    for (int round = 0; round < 20_000; round++) {
      String text = random(random, 60);
      Prose prose = Segmenter.segment(text);
      for (Quotation q : prose.quotations()) {
        assertThat(q.span().end()).as(text).isLessThanOrEqualTo(text.length());
        assertThat(q.parts()).as(text).allMatch(q.span()::contains);
        for (Quotation other : prose.quotations()) {
          boolean apart = !q.span().overlaps(other.span());
          boolean nested = q.span().contains(other.span()) || other.span().contains(q.span());
          assertThat(apart || nested).as(text).isTrue();
        }
      }
    }
  }

  @Test
  void foldingLeadsBackFromEveryCharacter() {
    Random random = new Random(20310609);
    for (int round = 0; round < 20_000; round++) {
      String text = random(random, 40);
      Folded folded = Folding.fold(text);
      int last = 0;
      for (int i = 0; i < folded.text().length(); i++) {
        assertThat(folded.originalStart(i)).isGreaterThanOrEqualTo(last);
        assertThat(folded.originalEnd(i)).isGreaterThan(folded.originalStart(i));
        last = folded.originalStart(i);
      }
    }
  }

  @Test
  void aMillionOfOneMarkTakesLinearTime() {
    for (String unit : new String[] {"“", "” ", "\"", "'", "‘x ", "(", "“\n", "«x» ", "."}) {
      String text = unit.repeat(1_000_000 / unit.length());
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> Segmenter.segment(text), () -> "unit " + unit);
    }
  }
}
