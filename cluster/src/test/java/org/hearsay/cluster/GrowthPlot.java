package org.hearsay.cluster;

import java.util.List;
import java.util.Locale;

/// How many times one slot's pace so many slots give, as a drawing: both axes by doubling, the pace
/// that slots alone would give as a thin line.
final class GrowthPlot {
  private static final int WIDTH = 450;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int BOTTOM = 250;
  private static final int STEP_X = 110;
  private static final int STEP_Y = 70;

  private GrowthPlot() {}

  /// @param slots doubling
  /// @param times of one slot's pace, for each
  /// @param title what was measured, where and under which load
  static String of(List<Integer> slots, List<Double> times, String title) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img'>\n",
            WIDTH,
            HEIGHT));
    svg.append(String.format(Locale.ROOT, "<title>%s</title>\n", title));
    svg.append(
        String.format(Locale.ROOT, "<g font-family='sans-serif' font-size='12' fill='#333'>\n"));
    for (int slot : slots) {
      double x = x(slot);
      double y = y(slot);
      svg.append(String.format(Locale.ROOT, "<path d='M%.1f 20V%d' stroke='#ddd'/>\n", x, BOTTOM));
      svg.append(
          String.format(
              Locale.ROOT, "<path d='M%d %.1fH%d' stroke='#ddd'/>\n", LEFT, y, WIDTH - 50));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x='%.1f' y='%d' text-anchor='middle'>%d</text>\n",
              x,
              BOTTOM + 18,
              slot));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x='%d' y='%.1f' text-anchor='end'>%d×</text>\n",
              LEFT - 8,
              y + 4,
              slot));
    }
    int last = slots.getLast();
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d='M%.1f %.1fL%.1f %.1f' stroke='#999' stroke-dasharray='4 4'/>\n",
            x(1),
            y(1),
            x(last),
            y(last)));
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      double x = x(slots.get(i));
      double y = y(times.get(i));
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
      svg.append(
          String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='4' fill='#1a5fb4'/>\n", x, y));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x='%.1f' y='%.1f' fill='#1a5fb4'>%.1f×</text>\n",
              x + 8,
              y + 14,
              times.get(i)));
    }
    svg.append(
        String.format(
            Locale.ROOT, "<path d='%s' fill='none' stroke='#1a5fb4' stroke-width='2'/>\n", path));
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x='%d' y='%d' text-anchor='middle'>task slots</text>\n",
            (LEFT + WIDTH) / 2,
            HEIGHT - 10));
    svg.append(String.format(Locale.ROOT, "</g></svg>\n"));
    return svg.toString();
  }

  private static double x(double slots) {
    return LEFT + STEP_X * log2(slots);
  }

  private static double y(double times) {
    return BOTTOM - STEP_Y * log2(times);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
