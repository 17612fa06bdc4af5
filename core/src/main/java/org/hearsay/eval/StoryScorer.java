package org.hearsay.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds what was found across reports against the gold. Where the gold lists only what matters
/// most (claims, shared quotations), what else is found does not harm: those layers count recall
/// alone.
final class StoryScorer {
  private static final double HALF = 0.5;

  private final GoldStory gold;
  private final StoryReading found;
  private final Map<String, Alignment> alignments;
  private final Map<String, GoldReport> reports;
  private final Map<Layer, Tally> tallies = new EnumMap<>(Layer.class);
  private final List<String> details = new ArrayList<>();

  /// @param alignments by report name; a report that was not read is missing
  StoryScorer(Gold gold, StoryReading found, Map<String, Alignment> alignments) {
    this.gold = gold.story();
    this.found = found;
    this.alignments = alignments;
    this.reports =
        gold.reports().stream().collect(Collectors.toUnmodifiableMap(GoldReport::name, r -> r));
    scoreGroups();
    scoreLineage();
    scoreClaims();
    scoreQuotations();
    scoreConflicts();
  }

  Map<Layer, Tally> tallies() {
    return tallies;
  }

  List<String> details() {
    return List.copyOf(details);
  }

  /// B-cubed (Bagga and Baldwin 1998): for each report, how much of its found group belongs with
  /// it, and how much of its gold group was found.
  private void scoreGroups() {
    Set<String> known =
        gold.groups().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    double precision = 0;
    double recall = 0;
    for (Set<String> group : gold.groups()) {
      for (String report : group) {
        Set<String> together = groupOf(report, known);
        long shared = together.stream().filter(group::contains).count();
        precision += (double) shared / together.size();
        recall += (double) shared / group.size();
      }
    }
    tallies.put(Layer.STORIES, new Tally(precision, known.size(), recall, known.size()));
  }

  private Set<String> groupOf(String report, Set<String> known) {
    for (Set<String> group : found.groups()) {
      if (group.contains(report)) {
        return group.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
      }
    }
    return Set.of(report);
  }

  private void scoreLineage() {
    Set<Integer> reached = new HashSet<>();
    Set<String> wrong = new HashSet<>();
    for (StoryReading.Edge edge : found.lineage()) {
      int match = matching(edge.from(), edge.to());
      if (match < 0 && !edge.directed()) {
        match = matching(edge.to(), edge.from());
      }
      if (match >= 0) {
        reached.add(match);
      } else if (reports.containsKey(edge.from())
          && !gold.related().contains(Set.of(edge.from(), edge.to()))) {
        wrong.add(edge.from() + " -> " + edge.to());
      }
    }
    wrong.stream().sorted().forEach(w -> details.add("lineage extra: " + w));
    for (int i = 0; i < gold.lineage().size(); i++) {
      if (!reached.contains(i)) {
        GoldStory.Edge edge = gold.lineage().get(i);
        details.add("lineage missed: " + edge.from() + " -> " + new TreeSet<>(edge.to()));
      }
    }
    tallies.put(
        Layer.LINEAGE,
        Tally.found(reached.size(), reached.size() + wrong.size(), gold.lineage().size()));
  }

  private int matching(String from, String to) {
    for (int i = 0; i < gold.lineage().size(); i++) {
      GoldStory.Edge edge = gold.lineage().get(i);
      if (edge.from().equals(from) && Names.among(to, List.copyOf(edge.to()))) {
        return i;
      }
    }
    return -1;
  }

  private void scoreClaims() {
    List<GoldStory.Claim> wanted = gold.claims();
    List<Pairing> pairs =
        Pairing.greedy(
            found.claims().size(),
            wanted.size(),
            (f, w) -> gathered(found.claims().get(f), wanted.get(w)));
    Set<Integer> reached = new HashSet<>();
    int right = 0;
    for (Pairing pair : pairs) {
      GoldStory.Claim claim = wanted.get(pair.wanted());
      Set<String> carriers = carriers(claim);
      long origins =
          found.claims().get(pair.found()).origins().stream()
              .filter(o -> o.stream().anyMatch(carriers::contains))
              .count();
      reached.add(pair.wanted());
      right += origins == claim.origins() ? 1 : 0;
      if (origins != claim.origins()) {
        details.add("origins: " + claim.about() + ": " + origins + ", gold: " + claim.origins());
      }
    }
    for (int w = 0; w < wanted.size(); w++) {
      if (!reached.contains(w)) {
        details.add("claim not gathered: " + wanted.get(w).about());
      }
    }
    tallies.put(Layer.CLAIMS, Tally.answers(reached.size(), wanted.size()));
    tallies.put(Layer.ORIGINS, Tally.answers(right, wanted.size()));
  }

  /// How much of a claim was gathered: the share of its passages, nothing unless passages of two
  /// reports were brought together.
  private double gathered(StoryReading.Claim claim, GoldStory.Claim wanted) {
    Set<String> carrying = new HashSet<>();
    int members = 0;
    for (GoldStory.Member member : wanted.members()) {
      if (claim.members().stream().anyMatch(v -> meets(v, member))) {
        carrying.add(member.report());
        members++;
      }
    }
    int needed = Math.min(2, carriers(wanted).size());
    return carrying.size() < needed ? 0 : (double) members / wanted.members().size();
  }

