package org.hearsay.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Holds what was found in one report against its gold. An attribution counts where at least half
/// of the words of its content and the gold's are shared (Jaccard, as in the scoring of PolNeAR);
/// one found item stands for one of the gold at most. Optional gold neither helps nor harms.
final class ReportScorer {
  private static final double HALF = 0.5;

  /// Settles which of two equal attributions is meant: the one with the right source.
  private static final double SOURCE_BONUS = 0.01;

  private static final int SHOWN = 70;

  private final GoldReport gold;
  private final ReportReading found;
  private final Alignment alignment;
  private final Map<Layer, Tally> tallies = new EnumMap<>(Layer.class);
  private final List<String> details = new ArrayList<>();

  ReportScorer(GoldReport gold, ReportReading found, Alignment alignment) {
    this.gold = gold;
    this.found = found;
    this.alignment = alignment;
    scoreAttributions();
    scoreFigures();
    scoreTimes();
    scoreCredits();
  }

  Map<Layer, Tally> tallies() {
    return tallies;
  }

  /// A line for each thing missed, extra or wrong.
  List<String> details() {
    return List.copyOf(details);
  }

  private void scoreAttributions() {
    List<GoldReport.Said> wanted = gold.attributions();
    List<ReportReading.Said> said = found.attributions();
    List<BitSet> wantedWords = wanted.stream().map(w -> alignment.words(w.content())).toList();
    List<BitSet> foundWords = said.stream().map(s -> alignment.covered(s.content())).toList();
    List<Pairing> pairs =
        Pairing.greedy(
                said.size(),
                wanted.size(),
                (f, w) ->
                    Words.overlap(foundWords.get(f), wantedWords.get(w))
                        + (overlap(said.get(f).source(), wanted.get(w).source())
                            ? SOURCE_BONUS
                            : 0))
            .stream()
            .filter(p -> p.score() >= HALF)
            .toList();
    Set<Integer> optional = new HashSet<>();
    List<Pairing> counted = new ArrayList<>();
    for (Pairing pair : pairs) {
      if (wanted.get(pair.wanted()).optional()) {
        optional.add(pair.found());
      } else {
        counted.add(pair);
      }
    }
    int required = (int) wanted.stream().filter(w -> !w.optional()).count();
    int answered = said.size() - optional.size();
    tallies.put(Layer.CONTENTS, Tally.found(counted.size(), answered, required));
    int sourced = scorePairs(counted);
    tallies.put(Layer.SOURCED, Tally.found(sourced, answered, required));
    tallies.put(Layer.DENIALS, denials(pairs, counted));
    tallies.put(Layer.SCARE_QUOTES, leftAlone(foundWords));
    listMisses(pairs);
  }

  /// Scores the parts of attributions that were found, and returns how many have the right source.
  private int scorePairs(List<Pairing> counted) {
    int sourced = 0;
    int named = 0;
    int nameable = 0;
    int kinds = 0;
    int cues = 0;
    int cued = 0;
    for (Pairing pair : counted) {
      ReportReading.Said said = found.attributions().get(pair.found());
      GoldReport.Said wanted = gold.attributions().get(pair.wanted());
      boolean right = Names.among(said.name(), wanted.names());
      if (right || overlap(said.source(), wanted.source())) {
        sourced++;
      } else {
        details.add(
            "source: " + quoted(said.source()) + ", gold: " + wanted.names() + shown(wanted));
      }
      if (!wanted.names().isEmpty()) {
        nameable++;
        named += right ? 1 : 0;
        if (!right) {
          details.add("name: " + said.name() + ", gold: " + wanted.names() + shown(wanted));
        }
      }
      kinds += said.kind().equals(wanted.kind()) ? 1 : 0;
      if (wanted.cue() != null) {
        cued++;
        cues += overlap(said.cue(), wanted.cue()) ? 1 : 0;
      }
    }
    tallies.put(Layer.SPEAKERS, Tally.answers(named, nameable));
    tallies.put(Layer.KINDS, Tally.answers(kinds, counted.size()));
    tallies.put(Layer.CUES, Tally.answers(cues, cued));
    return sourced;
  }

  private Tally denials(List<Pairing> pairs, List<Pairing> counted) {
    Set<Integer> open = new HashSet<>();
    for (Pairing pair : pairs) {
      GoldReport.Said wanted = gold.attributions().get(pair.wanted());
      if (wanted.optional() || wanted.stanceOpen()) {
        open.add(pair.found());
      }
    }
    IntPredicate denies = f -> found.attributions().get(f).denies();
    int right = 0;
    for (Pairing pair : counted) {
      if (gold.attributions().get(pair.wanted()).denies() && denies.test(pair.found())) {
        right++;
      }
    }
    int claimed = 0;
    for (int f = 0; f < found.attributions().size(); f++) {
      if (denies.test(f) && !open.contains(f)) {
        claimed++;
      }
    }
    int required =
        (int) gold.attributions().stream().filter(w -> w.denies() && !w.optional()).count();
    return Tally.found(right, claimed, required);
  }

  private Tally leftAlone(List<BitSet> foundWords) {
    int alone = 0;
    for (GoldReport.Place place : gold.notQuotations()) {
      BitSet words = alignment.words(place);
      boolean taken = false;
      for (BitSet said : foundWords) {
        BitSet outside = (BitSet) said.clone();
        outside.andNot(words);
        taken |= !said.isEmpty() && outside.isEmpty();
      }
      alone += taken ? 0 : 1;
      if (taken) {
        details.add("taken for a quotation: " + place.text());
      }
    }
    return Tally.answers(alone, gold.notQuotations().size());
  }

