package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphExcerptTest {
  private static LineageDrawing.Box box(String id) {
    return new LineageDrawing.Box(id, id, "", "report", id);
  }

  private static LineageDrawing.Tie tie(String from, String to) {
    return new LineageDrawing.Tie(from, to, "credit", true, "e", "");
  }

  /// Forty origins, each credited by all of fifty reports: the most tied boxes have no tie among
  /// them.
  @Test
  void drawsWhatIsTiedToTheMostTied() {
    List<LineageDrawing.Box> boxes = new ArrayList<>();
    List<LineageDrawing.Tie> ties = new ArrayList<>();
    for (int o = 0; o < 40; o++) {
      boxes.add(box("origin" + o));
    }
    for (int r = 0; r < 50; r++) {
      boxes.add(box("report" + r));
      for (int o = 0; o < 40; o++) {
        ties.add(tie("report" + r, "origin" + o));
        ties.add(tie("report" + r, "origin" + o));
      }
    }
    boxes.add(box("alone"));
    GraphExcerpt excerpt = GraphExcerpt.of(boxes, ties);
    assertThat(excerpt.boxes()).hasSize(24).extracting(LineageDrawing.Box::id).contains("report0");
    assertThat(excerpt.ties()).hasSize(80).doesNotHaveDuplicates();
    assertThat(excerpt.loose()).extracting(LineageDrawing.Box::id).containsExactly("alone");
  }
}