  private static Set<String> carriers(GoldStory.Claim claim) {
    return claim.members().stream()
        .map(GoldStory.Member::report)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether `voice` is the gold's `member`: the same figure, a statement that holds the figure, or
  /// a statement that shares half of its words.
  private boolean meets(StoryReading.Voice voice, GoldStory.Member member) {
    Alignment alignment = alignments.get(member.report());
    if (alignment == null || !voice.report().equals(member.report())) {
      return false;
    }
    BitSet said = alignment.covered(voice.spans());
    if (member.attribution() == null) {
      BitSet place = alignment.words(member.place());
      return said.intersects(place);
    }
    return !voice.figure() && Words.overlap(said, content(alignment, member)) >= HALF;
  }

  private BitSet content(Alignment alignment, GoldStory.Member member) {
    GoldReport report = reports.get(member.report());
    if (report == null || member.attribution() == null) {
      return alignment.words(member.place());
    }
    return report
        .attribution(member.attribution())
        .map(a -> alignment.words(a.content()))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "gold of " + member.report() + " has no attribution " + member.attribution()));
  }

  private void scoreQuotations() {
    List<GoldStory.Shared> wanted = gold.quotations();
    List<Pairing> pairs =
        Pairing.greedy(
            found.quotations().size(),
            wanted.size(),
            (f, w) -> shares(found.quotations().get(f), wanted.get(w)));
    int drift = 0;
    Set<Integer> reached = new HashSet<>();
    for (Pairing pair : pairs) {
      reached.add(pair.wanted());
      GoldStory.Shared quotation = wanted.get(pair.wanted());
      boolean open = quotation.wordingOpen();
      boolean right = found.quotations().get(pair.found()).drifts() == quotation.wordingDiffers();
      drift += right && !open ? 1 : 0;
      if (!right && !open) {
        details.add("drift wrong: " + quotation.speaker());
      }
    }
    for (int w = 0; w < wanted.size(); w++) {
      if (!reached.contains(w)) {
        details.add("shared quotation missed: " + wanted.get(w).speaker());
      }
    }
    tallies.put(Layer.QUOTATIONS, Tally.answers(pairs.size(), wanted.size()));
    int asked = (int) wanted.stream().filter(q -> !q.wordingOpen()).count();
    tallies.put(Layer.DRIFT, Tally.answers(drift, asked));
  }

  /// How many reports' variants of a quotation were brought together, nothing below two.
  private double shares(StoryReading.Family family, GoldStory.Shared wanted) {
    Set<String> carrying = new HashSet<>();
    for (StoryReading.Voice voice : family.variants()) {
      if (wanted.variants().isEmpty()
          ? wanted.reports().contains(voice.report())
              && Names.same(family.speaker(), wanted.speaker())
          : wanted.variants().stream().anyMatch(m -> touches(voice, m))) {
        carrying.add(voice.report());
      }
    }
    return carrying.size() < 2 ? 0 : carrying.size();
  }

  private boolean touches(StoryReading.Voice voice, GoldStory.Member member) {
    Alignment alignment = alignments.get(member.report());
    return alignment != null
        && voice.report().equals(member.report())
        && alignment.covered(voice.spans()).intersects(content(alignment, member));
  }

  private void scoreConflicts() {
    List<GoldStory.Conflict> wanted = gold.conflicts();
    List<Pairing> pairs =
        Pairing.greedy(
            found.conflicts().size(),
            wanted.size(),
            (f, w) -> conflicting(found.conflicts().get(f), wanted.get(w)));
    Set<Integer> reached = new HashSet<>();
    Set<Integer> paired = new HashSet<>();
    int ignored = 0;
    for (Pairing pair : pairs) {
      paired.add(pair.found());
      if (wanted.get(pair.wanted()).optional()) {
        ignored++;
      } else {
        reached.add(pair.wanted());
      }
    }
    int required = 0;
    for (int w = 0; w < wanted.size(); w++) {
      GoldStory.Conflict conflict = wanted.get(w);
      required += conflict.optional() ? 0 : 1;
      if (!conflict.optional() && !reached.contains(w)) {
        details.add("conflict missed: " + conflict.kind() + ": " + conflict.about());
      }
    }
    for (int f = 0; f < found.conflicts().size(); f++) {
      StoryReading.Conflict conflict = found.conflicts().get(f);
      boolean again = wanted.stream().anyMatch(w -> conflicting(conflict, w) > 0);
      if (!paired.contains(f) && again) {
        ignored++;
      } else if (!paired.contains(f)) {
        details.add("conflict extra: " + conflict.kind() + " " + where(conflict));
      }
    }
    tallies.put(
        Layer.CONFLICTS, Tally.found(reached.size(), found.conflicts().size() - ignored, required));
  }

  /// Whether a conflict is the one wanted: of its kind, with passages of two sides of it, or, for a
  /// denial, of the side that denies. The more of its passages, the better.
  private double conflicting(StoryReading.Conflict conflict, GoldStory.Conflict wanted) {
    if (!conflict.kind().equals(wanted.kind())) {
      return 0;
    }
    Set<String> sides = new HashSet<>();
    int members = 0;
    for (GoldStory.Member member : wanted.members()) {
      if (conflict.members().stream().anyMatch(v -> touches(v, member))) {
        sides.add(member.side());
        members++;
      }
    }
    boolean enough = wanted.kind().equals("denial") ? sides.contains("denies") : sides.size() > 1;
    return enough ? members - (wanted.optional() ? HALF : 0) : 0;
  }

  private static String where(StoryReading.Conflict conflict) {
    return conflict.members().stream()
        .map(StoryReading.Voice::report)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