  private void listMisses(List<Pairing> pairs) {
    Set<Integer> foundOnes = new HashSet<>();
    Set<Integer> wantedOnes = new HashSet<>();
    pairs.forEach(p -> foundOnes.add(p.found()));
    pairs.forEach(p -> wantedOnes.add(p.wanted()));
    for (int w = 0; w < gold.attributions().size(); w++) {
      GoldReport.Said wanted = gold.attributions().get(w);
      if (!wantedOnes.contains(w) && !wanted.optional()) {
        details.add("missed: " + wanted.kind() + " " + wanted.names() + shown(wanted));
      }
    }
    for (int f = 0; f < found.attributions().size(); f++) {
      if (!foundOnes.contains(f)) {
        ReportReading.Said said = found.attributions().get(f);
        String content = said.content().isEmpty() ? "" : quoted(said.content().get(0));
        details.add("extra: " + said.kind() + " " + quoted(said.source()) + " | " + content);
      }
    }
  }

  private void scoreFigures() {
    List<GoldReport.Counted> wanted = gold.figures();
    List<ReportReading.Counted> counted = found.figures();
    scorePlaces(
        Layer.FIGURES,
        Layer.BOUNDS,
        counted.stream().map(ReportReading.Counted::span).toList(),
        wanted.stream().map(GoldReport.Counted::place).toList(),
        w -> wanted.get(w).optional(),
        (f, w) ->
            same(counted.get(f).low(), wanted.get(w).low())
                && same(counted.get(f).high(), wanted.get(w).high()),
        f -> "[" + counted.get(f).low() + ", " + counted.get(f).high() + "]");
  }

  private void scoreTimes() {
    List<GoldReport.Dated> wanted = gold.times();
    List<ReportReading.Dated> dated = found.times();
    scorePlaces(
        Layer.TIMES,
        Layer.VALUES,
        dated.stream().map(ReportReading.Dated::span).toList(),
        wanted.stream().map(GoldReport.Dated::place).toList(),
        w -> wanted.get(w).optional(),
        (f, w) -> wanted.get(w).value().equals(dated.get(f).value()),
        f -> String.valueOf(dated.get(f).value()));
  }

  private interface Agreement {
    boolean holds(int found, int wanted);
  }

  private interface Shown {
    String of(int found);
  }

  private void scorePlaces(
      Layer place,
      Layer value,
      List<Span> spans,
      List<GoldReport.Place> wanted,
      IntPredicate optional,
      Agreement agreement,
      Shown shown) {
    List<Pairing> pairs =
        Pairing.greedy(
            spans.size(),
            wanted.size(),
            (f, w) -> overlap(spans.get(f), wanted.get(w)) ? optional.test(w) ? HALF : 1 : 0);
    Set<Integer> paired = new HashSet<>();
    Set<Integer> reached = new HashSet<>();
    int right = 0;
    int agreeing = 0;
    int ignored = 0;
    for (Pairing pair : pairs) {
      paired.add(pair.found());
      reached.add(pair.wanted());
      if (optional.test(pair.wanted())) {
        ignored++;
        continue;
      }
      right++;
      boolean agrees = agreement.holds(pair.found(), pair.wanted());
      agreeing += agrees ? 1 : 0;
      if (!agrees) {
        String text = wanted.get(pair.wanted()).text();
        details.add(value.key() + ": " + text + " read as " + shown.of(pair.found()));
      }
    }
    int required = 0;
    for (int w = 0; w < wanted.size(); w++) {
      if (!optional.test(w)) {
        required++;
        if (!reached.contains(w)) {
          details.add(place.key() + " missed: " + wanted.get(w).text());
        }
      }
    }
    for (int f = 0; f < spans.size(); f++) {
      if (!paired.contains(f)) {
        details.add(place.key() + " extra: " + quoted(spans.get(f)));
      }
    }
    tallies.put(place, Tally.found(right, spans.size() - ignored, required));
    tallies.put(value, Tally.answers(agreeing, required));
  }

  private void scoreCredits() {
    List<GoldReport.Credited> wanted = gold.credits();
    List<ReportReading.Credited> credited = found.credits();
    List<Pairing> pairs =
        Pairing.greedy(
            credited.size(),
            wanted.size(),
            (f, w) -> {
              boolean there = overlap(credited.get(f).span(), wanted.get(w).place());
              boolean same = Names.same(credited.get(f).outlet(), wanted.get(w).outlet());
              return (there ? 1 : 0) + (same ? HALF : 0);
            });
    int right = 0;
    int ignored = 0;
    Set<Integer> reached = new HashSet<>();
    Set<Integer> paired = new HashSet<>();
    for (Pairing pair : pairs) {
      boolean optional = wanted.get(pair.wanted()).optional();
      ignored += optional ? 1 : 0;
      right += optional ? 0 : 1;
      reached.add(pair.wanted());
      paired.add(pair.found());
    }
    int required = 0;
    for (int w = 0; w < wanted.size(); w++) {
      if (!wanted.get(w).optional()) {
        required++;
        if (!reached.contains(w)) {
          details.add("credits missed: " + wanted.get(w).place().text());
        }
      }
    }
    for (int f = 0; f < credited.size(); f++) {
      if (!paired.contains(f)) {
        details.add("credits extra: " + quoted(credited.get(f).span()));
      }
    }
    tallies.put(Layer.CREDITS, Tally.found(right, credited.size() - ignored, required));
  }

  private boolean overlap(@Nullable Span span, GoldReport.@Nullable Place place) {
    Span there = place == null ? null : alignment.span(place);
    return span != null && there != null && span.overlaps(there);
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.compareTo(b) == 0;
  }

  private String quoted(@Nullable Span span) {
    return span == null ? "nobody" : cut(span.of(alignment.body()));
  }

  private static String shown(GoldReport.Said wanted) {
    return " | " + (wanted.content().isEmpty() ? "" : cut(wanted.content().get(0).text()));
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
