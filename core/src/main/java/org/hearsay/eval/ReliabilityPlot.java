package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws a [Reliability] as SVG: confidence to the right, the share of right ones upwards, the
/// diagonal where both agree, and below how many cases each point stands for.
public final class ReliabilityPlot {
  private static final int LEFT = 64;
  private static final int TOP = 24;
  private static final int SIDE = 400;
  private static final int GAP = 56;
  private static final int BARS = 90;
  private static final int WIDTH = LEFT + SIDE + 24;
  private static final int FOOT = TOP + SIDE + GAP + BARS;
  private static final int HEIGHT = FOOT + 24;
  private static final int TICKS = 5;

  private static final String STYLE =
      "text { font: 13px sans-serif; fill: #222 } .small { font-size: 11px; fill: #555 }"
          + " .grid { stroke: #ddd } .even { stroke: #888; stroke-dasharray: 5 4 }"
          + " .spread { stroke: #1b6ca8; stroke-width: 2 } .point { fill: #1b6ca8 }"
          + " .bar { fill: #9cc3dd }";

  private final Reliability reliability;
  private final List<String> lines = new ArrayList<>();

  private ReliabilityPlot(Reliability reliability) {
    this.reliability = reliability;
  }

  /// The drawing, line by line; the same for the same cases.
  public static List<String> lines(Reliability reliability) {
    ReliabilityPlot plot = new ReliabilityPlot(reliability);
    plot.draw();
    return List.copyOf(plot.lines);
  }

  private void draw() {
    lines.add(
        open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + WIDTH + " " + HEIGHT,
            "width",
            "" + WIDTH,
            "height",
            "" + HEIGHT,
            "role",
            "img"));
    add("title", "How far the confidence of attributions holds");
    add(
        "desc",
        String.join("; ", reliability.bins().stream().map(ReliabilityPlot::words).toList()));
    add("style", STYLE);
    add("rect", "", "width", "" + WIDTH, "height", "" + HEIGHT, "fill", "#fff");
    axes();
    line("even", x(0), y(0), x(1), y(1));
    int most = reliability.bins().stream().mapToInt(Reliability.Bin::cases).max().orElse(1);
    reliability.bins().forEach(bin -> draw(bin, most));
    lines.add("</svg>");
  }

  private void axes() {
    for (int t = 0; t <= TICKS; t++) {
      double value = (double) t / TICKS;
      String label = String.format(Locale.ROOT, "%.1f", value);
      line("grid", x(value), y(0), x(value), y(1));
      line("grid", x(0), y(value), x(1), y(value));
      text(x(value), y(0) + 18, "middle", "small", label);
      text(x(0) - 8, y(value) + 4, "end", "small", label);
    }
    text(x(0.5), y(0) + 38, "middle", "plain", "confidence");
    add(
        "text",
        "share that readers marked too",
        "text-anchor",
        "middle",
        "transform",
        "translate(18 " + number(y(0.5)) + ") rotate(-90)");
    text(x(0) - 8, FOOT, "end", "small", "found");
  }

  private void draw(Reliability.Bin bin, int most) {
    double[] interval = bin.interval();
    double x = x(bin.confidence());
    line("spread", x, y(interval[0]), x, y(interval[1]));
    lines.add(
        open("circle", "class", "point", "cx", number(x), "cy", number(y(bin.share())), "r", "5")
            + "<title>"
            + words(bin)
            + "</title></circle>");
    double height = (double) (BARS - 14) * bin.cases() / most;
    add(
        "rect",
        "",
        "class",
        "bar",
        "x",
        number(x - 12),
        "y",
        number(FOOT - height),
        "width",
        "24",
        "height",
        number(height));
    text(x, FOOT - height - 4, "middle", "small", "" + bin.cases());
  }

  private static String words(Reliability.Bin bin) {
    return String.format(
        Locale.ROOT,
        "%d found with a confidence of %.2f, %.2f of them right",
        bin.cases(),
        bin.confidence(),
        bin.share());
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    add(
        "line",
        "",
        "class",
        style,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
  }

  private void text(double x, double y, String anchor, String style, String words) {
    add("text", words, "x", number(x), "y", number(y), "text-anchor", anchor, "class", style);
  }

  private static double x(double confidence) {
    return LEFT + SIDE * confidence;
  }

  private static double y(double share) {
    return TOP + SIDE * (1 - share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// @param attributes names and values in turn; none of them, nor the text, needs escaping
  private void add(String name, String text, String... attributes) {
    lines.add(open(name, attributes) + text + "</" + name + ">");
  }

  private static String open(String name, String... attributes) {
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      tag.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
    }
    return tag.append('>').toString();
  }
}
