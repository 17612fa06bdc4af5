package org.hearsay.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.jspecify.annotations.Nullable;

/// Findings held against gold, layer by layer, beside a naive baseline read from the same texts.
/// The door of this room.
///
/// ```
/// Gold gold = Gold.read(Path.of("gold"));
/// // read, annotate and compare gold.reportFiles()
/// Scorecard card = Scorecard.score(gold, reports, dossiers);
/// ```
public final class Scorecard {
  private final Map<Layer, Tally> scores;
  private final Map<Layer, Tally> baseline;
  private final List<String> faults;
  private final List<String> details;

  private Scorecard(
      Map<Layer, Tally> scores,
      Map<Layer, Tally> baseline,
      List<String> faults,
      List<String> details) {
    this.scores = Map.copyOf(scores);
    this.baseline = Map.copyOf(baseline);
    this.faults = List.copyOf(faults);
    this.details = List.copyOf(details);
  }

  /// Scores what was found. Reports that the gold does not know are left out; a report of the gold
  /// that is not among `reports` counts as if nothing had been found in it.
  ///
  /// @param reports the reports of [Gold#reportFiles()], annotated
  /// @param dossiers what was found across them
  public static Scorecard score(Gold gold, List<AnnotatedReport> reports, List<Dossier> dossiers) {
    Findings findings = new Findings(gold, reports, dossiers);
    return score(gold, findings.readings(), findings.stories());
  }

  static Scorecard score(Gold gold, List<ReportReading> readings, StoryReading stories) {
    Map<String, ReportReading> byName = new HashMap<>();
    readings.forEach(r -> byName.put(r.name(), r));
    List<String> faults = new ArrayList<>();
    List<String> details = new ArrayList<>();
    List<ReportReading> found = new ArrayList<>();
    List<ReportReading> naive = new ArrayList<>();
    Map<String, Alignment> alignments = new HashMap<>();
    for (GoldReport report : gold.reports()) {
      ReportReading reading = byName.get(report.name());
      if (reading == null) {
        faults.add(report.name() + ": not among the reports");
        reading = nothing(report.name());
      } else {
        Alignment alignment = new Alignment(report, reading.body());
        alignments.put(report.name(), alignment);
        if (alignment.misfits() > 0) {
          faults.add(
              report.name()
                  + ": "
                  + alignment.misfits()
                  + " places of the gold do not read the same in the report");
        }
      }
      found.add(reading);
      naive.add(NaiveBaseline.read(reading));
    }
    Map<Layer, Tally> scores = tallies(gold, found, stories, alignments, details);
    Map<Layer, Tally> baseline =
        tallies(gold, naive, NaiveBaseline.compare(naive), alignments, new ArrayList<>());
    return new Scorecard(scores, baseline, faults, details);
  }

  private static ReportReading nothing(String name) {
    return new ReportReading(name, "", null, List.of(), List.of(), List.of(), List.of());
  }

  private static Map<Layer, Tally> tallies(
      Gold gold,
      List<ReportReading> readings,
      StoryReading stories,
      Map<String, Alignment> alignments,
      List<String> details) {
    Map<Layer, Tally> sums = new EnumMap<>(Layer.class);
    for (int i = 0; i < readings.size(); i++) {
      GoldReport report = gold.reports().get(i);
      ReportReading reading = readings.get(i);
      Alignment alignment = alignments.get(report.name());
      ReportScorer scorer =
          new ReportScorer(
              report, reading, alignment == null ? new Alignment(report, "") : alignment);
      scorer.tallies().forEach((layer, tally) -> sums.merge(layer, tally, Tally::plus));
      scorer.details().forEach(d -> details.add(report.name() + ": " + d));
    }
    StoryScorer across = new StoryScorer(gold, stories, alignments);
    sums.putAll(across.tallies());
    details.addAll(across.details());
    return sums;
  }

  /// Why the scores may say less than they seem to: reports that were not read, gold that does not
  /// fit its text. Empty when all is well.
  public List<String> faults() {
    return faults;
  }

  /// Everything missed, extra or wrong, a line each.
  public List<String> details() {
    return details;
  }

  /// The scores as a table for people, one line a layer, ending in a line break.
  ///
  /// @param floors what the scores must not fall below; null where none are set
  public String table(@Nullable Floors floors) {
    StringBuilder table = new StringBuilder();
    row(table, "", "P", "R", "F1", "naive", "floor", "right/found/gold");
    for (Layer layer : Layer.values()) {
      Tally tally = tally(scores, layer);
      if (tally.wanted() == 0) {
        continue;
      }
      Double floor = floors == null ? null : floors.of(layer);
      row(
          table,
          layer.label(),
          layer.precise() ? percent(tally.precision()) : "",
          layer.precise() ? percent(tally.recall()) : "",
          percent(value(layer)),
          percent(value(baseline, layer)),
          floor == null ? "" : percent(floor),
          counts(layer, tally));
    }
    return table.toString();
  }

  private static String counts(Layer layer, Tally tally) {
    if (layer == Layer.STORIES) {
      return "";
    }
    String right = String.valueOf(Math.round(tally.right()));
    String wanted = String.valueOf(Math.round(tally.wanted()));
    return layer.precise()
        ? right + "/" + Math.round(tally.found()) + "/" + wanted
        : right + "/" + wanted;
  }

  private static void row(StringBuilder table, String label, String... cells) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%-33s", label));
    for (int i = 0; i < cells.length; i++) {
      line.append(String.format(Locale.ROOT, i == cells.length - 1 ? "  %s" : " %6s", cells[i]));
    }
    table.append(line.toString().stripTrailing()).append('\n');
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// Whether the gold asks anything in this layer.
  boolean has(Layer layer) {
    return tally(scores, layer).wanted() > 0;
  }

  /// The layer's one number, in percent: F1, or the share of right answers.
  double value(Layer layer) {
    return value(scores, layer);
  }

  /// The same number for the naive baseline.
  double baseline(Layer layer) {
    return value(baseline, layer);
  }

  private static double value(Map<Layer, Tally> tallies, Layer layer) {
    Tally tally = tally(tallies, layer);
    return layer.precise() ? tally.f1() : tally.recall();
  }

  private static Tally tally(Map<Layer, Tally> tallies, Layer layer) {
    return tallies.getOrDefault(layer, Tally.NONE);
  }
}
