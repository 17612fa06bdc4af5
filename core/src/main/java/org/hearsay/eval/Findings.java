package org.hearsay.eval;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Passage;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.CastMember;
import org.jspecify.annotations.Nullable;

/// Hearsay's own findings in the scorer's terms. Reports are known to the gold by file name, which
/// is the last part of where they came from, or their id.
final class Findings {
  private final Map<ReportId, String> names = new HashMap<>();
  private final List<ReportReading> readings = new ArrayList<>();
  private final StoryReading stories;

  Findings(Gold gold, List<AnnotatedReport> reports, List<Dossier> dossiers) {
    Set<String> wanted =
        gold.reports().stream().map(GoldReport::name).collect(Collectors.toUnmodifiableSet());
    for (AnnotatedReport report : reports) {
      String name = name(report.report(), wanted);
      names.put(report.report().id(), name);
      readings.add(reading(name, report));
    }
    stories = stories(dossiers);
  }

  List<ReportReading> readings() {
    return List.copyOf(readings);
  }

  StoryReading stories() {
    return stories;
  }

  private static String name(Report report, Set<String> wanted) {
    String id = report.id().value();
    if (wanted.contains(id)) {
      return id;
    }
    try {
      Path file = Path.of(report.provenance().origin()).getFileName();
      return file == null ? id : file.toString();
    } catch (InvalidPathException e) {
      return id;
    }
  }

  private static ReportReading reading(String name, AnnotatedReport read) {
    Report report = read.report();
    return new ReportReading(
        name,
        report.body(),
        report.published() == null ? null : report.published().date(),
        read.attributions().stream().map(a -> said(read, a)).toList(),
        read.figures().stream()
            .map(f ->
                new ReportReading.Counted(
                    f.figure().span(), f.figure().bounds().low(), f.figure().bounds().high()))
            .toList(),
        read.times().stream().map(t -> new ReportReading.Dated(t.span(), t.value())).toList(),
        read.credits().stream()
            .map(c -> new ReportReading.Credited(c.span(), c.outlet()))
            .toList());
  }

  private static ReportReading.Said said(AnnotatedReport read, Attribution attribution) {
    Attribution.Participant source = attribution.source();
    Attribution.Cue cue = attribution.cue();
    return new ReportReading.Said(
        attribution.kind().name().toLowerCase(Locale.ROOT),
        source == null ? null : source.span(),
        source == null ? null : read.entity(source.entity()).map(Entity::name).orElse(null),
        cue == null ? null : cue.span(),
        attribution.content(),
        attribution.stance() == Stance.DENIES);
  }

  private StoryReading stories(List<Dossier> dossiers) {
    List<Set<String>> groups = new ArrayList<>();
    List<StoryReading.Edge> edges = new ArrayList<>();
    List<StoryReading.Claim> claims = new ArrayList<>();
    List<StoryReading.Conflict> conflicts = new ArrayList<>();
    List<StoryReading.Family> families = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      Set<String> group = new LinkedHashSet<>();
      dossier.reports().forEach(r -> group.add(name(r.report().id())));
      groups.add(group);
      edges.addAll(edges(dossier));
      dossier.claims().stream()
          .map(c ->
              new StoryReading.Claim(
                  voices(c.members()), c.origins().stream().map(o -> names(o.reports())).toList()))
          .forEach(claims::add);
      dossier.conflicts().stream().map(this::conflict).forEach(conflicts::add);
      dossier.quotations().stream().map(q -> family(dossier, q)).forEach(families::add);
    }
    return new StoryReading(groups, edges, claims, conflicts, families);
  }

  private List<StoryReading.Edge> edges(Dossier dossier) {
    Map<String, Node> nodes = new HashMap<>();
    dossier.lineage().nodes().forEach(n -> nodes.put(n.id(), n));
    List<StoryReading.Edge> edges = new ArrayList<>();
    for (Derivation derivation : dossier.lineage().edges()) {
      Node from = nodes.get(derivation.from());
      Node to = nodes.get(derivation.to());
      if (from == null || to == null) {
        throw new IllegalArgumentException(
            "dossier " + dossier.id() + " has an edge without its node: " + derivation);
      }
      if (from.kind() == Node.Kind.REPORT && to.kind() != Node.Kind.PERSON) {
        edges.add(new StoryReading.Edge(label(from), label(to), derivation.directed()));
      }
    }
    return edges;
  }

  private String label(Node node) {
    return node.kind() == Node.Kind.REPORT ? name(new ReportId(node.id())) : node.name();
  }

  private List<StoryReading.Voice> voices(List<ClaimMember> members) {
    List<StoryReading.Voice> voices = new ArrayList<>();
    for (ClaimMember member : members) {
      String report = name(member.report().report().id());
      voices.add(
          switch (member) {
            case ClaimMember.Said said ->
                new StoryReading.Voice(report, said.attribution().content(), false);
            case ClaimMember.Counted counted ->
                new StoryReading.Voice(report, List.of(counted.figure().figure().span()), true);
          });
    }
    return voices;
  }

  /// A conflict speaks through its members and through the passages that explain it, which may lie
  /// beside what a member says: the date of a document, where its contents are the member.
  private StoryReading.Conflict conflict(Conflict conflict) {
    List<StoryReading.Voice> voices = new ArrayList<>(voices(conflict.members()));
    for (Passage passage : conflict.explanation().passages()) {
      voices.add(
          new StoryReading.Voice(name(passage.report().id()), List.of(passage.span()), false));
    }
    return new StoryReading.Conflict(conflict.kind().name().toLowerCase(Locale.ROOT), voices);
  }

  private StoryReading.Family family(Dossier dossier, QuotationFamily family) {
    List<StoryReading.Voice> variants = new ArrayList<>();
    for (QuotationFamily.Variant variant : family.variants()) {
      List<Span> spans = List.of(variant.passage().span());
      variants.add(new StoryReading.Voice(name(variant.passage().report().id()), spans, false));
    }
    return new StoryReading.Family(
        speaker(dossier, family.speaker()), variants, !family.drift().isEmpty());
  }

  private static @Nullable String speaker(Dossier dossier, @Nullable String id) {
    return dossier.cast().members().stream()
        .filter(m -> m.id().equals(id))
        .map(CastMember::name)
        .findFirst()
        .orElse(null);
  }

  private Set<String> names(List<ReportId> reports) {
    return reports.stream().map(this::name).collect(Collectors.toUnmodifiableSet());
  }

  private String name(ReportId id) {
    String name = names.get(id);
    return name == null ? id.value() : name;
  }
}
