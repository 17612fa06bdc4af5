package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.List;

/// Words letter by letter, each with bits of its own: a text is held against all of them by one
/// step for each of its letters, and no word is cut out of it.
final class WordTree {
  static final int ROOT = 0;

  /// No word goes on so.
  private static final int NOWHERE = -1;

  /// Words are of letters below this.
  private static final int LETTERS = 256;

  /// Which column a letter has; 0 of letters that stand in no word.
  private final byte[] columns;

  private final int width;
  private final short[] next;
  private final int[] whole;
  private final int[] stems;

  private WordTree(byte[] columns, int width, short[] next, int[] whole, int[] stems) {
    this.columns = columns;
    this.width = width;
    this.next = next;
    this.whole = whole;
    this.stems = stems;
  }

  /// Where `letter` leads from `node`.
  int next(int node, char letter) {
    int column = letter < LETTERS ? columns[letter] : 0;
    return node < 0 || column == 0 ? NOWHERE : next[node * width + column];
  }

  /// The bits of the word that ends at `node`; 0 if none does.
  int whole(int node) {
    return node < 0 ? 0 : whole[node];
  }

  /// The bits of the word that ends at `node` and stands for longer ones too; 0 if none does.
  int stem(int node) {
    return node < 0 ? 0 : stems[node];
  }

  /// Takes words, and makes the tree.
  static final class Maker {
    private static final int WIDTH_MAX = 64;

    private final byte[] columns = new byte[LETTERS];
    private final List<Node> nodes = new ArrayList<>(List.of(new Node()));
    private int width = 1;

    private static final class Node {
      private final short[] next = new short[WIDTH_MAX];
      private int whole;
      private int stem;
    }

    /// @param word of letters below U+0100, in lower case
    void add(String word, int bits, boolean isStem) {
      Node at = nodes.get(ROOT);
      for (int i = 0; i < word.length(); i++) {
        char letter = word.charAt(i);
        if (letter >= LETTERS) {
          throw new IllegalArgumentException(word + ": expected letters below U+0100");
        }
        if (columns[letter] == 0) {
          if (width == WIDTH_MAX) {
            throw new IllegalArgumentException(word + ": too many letters");
          }
          columns[letter] = (byte) width++;
        }
        if (at.next[columns[letter]] == 0) {
          at.next[columns[letter]] = (short) nodes.size();
          nodes.add(new Node());
        }
        at = nodes.get(at.next[columns[letter]]);
      }
      at.whole |= bits;
      at.stem |= isStem ? bits : 0;
    }

    WordTree made() {
      if (nodes.size() > Short.MAX_VALUE) {
        throw new IllegalStateException(nodes.size() + " nodes: too many");
      }
      short[] next = new short[nodes.size() * width];
      int[] whole = new int[nodes.size()];
      int[] stems = new int[nodes.size()];
      for (int n = 0; n < nodes.size(); n++) {
        Node node = nodes.get(n);
        whole[n] = node.whole;
        stems[n] = node.stem;
        for (int column = 0; column < width; column++) {
          // nothing leads back to the root
          next[n * width + column] = node.next[column] == 0 ? NOWHERE : node.next[column];
        }
      }
      return new WordTree(columns.clone(), width, next, whole, stems);
    }
  }
}
