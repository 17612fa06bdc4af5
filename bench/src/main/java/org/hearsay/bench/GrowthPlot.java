package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The data of [Growth] as a picture: processor time a report and peak of memory, over the number
/// of reports.
///
/// `GrowthPlot DATA.csv PICTURE.svg`. Of several runs of one command over one number, the median.
public final class GrowthPlot {
  private static final int WIDTH = 760;
  private static final int LEFT = 60;
  private static final int RIGHT = 640;
  private static final int PANEL = 170;
  private static final int TOP = 40;
  private static final int GAP = 60;
  private static final List<String> COLOURS = List.of("#0b5fa5", "#b3541e", "#3b7a3b", "#6a4c93");

  private record Run(String command, int reports, double milliseconds, double megabytes) {}

  private record Panel(String title, int top, ToDoubleFunction<Run> value) {}

  private final List<Run> runs;
  private final StringBuilder svg = new StringBuilder();

  private GrowthPlot(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /// Draws.
  ///
  /// @param arguments data, picture
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected DATA PICTURE, not " + List.of(arguments));
    }
    List<Run> runs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] fields = line.split(",", -1);
      if (!line.isBlank() && !line.equals(Growth.HEADER)) {
        int reports = Integer.parseInt(fields[1]);
        double seconds = Double.parseDouble(fields[3]);
        runs.add(
            new Run(fields[0], reports, seconds * 1e3 / reports, Double.parseDouble(fields[5])));
      }
    }
    Files.writeString(Path.of(arguments[1]), new GrowthPlot(runs).draw());
  }

  private String draw() {
    Panel time = new Panel("processor time a report, milliseconds", TOP, Run::milliseconds);
    Panel memory = new Panel("most memory held at once, MB", TOP + PANEL + GAP, Run::megabytes);
    int height = memory.top() + PANEL + GAP;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" \
        font-family="system-ui, sans-serif" font-size="13">
        <title>Processor time a report and peak of memory, by number of reports</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(WIDTH, height, WIDTH, height));
    panel(time);
    panel(memory);
    text((LEFT + RIGHT) / 2, height - 12, "middle", "#333", "reports in one run");
    return svg.append("</svg>\n").toString();
  }

  private void panel(Panel panel) {
    double most = runs.stream().mapToDouble(panel.value()).max().orElse(1);
    double step = Math.pow(10, Math.floor(Math.log10(most)));
    step = most / step < 2 ? step / 4 : most / step < 5 ? step / 2 : step;
    double end = Math.ceil(most / step) * step;
    text(LEFT, panel.top() - 12, "start", "#000", panel.title());
    for (double tick = 0; tick <= end * 1.0001; tick += step) {
      double y = y(panel, tick, end);
      line(LEFT, y, RIGHT, y, "#ddd");
      text(LEFT - 8, y + 4, "end", "#333", number(tick));
    }
    runs.stream()
        .mapToInt(Run::reports)
        .distinct()
        .forEach(reports ->
            text(x(reports), panel.top() + PANEL + 18, "middle", "#333", number(reports)));
    int colour = 0;
    for (Map.Entry<String, NavigableMap<Integer, Double>> one : medians(panel).entrySet()) {
      curve(panel, end, one.getKey(), one.getValue(), COLOURS.get(colour++ % COLOURS.size()));
    }
  }

  private void curve(
      Panel panel,
      double end,
      String command,
      NavigableMap<Integer, Double> points,
      String colour) {
    StringBuilder path = new StringBuilder();
    points.forEach((reports, value) -> {
      path.append(path.isEmpty() ? "M" : " L");
      path.append(String.format(Locale.ROOT, "%.1f %.1f", x(reports), y(panel, value, end)));
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%s, %s reports: %s"
                  + "</title></circle>%n",
              x(reports),
              y(panel, value, end),
              colour,
              command,
              number(reports),
              String.format(Locale.ROOT, "%.1f", value)));
    });
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
            .formatted(path, colour));
    double y = y(panel, points.lastEntry().getValue(), end) + 4;
    text(x(points.lastKey()) + 12, y, "start", colour, command);
  }

  /// By command, in the order of the data, and number of reports.
  private Map<String, NavigableMap<Integer, Double>> medians(Panel panel) {
    Map<String, NavigableMap<Integer, Double>> medians = new TreeMap<>();
    for (Run run : runs) {
      double[] same =
          runs.stream()
              .filter(r -> r.command().equals(run.command()) && r.reports() == run.reports())
              .mapToDouble(panel.value())
              .sorted()
              .toArray();
      medians
          .computeIfAbsent(run.command(), command -> new TreeMap<>())
          .put(run.reports(), same[same.length / 2]);
    }
    return medians;
  }

  private double x(int reports) {
    double least = Math.log10(runs.stream().mapToInt(Run::reports).min().orElse(1));
    double most = Math.log10(runs.stream().mapToInt(Run::reports).max().orElse(10));
    double share = (Math.log10(reports) - least) / Math.max(most - least, 1e-9);
    return LEFT + 20 + share * (RIGHT - LEFT - 20);
  }

  private static double y(Panel panel, double value, double end) {
    return panel.top() + PANEL - value / end * PANEL;
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            x1,
            y1,
            x2,
            y2,
            colour));
  }

  private void text(double x, double y, String anchor, String colour, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            colour,
            text));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
