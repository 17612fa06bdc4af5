package org.hearsay.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Writes text with its marks in place. Marks may nest and cross: where two cross, the later one is
/// split. Every piece of a mark carries the mark's anchor as `data-m`, the first one also as `id`;
/// the pieces of a mark together hold exactly its words.
final class MarkedText {
  private final Markup out;
  private final String text;
  private final List<Mark> marks;
  private final Set<String> begun = new HashSet<>();
  private final List<Open> stack = new ArrayList<>();
  private final List<Mark.Reference> waiting = new ArrayList<>();

  private record Open(Mark mark, String tag) {}

  /// @param marks in any order; empty ones are left out
  MarkedText(Markup out, String text, List<Mark> marks) {
    this.out = out;
    this.text = text;
    this.marks = marks.stream().filter(mark -> !mark.span().isEmpty()).sorted().toList();
  }

  /// Writes the part of the text that `block` covers, with all marks that reach into it. Blocks are
  /// to be written in order.
  void write(Span block) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(block)).toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(block.start(), block.end()));
    for (Mark mark : here) {
      edges.add(Math.max(block.start(), mark.span().start()));
      edges.add(Math.min(block.end(), mark.span().end()));
    }
    int next = 0;
    int last = block.start();
    for (int edge : edges) {
      out.text(text.substring(last, edge));
      closeAt(edge, block.end());
      while (next < here.size() && Math.max(block.start(), here.get(next).span().start()) == edge) {
        open(here.get(next++));
      }
      last = edge;
    }
  }

  /// Closes what ends at `edge`, or at the block's end, and opens again what was only in the way.
  private void closeAt(int edge, int blockEnd) {
    int lowest = stack.size();
    for (int i = stack.size() - 1; i >= 0; i--) {
      if (Math.min(stack.get(i).mark().span().end(), blockEnd) == edge) {
        lowest = i;
      }
    }
    List<Mark> again = new ArrayList<>();
    List<Open> closing = new ArrayList<>(stack.subList(lowest, stack.size()));
    for (Open open : closing.reversed()) {
      out.close(open.tag());
    }
    stack.subList(lowest, stack.size()).clear();
    for (Open open : closing) {
      if (Math.min(open.mark().span().end(), blockEnd) > edge) {
        again.add(open.mark());
      } else if (open.mark().span().end() <= blockEnd) {
        waiting.addAll(open.mark().references());
      }
    }
    if (stack.stream().noneMatch(open -> open.tag().equals("a"))) {
      flushReferences();
    }
    again.forEach(this::open);
  }

  private void open(Mark mark) {
    boolean first = begun.add(mark.id());
    boolean linked =
        mark.note() != null && stack.stream().noneMatch(open -> open.tag().equals("a"));
    boolean twin =
        stack.stream()
            .anyMatch(open ->
                open.mark().kind() == mark.kind() && open.mark().span().equals(mark.span()));
    String tag = linked ? "a" : "span";
    @Nullable String[] attributes = {
      "class", twin ? "m" : "m " + mark.kind().style,
      "data-m", mark.id(),
      "id", first ? mark.id() : null,
      "title", mark.meaning(),
      "href", linked ? "#" + mark.note() : null,
      // its note, which is reached by key, leads to the same places
      "tabindex", linked ? "-1" : null
    };
    out.open(tag, attributes);
    stack.add(new Open(mark, tag));
  }

  /// The signs are drawn by the style sheet, so that they never mix with the words of the report,
  /// copied words included.
  private void flushReferences() {
    Set<String> written = new HashSet<>();
    for (Mark.Reference reference : waiting) {
      if (written.add(reference.anchor())) {
        out.link(
            reference.anchor(),
            "",
            "class",
            "ref",
            "data-n",
            reference.sign(),
            "aria-label",
            reference.name());
      }
    }
    waiting.clear();
  }
}
