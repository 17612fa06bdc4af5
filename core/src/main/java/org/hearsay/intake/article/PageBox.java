package org.hearsay.intake.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element of a page, as far as the weighing of lines needs to know it.
final class PageBox {
  static final byte FAR = 12;

  private final int number;
  private final @Nullable PageBox parent;
  private final Element element;
  private final int depth;
  private final boolean inline;
  private final int words;
  private final byte[] nearest;
  private final long path;

  /// @param nearest is kept, not copied: there are as many as elements of a page
  PageBox(
      int number,
      @Nullable PageBox parent,
      Element element,
      int depth,
      boolean inline,
      int words,
      byte[] nearest,
      long path) {
    this.number = number;
    this.parent = parent;
    this.element = element;
    this.depth = depth;
    this.inline = inline;
    this.words = words;
    this.nearest = nearest;
    this.path = path;
  }

  /// Its place in document order, 0 for the body.
  int number() {
    return number;
  }

  /// The box around it; null for the body.
  @Nullable PageBox parent() {
    return parent;
  }

  Element element() {
    return element;
  }

  /// How many boxes are around it.
  int depth() {
    return depth;
  }

  /// Whether it sets no line of its own.
  boolean inline() {
    return inline;
  }

  /// The kinds of words in its `class`, `id`, `itemprop` and `role`, as bits of [BoxWords.Kind].
  int words() {
    return words;
  }

  /// A number that boxes share whose tags and classes are the same three levels up.
  long path() {
    return path;
  }

  /// How many boxes further out the nearest is that has what is numbered so, up to [#FAR]: kinds of
  /// words first, then [PageLayout#TAGS].
  int distance(int what) {
    return nearest[what];
  }

  /// How many boxes further out the nearest is with a word of `kind`, up to [#FAR].
  int distance(BoxWords.Kind kind) {
    return nearest[kind.number()];
  }

  /// The box in which both stand.
  static PageBox around(PageBox one, PageBox other) {
    PageBox a = one;
    PageBox b = other;
    while (a.number != b.number) {
      if (a.depth >= b.depth && a.parent != null) {
        a = a.parent;
      } else if (b.parent != null) {
        b = b.parent;
      } else {
        return b;
      }
    }
    return a;
  }

  /// The innermost box around this one, or itself, that sets lines of its own.
  PageBox block() {
    PageBox box = this;
    while (box.inline && box.parent != null) {
      box = box.parent;
    }
    return box;
  }

  String tag() {
    return element.normalName();
  }
}
