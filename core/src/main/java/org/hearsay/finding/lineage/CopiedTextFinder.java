package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds text that stands in two reports, word for word or nearly so.
///
/// Winnowed fingerprints of runs of words (Schleimer, Wilkerson and Aiken 2003) lead to the places,
/// which are then grown over small edits as far as they go. With runs of [#RUN] words and windows
/// of [#WINDOW] every exact match of [#RUN] + [#WINDOW] - 1 words is found.
final class CopiedTextFinder {
  private static final int RUN = 5;
  private static final int WINDOW = 4;

  /// So many edited words in both texts together do not end a passage.
  private static final int LARGEST_EDIT = 6;

  /// So many words must agree again behind an edit.
  private static final int FOOTING = 3;

  /// Matching words, and content words among them, that a passage needs.
  private static final int SHORTEST_PASSAGE = 8;

  private static final int LEAST_CONTENT = 4;

  /// A run is looked up in at most so many reports, the first in the story that hold it.
  private static final int MOST_REPORTS = 16;

  private final List<Wording> wordings;

  private CopiedTextFinder(List<Wording> wordings) {
    this.wordings = wordings;
  }

  /// What two reports have in common.
  ///
  /// @param left number of the report that comes first in the story
  /// @param right number of the other
  /// @param pieces by place in the left report
  record Copy(int left, int right, List<Piece> pieces) {
    Copy {
      pieces = List.copyOf(pieces);
    }

    /// Matching words outside quotation marks; common quotations are no copied prose.
    int unquotedWords() {
      return pieces.stream().mapToInt(Piece::unquoted).sum();
    }

    int matchedWords() {
      return pieces.stream().mapToInt(Piece::matched).sum();
    }

    int longestUnquoted() {
      return pieces.stream().mapToInt(Piece::unquoted).max().orElse(0);
    }
  }

  /// A passage in both: words `[leftFirst, leftEnd)` and `[rightFirst, rightEnd)`.
  ///
  /// @param matched how many of its words agree
  /// @param unquoted how many of those stand outside quotation marks in both
  record Piece(
      int leftFirst, int leftEnd, int rightFirst, int rightEnd, int matched, int unquoted) {}

  /// All pairs of reports that have a passage in common, by number.
  static List<Copy> find(List<Wording> wordings) {
    return new CopiedTextFinder(wordings).copies();
  }

  private List<Copy> copies() {
    Map<Long, List<int[]>> postings = new HashMap<>();
    Map<String, Integer> firstOfText = new HashMap<>();
    List<Copy> copies = new ArrayList<>();
    for (int right = 0; right < wordings.size(); right++) {
      List<int[]> fingerprints = fingerprints(right);
      Map<Integer, List<int[]>> seeds = new TreeMap<>();
      for (int[] print : fingerprints) {
        for (int[] posting : postings.getOrDefault(hash(right, print[0]), List.of())) {
          seeds
              .computeIfAbsent(posting[0], k -> new ArrayList<>())
              .add(new int[] {posting[1], print[0]});
        }
      }
      Integer same = firstOfText.putIfAbsent(wordings.get(right).allKeys(), right);
      if (same != null) {
        copies.add(new Copy(same, right, List.of(whole(right))));
        seeds.remove(same);
      }
      for (Map.Entry<Integer, List<int[]>> entry : seeds.entrySet()) {
        List<Piece> pieces = grow(entry.getKey(), right, entry.getValue());
        if (!pieces.isEmpty()) {
          copies.add(new Copy(entry.getKey(), right, pieces));
        }
      }
      for (int[] print : fingerprints) {
        List<int[]> posting =
            postings.computeIfAbsent(hash(right, print[0]), k -> new ArrayList<>());
        if (posting.size() < MOST_REPORTS) {
          posting.add(new int[] {right, print[0]});
        }
      }
    }
    return copies;
  }

  /// The piece that two equal texts are, however short.
  private Piece whole(int report) {
    Wording wording = wordings.get(report);
    int size = wording.size();
    return new Piece(0, size, 0, size, size, size - wording.quotedWords());
  }

