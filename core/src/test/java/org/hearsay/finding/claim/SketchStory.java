package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.ReportId;
import org.hearsay.story.Cast;
import org.hearsay.story.CastMember;
import org.hearsay.story.Story;

/// Reports compared without the rooms that would trace them: entities of one name are one cast
/// member, and each report is its own origin unless told otherwise.
final class SketchStory {
  private SketchStory() {}

  static ClaimFindings compare(SketchReport... reports) {
    return compare(read(reports), List.of());
  }

  static List<AnnotatedReport> read(SketchReport... reports) {
    return List.of(reports).stream().map(SketchReport::read).toList();
  }

  static ClaimFindings compare(List<AnnotatedReport> reports, List<QuotationFamily> quotations) {
    return compare(reports, quotations, ownOrigins(reports));
  }

  static ClaimFindings compare(
      List<AnnotatedReport> reports, List<QuotationFamily> quotations, Lineage lineage) {
    return ClaimComparer.compare(new Story("s1", reports), cast(reports), lineage, quotations);
  }

  static Lineage ownOrigins(List<AnnotatedReport> reports) {
    List<Origin> origins = new ArrayList<>();
    for (AnnotatedReport report : reports) {
      ReportId id = report.report().id();
      origins.add(new Origin(id.value(), "The " + id, true, List.of(id)));
    }
    return new Lineage(List.of(), List.of(), origins);
  }

  static Lineage lineage(List<Origin> origins, Derivation... edges) {
    return new Lineage(List.of(), List.of(edges), origins);
  }

  private static Cast cast(List<AnnotatedReport> reports) {
    Map<String, List<CastMember.Member>> byName = new LinkedHashMap<>();
    for (AnnotatedReport report : reports) {
      for (Entity entity : report.entities()) {
        byName
            .computeIfAbsent(entity.name(), n -> new ArrayList<>())
            .add(new CastMember.Member(report.report().id(), entity.id()));
      }
    }
    List<CastMember> members = new ArrayList<>();
    byName.keySet().stream()
        .sorted()
        .forEach(name ->
            members.add(
                new CastMember(
                    "c" + (members.size() + 1),
                    name,
                    EntityType.PERSON,
                    byName.getOrDefault(name, List.of()))));
    return new Cast(members);
  }

  /// The one claim that has a member with the words `words`.
  static Claim claimWith(ClaimFindings findings, String words) {
    List<Claim> found =
        findings.claims().stream()
            .filter(c -> c.members().stream().anyMatch(m -> m.passage().text().equals(words)))
            .toList();
    assertThat(found).as("claims with “%s”", words).hasSize(1);
    return found.get(0);
  }

  static List<String> words(Claim claim) {
    return claim.members().stream().map(m -> m.passage().text()).toList();
  }
}
