package org.hearsay.intake.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element of a page, as far as the weighing of lines needs to know it.
///
/// @param number its place in document order, 0 for the body
/// @param parent the box around it; null for the body
/// @param depth how many boxes are around it
/// @param inline whether it sets no line of its own
/// @param words the kinds of words in its `class`, `id`, `itemprop` and `role`, as bits of
///   [BoxWords.Kind]
/// @param nearest for each kind of word and each tag of interest, how many boxes further out the
///   nearest is that has it, up to [#FAR]
/// @param path a number that boxes share whose tags and classes are the same three levels up
record PageBox(
    int number,
    @Nullable PageBox parent,
    Element element,
    int depth,
    boolean inline,
    int words,
    byte[] nearest,
    long path) {

  static final byte FAR = 12;

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