  private long hash(int report, int first) {
    Wording wording = wordings.get(report);
    long hash = 0xcbf29ce484222325L;
    for (int i = first; i < first + RUN; i++) {
      hash = (hash ^ wording.key(i).hashCode()) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /// In every window of neighbouring runs the one with the least hash, the last of equal ones.
  private List<int[]> fingerprints(int report) {
    Wording wording = wordings.get(report);
    int runs = wording.size() - RUN + 1;
    List<int[]> prints = new ArrayList<>();
    long[] hashes = new long[Math.max(runs, 0)];
    for (int i = 0; i < runs; i++) {
      hashes[i] = hash(report, i);
    }
    int last = -1;
    for (int from = 0; from < Math.max(runs - WINDOW + 1, Math.min(runs, 1)); from++) {
      int least = from;
      for (int i = from; i < Math.min(from + WINDOW, runs); i++) {
        if (hashes[i] <= hashes[least]) {
          least = i;
        }
      }
      if (least != last) {
        prints.add(new int[] {least});
        last = least;
      }
    }
    return prints;
  }

  private List<Piece> grow(int left, int right, List<int[]> seeds) {
    Wording a = wordings.get(left);
    Wording b = wordings.get(right);
    BitSet usedLeft = new BitSet(a.size());
    BitSet usedRight = new BitSet(b.size());
    List<Piece> pieces = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int[] seed : seeds) {
      boolean taken = usedLeft.get(seed[0]) || usedRight.get(seed[1]);
      if (taken
          || !seen.add(((long) seed[0] << 32) | seed[1])
          || !agree(a, seed[0], b, seed[1], RUN)) {
        continue;
      }
      Growth growth = new Growth(a, b, usedLeft, usedRight);
      growth.forward(seed[0], seed[1]);
      growth.backward(seed[0] - 1, seed[1] - 1);
      if (growth.matched >= SHORTEST_PASSAGE && growth.content >= LEAST_CONTENT) {
        Piece piece = growth.piece();
        usedLeft.set(piece.leftFirst, piece.leftEnd);
        usedRight.set(piece.rightFirst, piece.rightEnd);
        pieces.add(piece);
      }
    }
    pieces.sort(java.util.Comparator.comparingInt(Piece::leftFirst));
    return pieces;
  }

  private static boolean agree(Wording a, int i, Wording b, int j, int length) {
    if (i < 0 || j < 0 || i + length > a.size() || j + length > b.size()) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (!a.key(i + k).equals(b.key(j + k))) {
        return false;
      }
    }
    return true;
  }

  /// A passage that is growing from one matching run in both directions.
  private static final class Growth {
    private final Wording a;
    private final Wording b;
    private final BitSet usedLeft;
    private final BitSet usedRight;
    private int leftFirst = Integer.MAX_VALUE;
    private int leftEnd;
    private int rightFirst = Integer.MAX_VALUE;
    private int rightEnd;
    private int matched;
    private int unquoted;
    private int content;

    Growth(Wording a, Wording b, BitSet usedLeft, BitSet usedRight) {
      this.a = a;
      this.b = b;
      this.usedLeft = usedLeft;
      this.usedRight = usedRight;
    }

    Piece piece() {
      return new Piece(leftFirst, leftEnd, rightFirst, rightEnd, matched, unquoted);
    }

    private boolean free(int i, int j) {
      return i >= 0
          && j >= 0
          && i < a.size()
          && j < b.size()
          && !usedLeft.get(i)
          && !usedRight.get(j);
    }

    private void take(int i, int j) {
      leftFirst = Math.min(leftFirst, i);
      leftEnd = Math.max(leftEnd, i + 1);
      rightFirst = Math.min(rightFirst, j);
      rightEnd = Math.max(rightEnd, j + 1);
      matched++;
      unquoted += a.isQuoted(i) || b.isQuoted(j) ? 0 : 1;
      content += a.isContent(i) ? 1 : 0;
    }

    void forward(int i, int j) {
      while (free(i, j)) {
        if (a.key(i).equals(b.key(j))) {
          take(i++, j++);
          continue;
        }
        int[] skip = footing(i, j, 1);
        if (skip.length == 0) {
          return;
        }
        i += skip[0];
        j += skip[1];
      }
    }

    void backward(int i, int j) {
      while (free(i, j)) {
        if (a.key(i).equals(b.key(j))) {
          take(i--, j--);
          continue;
        }
        int[] skip = footing(i, j, -1);
        if (skip.length == 0) {
          return;
        }
        i -= skip[0];
        j -= skip[1];
      }
    }

    /// The smallest edit behind which the texts agree again; empty if there is none.
    private int[] footing(int i, int j, int direction) {
      for (int edit = 1; edit <= LARGEST_EDIT; edit++) {
        for (int skipLeft = 0; skipLeft <= edit; skipLeft++) {
          int x = i + direction * skipLeft;
          int y = j + direction * (edit - skipLeft);
          int from = direction > 0 ? 0 : FOOTING - 1;
          if (free(x, y) && agree(a, x - from, b, y - from, FOOTING)) {
            return new int[] {skipLeft, edit - skipLeft};
          }
        }
      }
      return new int[0];
    }
  }
}
