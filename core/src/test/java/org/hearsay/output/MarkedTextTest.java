package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.report.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class MarkedTextTest {
  private static final String LETTERS = "ab <&>\"' 🌊é";

  private static Mark mark(int start, int end, Mark.Kind kind, String id) {
    String note =
        switch (kind) {
          case SOURCE, FIGURE, TIME, CREDIT, CUE -> "note";
          case PASSAGE, CONTENT, QUOTED, HEDGE -> null;
        };
    return new Mark(
        new Span(start, end),
        kind,
        id,
        note,
        null,
        List.of(new Mark.Reference("f", "1", "Claim 1")));
  }

  private static String write(String text, List<Mark> marks, Span... blocks) {
    Markup out = new Markup();
    MarkedText marked = new MarkedText(out, text, marks);
    for (Span block : blocks) {
      out.open("p");
      marked.write(block);
      out.close("p");
    }
    return out.toString();
  }

  @Test
  void nestsAndSplits() {
    String html =
        write(
            "abcdef",
            List.of(mark(0, 4, Mark.Kind.CONTENT, "x"), mark(2, 6, Mark.Kind.HEDGE, "y")),
            new Span(0, 6));
    assertThat(html)
        .isEqualTo(
            "<p><span class=\"m content\" data-m=\"x\" id=\"x\">ab"
                + "<span class=\"m hedge\" data-m=\"y\" id=\"y\">cd</span></span>"
                + "<a href=\"#f\" class=\"ref\" data-n=\"1\" aria-label=\"Claim 1\"></a>"
                + "<span class=\"m hedge\" data-m=\"y\">ef</span>"
                + "<a href=\"#f\" class=\"ref\" data-n=\"1\" aria-label=\"Claim 1\"></a></p>");
  }

  @Test
  void theWordsOfAMarkAreItsSpanOnAnyText() {
    Random random = new Random(7);
    Mark.Kind[] kinds = Mark.Kind.values();
    for (int run = 0; run < 300; run++) {
      String text = randomText(random);
      int cut = boundary(text, random);
      List<Mark> marks = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int a = boundary(text, random);
        int b = boundary(text, random);
        marks.add(
            mark(Math.min(a, b), Math.max(a, b), kinds[random.nextInt(kinds.length)], "m" + i));
      }
      String html = write(text, marks, new Span(0, cut), new Span(cut, text.length()));
      assertHolds(html, text, marks);
    }
  }

  private static void assertHolds(String html, String text, List<Mark> marks) {
    Document page = Jsoup.parse(html);
    assertThat(page.body().wholeText()).isEqualTo(text);
    assertThat(page.select("a a")).isEmpty();
    Map<String, StringBuilder> words = new HashMap<>();
    for (Element piece : page.select("[data-m]")) {
      words
          .computeIfAbsent(piece.attr("data-m"), id -> new StringBuilder())
          .append(piece.wholeText());
    }
    for (Mark mark : marks) {
      String expected = mark.span().of(text);
      assertThat(words.getOrDefault(mark.id(), new StringBuilder()).toString()).isEqualTo(expected);
      assertThat(page.select("#" + mark.id())).hasSize(expected.isEmpty() ? 0 : 1);
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private static int boundary(String text, Random random) {
    return text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
  }
}
