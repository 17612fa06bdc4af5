package org.hearsay.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.figure.Bounds;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Relation;
import org.jspecify.annotations.Nullable;

/// The ranges of contested figures as bars from the lower to the upper bound, with who gave each. A
/// bound that is not stated ends in an arrow; a figure that its text calls rough is dashed.
final class HtmlFigures {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 24;
  private static final int EDGE = 8;
  private static final int MARGIN = 44;
  private static final int MIDDLE = HEIGHT / 2;

  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Extent extent;

  HtmlFigures(Markup out, Labels labels, Anchors anchors, Dossier dossier, Extent extent) {
    this.extent = extent;
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
    this.dossier = dossier;
  }

  /// The claims whose figures are worth a drawing: contested, and more than one range is given.
  static List<Claim> contested(Dossier dossier) {
    Set<String> differing =
        dossier.conflicts().stream()
            .filter(conflict -> conflict.kind() == Conflict.Kind.FIGURE)
            .map(conflict -> String.valueOf(conflict.claim()))
            .collect(Collectors.toSet());
    return dossier.claims().stream()
        .filter(claim -> claim.relation() == Relation.CONFLICT || differing.contains(claim.id()))
        .filter(claim -> ranges(claim, dossier).size() > 1)
        .toList();
  }

  private static Map<String, List<Voice>> ranges(Claim claim, Dossier dossier) {
    Map<String, List<Voice>> ranges = new LinkedHashMap<>();
    for (Voice voice : Voice.of(claim, dossier)) {
      if (voice.figure() != null) {
        String key = Wording.range(voice.figure().figure()) + "\n" + voice.whoAndStance();
        ranges.computeIfAbsent(key, k -> new ArrayList<>()).add(voice);
      }
    }
    return ranges;
  }

  void write() {
    List<Claim> claims = contested(dossier);
    if (claims.isEmpty()) {
      return;
    }
    out.open("section", "class", "figures", "id", anchors.story(dossier) + "-figures");
    extent.heading(out, "h3", "Figures that differ");
    out.element(
        "p",
        "A bar runs from the least to the most that is stated; an arrow means that no bound is"
            + " stated on that side; a dashed mark is a number that its text calls rough.",
        "class",
        "key");
    extent.of(StoryPart.FIGURES, claims).forEach(this::table);
    extent.tell(out, StoryPart.FIGURES, claims.size());
    out.close("section").line();
  }

  private void table(Claim claim) {
    List<List<Voice>> rows = List.copyOf(ranges(claim, dossier).values());
    List<Bounds> all = new ArrayList<>();
    rows.forEach(row -> figure(row).ifPresent(f -> all.add(f.figure().bounds())));
    Optional<RangeScale> scale = RangeScale.of(all);
    out.open("table", "class", "ranges");
    out.open("caption");
    out.link(
        anchors.toClaim(dossier, claim),
        HtmlClaims.number(claim),
        "class",
        "number",
        "aria-label",
        "Claim " + HtmlClaims.number(claim));
    out.text(" ").element("span", Wording.oneLine(claim.text()), "dir", "auto").close("caption");
    out.open("thead").open("tr");
    out.element("th", "As stated", "scope", "col");
    out.element("th", "Given by", "scope", "col");
    out.open("th", "scope", "col", "class", "axis");
    scale.ifPresent(this::axis);
    out.close("th").close("tr").close("thead").open("tbody").line();
    for (List<Voice> row : rows) {
      row(claim, row, scale);
    }
    out.close("tbody").close("table").line();
  }

  private void axis(RangeScale scale) {
    String ends = Wording.number(scale.least()) + " to " + Wording.number(scale.most());
    out.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        "Range, " + ends + (scale.logarithmic() ? ", logarithmic" : ""));
    tick(scale, scale.least());
    if (scale.least().compareTo(scale.most()) != 0) {
      tick(scale, scale.most());
    }
    if (scale.logarithmic()) {
      label("logarithmic", WIDTH / 2.0);
    }
    out.close("svg");
  }

  private void tick(RangeScale scale, BigDecimal value) {
    double x = x(scale, value);
    label(Wording.number(value), x);
    out.open("path", "class", "tick", "d", "M" + number(x) + " 18V" + HEIGHT).close("path");
  }

  private void label(String text, double x) {
    out.element("text", text, "x", number(x), "y", "13");
  }

  private static Optional<GivenFigure> figure(List<Voice> row) {
    return Optional.ofNullable(row.get(0).figure());
  }

  private void row(Claim claim, List<Voice> row, Optional<RangeScale> scale) {
    Voice first = row.get(0);
    GivenFigure given = first.figure();
    if (given == null) {
      return;
    }
    out.open("tr");
    out.element("th", Wording.range(given.figure()), "scope", "row");
    out.open("td").element("b", first.whoOrItself(), "dir", "auto");
    if (!first.stance().isEmpty()) {
      out.text(" ").element("i", first.stance(), "class", first.stance());
    }
    out.open("span", "class", "where");
    for (Voice voice : row) {
      out.text(" ")
          .link(
              anchors.voice(voice, HtmlClaims.reference(dossier, claim, anchors)),
              labels.of(voice.report()),
              "title",
              Wording.oneLine(voice.passage().text()));
    }
    out.close("span").close("td");
    out.open("td", "class", "bar");
    scale.ifPresent(s -> draw(given.figure().bounds(), s));
    out.close("td").close("tr").line();
  }

  /// Left of the smallest and right of the largest stated bound there is room for arrows.
  private static double x(RangeScale scale, BigDecimal value) {
    return MARGIN + scale.at(value) * (WIDTH - 2 * MARGIN);
  }

  private void draw(Bounds bounds, RangeScale scale) {
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    if (low == null && high == null) {
      return;
    }
    out.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "class",
        bounds.approximate() ? "rough" : null,
        "aria-hidden",
        "true",
        "focusable",
        "false");
    line("track", EDGE, WIDTH - EDGE);
    double from = low == null ? EDGE + 8 : x(scale, low);
    double to = high == null ? WIDTH - EDGE - 8 : x(scale, high);
    if (from == to) {
      out.open("circle", "class", "point", "cx", number(from), "cy", number(MIDDLE), "r", "6")
          .close("circle");
    } else {
      line("span", from, to);
      end(low, from, -1);
      end(high, to, 1);
    }
    out.close("svg");
  }

  private void line(String style, double from, double to) {
    out.open(
            "line",
            "class",
            style,
            "x1",
            number(from),
            "x2",
            number(to),
            "y1",
            number(MIDDLE),
            "y2",
            number(MIDDLE))
        .close("line");
  }

  /// An upright stroke at a bound that is stated, an arrow's head at one that is not.
  private void end(@Nullable BigDecimal bound, double x, int direction) {
    String path =
        bound == null
            ? "M" + number(x) + " 6L" + number(x + direction * 8.0) + " 12L" + number(x) + " 18Z"
            : "M" + number(x) + " 5V19";
    out.open("path", "class", bound == null ? "open" : "stop", "d", path).close("path");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
