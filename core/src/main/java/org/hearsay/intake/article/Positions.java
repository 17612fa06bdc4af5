package org.hearsay.intake.article;

import java.util.List;

/// Where running text and headings stand around each line.
final class Positions {
  private final int[] wordsBefore;
  private final int[] proseBefore;
  private final int[] proseLinesBefore;
  private final int[] lastProse;
  private final int[] nextProse;
  private final int[] lastHeading;
  private final int proseLines;

  Positions(List<PageBlock> blocks) {
    int n = blocks.size();
    wordsBefore = new int[n];
    proseBefore = new int[n];
    proseLinesBefore = new int[n];
    lastProse = new int[n];
    nextProse = new int[n];
    lastHeading = new int[n];
    int words = 0;
    int prose = 0;
    int lines = 0;
    int last = -1;
    int heading = -1;
    for (int i = 0; i < n; i++) {
      PageBlock block = blocks.get(i);
      wordsBefore[i] = words;
      proseBefore[i] = prose;
      proseLinesBefore[i] = lines;
      lastProse[i] = last;
      lastHeading[i] = heading;
      words += block.words();
      heading = block.isHeading() ? i : heading;
      if (block.isParagraph()) {
        prose += block.words();
        lines++;
        last = i;
      }
    }
    proseLines = lines;
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      nextProse[i] = next;
      next = blocks.get(i).isParagraph() ? i : next;
    }
  }

  int wordsBefore(int i) {
    return wordsBefore[i];
  }

  int proseBefore(int i) {
    return proseBefore[i];
  }

  int proseLinesBefore(int i) {
    return proseLinesBefore[i];
  }

  int proseLinesAfter(int i) {
    return proseLines - proseLinesBefore[i];
  }

  /// The line before `i` that is running text; -1 if none.
  int lastProse(int i) {
    return lastProse[i];
  }

  int nextProse(int i) {
    return nextProse[i];
  }

  int sinceProse(int i) {
    return lastProse[i] < 0 ? 1000 : i - lastProse[i];
  }

  int untilProse(int i) {
    return nextProse[i] < 0 ? 1000 : nextProse[i] - i;
  }

  int sinceHeading(int i) {
    return lastHeading[i] < 0 ? 1000 : i - lastHeading[i];
  }
}
