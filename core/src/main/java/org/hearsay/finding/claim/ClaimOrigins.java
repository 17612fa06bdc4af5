package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.report.Passage;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;

/// Where the reports that carry a claim have **it** from, which may be other than where they have
/// most of what they tell.
///
/// A passage that is itself credited to an outlet, or lies in copied or shared words, rests on the
/// origins of what it draws on; any other passage on the origins of its report as a whole. A path
/// of copies is followed passage by passage, so that a copy has the origins of what it copies and
/// never adds one.
final class ClaimOrigins {
  private final Lineage lineage;
  private final Map<String, AnnotatedReport> reports = new HashMap<>();
  private final Map<String, List<Derivation>> drawnFrom = new HashMap<>();

  ClaimOrigins(Lineage lineage, List<AnnotatedReport> reports) {
    this.lineage = lineage;
    reports.forEach(r -> this.reports.put(r.report().id().value(), r));
    for (Derivation edge : lineage.edges()) {
      if (edge.directed()) {
        drawnFrom.computeIfAbsent(edge.from(), node -> new ArrayList<>()).add(edge);
      }
    }
  }

  /// The origins of `members` together, each once, by name and then node.
  ///
  /// A report that as a whole rests on several origins does not tell which of them a passage is
  /// from. Such passages are laid to as few origins as can account for them all, so that
  /// independence is never overstated.
  List<Origin> of(List<ClaimMember> members) {
    TreeMap<String, Origin> byName = new TreeMap<>();
    Set<Set<Origin>> open = new LinkedHashSet<>();
    for (ClaimMember member : members) {
      Set<Origin> possible = of(member);
      if (possible.size() > 1) {
        open.add(possible);
      } else {
        possible.forEach(o -> byName.put(key(o), o));
      }
    }
    open.removeIf(possible -> possible.stream().anyMatch(o -> byName.containsKey(key(o))));
    while (!open.isEmpty()) {
      Origin best = mostCommon(open);
      byName.put(key(best), best);
      open.removeIf(possible -> possible.contains(best));
    }
    return List.copyOf(byName.values());
  }

  private static Origin mostCommon(Set<Set<Origin>> open) {
    TreeMap<String, Origin> all = new TreeMap<>();
    open.forEach(possible -> possible.forEach(o -> all.put(key(o), o)));
    return all.values().stream()
        .min(
            Comparator.comparingLong(
                    (Origin o) -> -open.stream().filter(possible -> possible.contains(o)).count())
                .thenComparing(ClaimOrigins::key))
        .orElseThrow();
  }

  private static String key(Origin origin) {
    return origin.name() + '\u0001' + origin.node();
  }

  private Set<Origin> of(ClaimMember member) {
    List<Span> spans = new ArrayList<>();
    spans.add(member.passage().span());
    Attribution attribution =
        switch (member) {
          case ClaimMember.Said said -> said.attribution();
          case ClaimMember.Counted counted -> counted.figure().giver();
        };
    if (attribution != null) {
      Attribution.Participant source = attribution.source();
      Attribution.Participant venue = attribution.venue();
      if (source != null) {
        spans.add(source.span());
      }
      if (venue != null) {
        spans.add(venue.span());
      }
    }
    return at(member.report(), spans, new HashSet<>());
  }

  /// @param spans the passage, and who and where it is said
  /// @param visited nodes already on the path
  private Set<Origin> at(AnnotatedReport report, List<Span> spans, Set<String> visited) {
    Set<Origin> found = new LinkedHashSet<>();
    String node = report.report().id().value();
    if (visited.add(node)) {
      for (Derivation edge : drawnFrom.getOrDefault(node, List.of())) {
        found.addAll(through(edge, report, spans, visited));
      }
    }
    if (found.isEmpty()) {
      found.addAll(lineage.originsOf(report.report().id()));
    }
    return found;
  }

  private Set<Origin> through(
      Derivation edge, AnnotatedReport report, List<Span> spans, Set<String> visited) {
    boolean covers =
        switch (edge.ground()) {
          case Ground.Credit credit ->
              passagesIn(report.report(), credit).stream()
                  .anyMatch(p -> credits(report.prose(), p, spans));
          case Ground.SharedQuotation shared ->
              passagesIn(report.report(), shared).stream()
                  .anyMatch(p -> holdsMost(p, spans.get(0)));
          case Ground.CopiedText copied ->
              passagesIn(report.report(), copied).stream()
                  .anyMatch(p -> holdsMost(p, spans.get(0)));
        };
    return covers ? beyond(edge, report, spans.get(0), visited) : Set.of();
  }

  private static List<Span> passagesIn(Report report, Ground ground) {
    return ground.passages().stream()
        .filter(p -> p.report().id().equals(report.id()))
        .map(Passage::span)
        .toList();
  }

  /// Whether a credit stands in the sentence of the passage, or names who said it or where.
  private static boolean credits(Prose prose, Span credit, List<Span> spans) {
    if (spans.stream().skip(1).anyMatch(credit::overlaps)) {
      return true;
    }
    int token = prose.tokenAt(spans.get(0).start());
    return token < prose.tokenCount() && prose.sentenceOf(token).span().overlaps(credit);
  }

  private static boolean holdsMost(Span outer, Span passage) {
    int shared = Math.min(outer.end(), passage.end()) - Math.max(outer.start(), passage.start());
    return 2 * shared >= passage.length();
  }

  /// The origins of what `edge` draws on: of the sentence drawn on where it is a report at hand.
  private Set<Origin> beyond(
      Derivation edge, AnnotatedReport report, Span passage, Set<String> visited) {
    AnnotatedReport source = reports.get(edge.to());
    if (source != null) {
      List<Span> drawnOn = passagesIn(source.report(), edge.ground());
      Optional<Span> counterpart = counterpart(report, passage, source, drawnOn);
      return counterpart.isEmpty()
          ? new LinkedHashSet<>(lineage.originsOf(source.report().id()))
          : at(source, List.of(counterpart.get()), visited);
    }
    Set<Origin> found = new LinkedHashSet<>();
    lineage.originAt(edge.to()).ifPresent(found::add);
    return found;
  }

  /// The sentence of `source` within `drawnOn` that shares most words with the sentence of
  /// `passage`. What is copied may run over many sentences, each with an origin of its own.
  private static Optional<Span> counterpart(
      AnnotatedReport report, Span passage, AnnotatedReport source, List<Span> drawnOn) {
    Set<String> wanted = words(report.prose(), sentenceAt(report.prose(), passage.start()));
    Sentence best = null;
    double most = 0;
    for (Sentence sentence : source.prose().sentences()) {
      if (drawnOn.stream().anyMatch(sentence.span()::overlaps)) {
        Set<String> words = words(source.prose(), sentence);
        long shared = words.stream().filter(wanted::contains).count();
        double likeness = (double) shared / Math.max(1, words.size() + wanted.size() - shared);
        if (likeness > most) {
          most = likeness;
          best = sentence;
        }
      }
    }
    return Optional.ofNullable(best).map(Sentence::span);
  }

  private static Sentence sentenceAt(Prose prose, int offset) {
    return prose.sentenceOf(Math.min(prose.tokenAt(offset), prose.tokenCount() - 1));
  }

  private static Set<String> words(Prose prose, Sentence sentence) {
    Set<String> words = new HashSet<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      words.add(prose.lower(i));
    }
    return words;
  }
}
