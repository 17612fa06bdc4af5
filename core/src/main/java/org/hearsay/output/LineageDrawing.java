package org.hearsay.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Draws a source graph as SVG: origins at the left, arrows to what draws on them.
final class LineageDrawing {
  private static final int NODE_WIDTH = 192;
  private static final int NODE_HEIGHT = 54;
  private static final int ROW = 72;
  private static final int GAP = 92;
  private static final int EDGE = 6;
  private static final int LINE_CHARACTERS = 22;

  /// Of the smaller line below the name.
  private static final int DETAIL_CHARACTERS = 28;

  /// A box.
  ///
  /// @param style `report`, `outside` or `person`
  /// @param link where it leads
  record Box(String id, String name, String detail, String style, String link) {}

  /// A tie between two boxes, drawn from `to` to `from`: words travel that way.
  ///
  /// @param style `credit`, `shared-quotation`, `copied-text` or `heard`
  /// @param directed whether it ends in an arrow
  /// @param link where it leads
  /// @param title what it tells
  record Tie(String from, String to, String style, boolean directed, String link, String title) {}

  private final Markup out = new Markup();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final String arrow;
  private final List<Tie> ties;
  private final LineageLayout layout;
  private final Map<String, double[]> corners = new HashMap<>();

  /// @param story anchor of the story, so that two drawings on one page share no id
  LineageDrawing(String story, List<Box> boxes, List<Tie> ties) {
    this.arrow = story + "-arrow";
    boxes.forEach(box -> this.boxes.put(box.id(), box));
    this.ties = List.copyOf(ties);
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    ties.forEach(
        tie -> sources.computeIfAbsent(tie.from(), f -> new LinkedHashSet<>()).add(tie.to()));
    this.layout = LineageLayout.of(List.copyOf(this.boxes.keySet()), sources);
  }

  /// Boxes that no tie touches; they are not drawn.
  List<Box> loose() {
    List<Box> loose = new ArrayList<>();
    for (String id : layout.loose()) {
      Box box = boxes.get(id);
      if (box != null) {
        loose.add(box);
      }
    }
    return loose;
  }

  boolean isEmpty() {
    return layout.columns().isEmpty();
  }

  /// @param label for those who hear the page
  Markup draw(String label) {
    int columns = layout.columns().size();
    int rows = layout.columns().stream().mapToInt(List::size).max().orElse(0);
    int width = columns * NODE_WIDTH + (columns - 1) * GAP + 2 * EDGE;
    int height = rows * ROW + 2 * EDGE;
    place(height);
    out.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "role",
        "group",
        "aria-label",
        label);
    out.open("defs")
        .open(
            "marker",
            "id",
            arrow,
            "viewBox",
            "0 0 10 10",
            "refX",
            "9",
            "refY",
            "5",
            "markerWidth",
            "9",
            "markerHeight",
            "9",
            "markerUnits",
            "userSpaceOnUse",
            "orient",
            "auto");
    out.open("path", "d", "M0 1L10 5L0 9Z").close("path").close("marker").close("defs").line();
    Map<String, Integer> between = new HashMap<>();
    Map<String, Long> all = new HashMap<>();
    ties.forEach(tie -> all.merge(tie.from() + "\n" + tie.to(), 1L, Long::sum));
    for (Tie tie : ties) {
      String pair = tie.from() + "\n" + tie.to();
      int index = between.merge(pair, 1, Integer::sum) - 1;
      draw(tie, (index - (all.getOrDefault(pair, 1L) - 1) / 2.0) * 14);
    }
    layout.columns().forEach(column -> column.forEach(this::drawBox));
    return out.close("svg");
  }

  private void place(int height) {
    for (int column = 0; column < layout.columns().size(); column++) {
      List<String> ids = layout.columns().get(column);
      double pitch = (height - 2.0 * EDGE) / ids.size();
      for (int row = 0; row < ids.size(); row++) {
        corners.put(
            ids.get(row),
            new double[] {
              EDGE + column * (double) (NODE_WIDTH + GAP),
              EDGE + pitch * (row + 0.5) - NODE_HEIGHT / 2.0
            });
      }
    }
  }

  private void draw(Tie tie, double shift) {
    double[] source = corners.get(tie.to());
    double[] target = corners.get(tie.from());
    if (source == null || target == null) {
      return;
    }
    String path = path(source, target, shift);
    out.open(
        "a",
        "href",
        Markup.address(tie.link()),
        "class",
        "edge " + tie.style(),
        "data-from",
        tie.to(),
        "data-to",
        tie.from(),
        "data-shift",
        fixed(shift));
    out.element("title", tie.title());
    out.open("path", "class", "hit", "d", path).close("path");
    out.open(
            "path",
            "class",
            "line",
            "d",
            path,
            "marker-end",
            tie.directed() ? "url(#" + arrow + ")" : null)
        .close("path");
    out.close("a").line();
  }

  private static String path(double[] source, double[] target, double shift) {
    double fromY = source[1] + NODE_HEIGHT / 2.0 + shift;
    double toY = target[1] + NODE_HEIGHT / 2.0 + shift;
    double fromX = source[0] + NODE_WIDTH;
    if (target[0] <= source[0]) {
      // a tie within a column, or against the stream, goes round at the right
      double toX = target[0] + NODE_WIDTH;
      double turn = Math.max(fromX, toX) + GAP / 2.0;
      return curve(fromX, fromY, turn, turn, toX, toY);
    }
    double toX = target[0] - 2;
    double bend = Math.min(GAP, toX - fromX) / 2.0;
    return curve(fromX, fromY, fromX + bend, toX - bend, toX, toY);
  }

  /// A curve that leaves and arrives level, its two middle points at `leave` and `arrive`.
  private static String curve(
      double fromX, double fromY, double leave, double arrive, double toX, double toY) {
    return "M"
        + point(fromX, fromY)
        + "C"
        + point(leave, fromY)
        + " "
        + point(arrive, toY)
        + " "
        + point(toX, toY);
  }

  private static String point(double x, double y) {
    return fixed(x) + " " + fixed(y);
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void drawBox(String id) {
    Box box = boxes.get(id);
    double[] corner = corners.get(id);
    if (box == null || corner == null) {
      return;
    }
    out.open(
        "a", "href", Markup.address(box.link()), "class", "node " + box.style(), "data-node", id);
    out.element("title", box.name() + ", " + box.detail());
    boolean round = box.style().equals("person");
    out.open(
            "rect",
            "x",
            fixed(corner[0]),
            "y",
            fixed(corner[1]),
            "width",
            String.valueOf(NODE_WIDTH),
            "height",
            String.valueOf(NODE_HEIGHT),
            "rx",
            round ? "27" : "4")
        .close("rect");
    double middle = corner[0] + NODE_WIDTH / 2.0;
    text(cut(box.name(), LINE_CHARACTERS), "name", middle, corner[1] + 24);
    text(cut(box.detail(), DETAIL_CHARACTERS), "detail", middle, corner[1] + 42);
    out.close("a").line();
  }

  private void text(String text, String style, double x, double y) {
    out.element("text", text, "class", style, "x", fixed(x), "y", fixed(y));
  }

  /// By columns, so that wide characters stay within the box.
  private static String cut(String text, int most) {
    String line = Wording.oneLine(text);
    if (DisplayWidth.of(line) <= most) {
      return line;
    }
    int end = 0;
    int width = 0;
    while (end < line.length()) {
      int codePoint = line.codePointAt(end);
      width += DisplayWidth.of(codePoint);
      if (width >= most) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
