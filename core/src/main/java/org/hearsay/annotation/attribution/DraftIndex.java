package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Drafts by the stretch of text they touch, so that only neighbours are compared and the work
/// stays linear in the length of the text.
final class DraftIndex {
  private static final int BLOCK = 64;

  /// @param block the first block that the draft touches
  private record Entry(Draft draft, int block) {}

  private final List<List<Entry>> blocks = new ArrayList<>();

  /// @param tokens how many tokens the text has
  DraftIndex(int tokens) {
    for (int i = 0; i <= tokens / BLOCK; i++) {
      blocks.add(new ArrayList<>());
    }
  }

  static DraftIndex of(int tokens, List<Draft> drafts) {
    DraftIndex index = new DraftIndex(tokens);
    drafts.forEach(index::add);
    return index;
  }

  void add(Draft draft) {
    TokenRange cover = cover(draft);
    Entry entry = new Entry(draft, cover.first() / BLOCK);
    for (int b = entry.block(); b <= (cover.end() - 1) / BLOCK; b++) {
      blocks.get(b).add(entry);
    }
  }

  /// Every draft that touches, or may touch, a token of `draft`; in the order they were added,
  /// block by block.
  List<Draft> near(Draft draft) {
    return near(cover(draft));
  }

  /// Every draft that touches, or may touch, a token of `range`.
  List<Draft> near(TokenRange range) {
    List<Draft> near = new ArrayList<>();
    int first = range.first() / BLOCK;
    for (int b = first; b <= (range.end() - 1) / BLOCK; b++) {
      for (Entry entry : blocks.get(b)) {
        // One that touches an earlier block as well was met there.
        if (b == first || entry.block() == b) {
          near.add(entry.draft());
        }
      }
    }
    return near;
  }

  /// From the first to the last token of a draft's source, cue and content.
  static TokenRange cover(Draft draft) {
    TokenRange cover = draft.content().get(0);
    for (TokenRange content : draft.content()) {
      cover = join(cover, content);
    }
    return join(join(cover, draft.cue()), draft.source());
  }

  private static TokenRange join(TokenRange cover, @Nullable TokenRange other) {
    return other == null
        ? cover
        : new TokenRange(
            Math.min(cover.first(), other.first()), Math.max(cover.end(), other.end()));
  }
}
