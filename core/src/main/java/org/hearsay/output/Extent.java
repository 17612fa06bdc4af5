package org.hearsay.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of a story stands on a page: all of it, the first findings of every part, or some of
/// one part. Whatever is left out is counted, and a link leads to it.
final class Extent {
  static final Extent WHOLE = new Extent(null, null, 1);

  private final @Nullable Elsewhere elsewhere;
  private final @Nullable StoryPart only;
  private final int page;

  private Extent(@Nullable Elsewhere elsewhere, @Nullable StoryPart only, int page) {
    this.elsewhere = elsewhere;
    this.only = only;
    this.page = page;
  }

  /// The first findings of every part.
  static Extent beginning(Elsewhere elsewhere) {
    return new Extent(elsewhere, null, 1);
  }

  /// A page of one part.
  static Extent page(Elsewhere elsewhere, StoryPart part, int page) {
    return new Extent(elsewhere, part, page);
  }

  /// Where the rest is; null if there is none.
  @Nullable Elsewhere elsewhere() {
    return elsewhere;
  }

  boolean isWhole() {
    return elsewhere == null;
  }

  /// Whether one part alone is shown.
  boolean isPart() {
    return only != null;
  }

  /// The place of the first finding of `part` that is shown, from 0.
  int first(StoryPart part) {
    return isWhole() ? 0 : (page - 1) * part.size();
  }

  /// Those of `all` that are shown.
  <T> List<T> of(StoryPart part, List<T> all) {
    if (isWhole()) {
      return all;
    }
    int from = Math.min(first(part), all.size());
    return all.subList(from, Math.min(all.size(), from + part.size()));
  }

  /// A heading over a part; a page of one part alone has its own.
  void heading(Markup out, String tag, String text) {
    if (!isPart()) {
      out.element(tag, text);
    }
  }

  /// How a link leads to the finding at place `index` of `part`, whose element is `anchor`: within
  /// the page or to another one.
  String link(StoryPart part, int index, String anchor) {
    if (elsewhere == null) {
      return anchor;
    }
    boolean isHere =
        (only == null || only == part) && index >= first(part) && index < first(part) + part.size();
    return isHere ? anchor : elsewhere.part(part, index / part.size() + 1) + "#" + anchor;
  }

  /// Says which of `all` findings of `part` are shown, where that is not all of them. On the page
  /// of a whole story a link leads to the rest; a page of one part has its own links to turn it.
  void tell(Markup out, StoryPart part, int all) {
    if (elsewhere == null || all <= part.size()) {
      return;
    }
    out.open("p", "class", "rest");
    if (only == null) {
      out.text("The first " + part.size() + " of " + part.counted(all) + ". ");
      out.link(elsewhere.part(part, 2), "The next ones");
    } else {
      int last = Math.min(all, first(part) + part.size());
      out.text((first(part) + 1) + " to " + last + " of " + part.counted(all) + ".");
    }
    out.close("p").line();
  }
}
