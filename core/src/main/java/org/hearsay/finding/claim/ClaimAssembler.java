package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.claim.ClaimMember.Counted;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.story.Cast;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// Makes claims and conflicts of what was gathered: text, sources, origins, relation, grounds,
/// order.
final class ClaimAssembler {
  private final List<AnnotatedReport> reports;
  private final Cast cast;
  private final List<QuotationFamily> quotations;
  private final Vocabulary vocabulary;
  private final ClaimOrigins origins;
  private final Mastheads mastheads;

  /// What the headlines speak of.
  private final Terms headlines;

  private final Map<ReportId, Integer> reportOrder = new HashMap<>();

  /// A claim before it has its place, with the conflicts about it, whose claim id is still null.
  private record Assembled(
      Claim claim, List<Conflict> conflicts, boolean hasTwoSides, double centrality) {}

  ClaimAssembler(
      List<AnnotatedReport> reports,
      Cast cast,
      Lineage lineage,
      List<QuotationFamily> quotations,
      Vocabulary vocabulary) {
    this.reports = reports;
    this.cast = cast;
    this.quotations = quotations;
    this.vocabulary = vocabulary;
    this.origins = new ClaimOrigins(lineage, reports);
    this.mastheads = Mastheads.of(reports.stream().map(AnnotatedReport::report).toList());
    this.headlines = headlines();
    reports.forEach(r -> reportOrder.put(r.report().id(), reportOrder.size()));
  }

  ClaimFindings assemble(List<DraftClaim> drafts) {
    List<DateConflicts.DateConflict> dates = new DateConflicts(vocabulary, mastheads).find(reports);
    List<Assembled> assembled = new ArrayList<>();
    for (DraftClaim draft : drafts) {
      assembled.add(assemble(draft, dates));
    }
    assembled.sort(order());
    List<Claim> claims = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Assembled one : assembled) {
      String id = "k" + (claims.size() + 1);
      Claim c = one.claim;
      claims.add(
          new Claim(
              id, c.text(), c.members(), c.sources(), c.origins(), c.relation(), c.grounds()));
      for (Conflict conflict : one.conflicts) {
        conflicts.add(
            new Conflict(conflict.kind(), id, conflict.members(), conflict.explanation()));
      }
    }
    return new ClaimFindings(claims, conflicts);
  }

  private Assembled assemble(DraftClaim draft, List<DateConflicts.DateConflict> dates) {
    List<ClaimMember> members = draft.members().stream().sorted(memberOrder()).toList();
    List<ClaimMember> assertions = draft.assertions();
    List<Conflict> conflicts = new ArrayList<>();
    figureConflict(draft).ifPresent(conflicts::add);
    denialConflict(draft, members).ifPresent(conflicts::add);
    conflicts.addAll(wordingConflicts(members));
    for (DateConflicts.DateConflict date : dates) {
      if (members.contains(date.members().get(0))) {
        conflicts.add(new Conflict(Conflict.Kind.DATE, null, date.members(), date.explanation()));
      }
    }
    boolean differs = conflicts.stream().anyMatch(c -> c.kind() != Conflict.Kind.DENIAL);
    long carriers = members.stream().map(m -> m.report().report().id()).distinct().count();
    boolean updated = FigureConflicts.steps(draft.tallies()).size() > 1;
    Relation relation =
        differs
            ? Relation.CONFLICT
            : !draft.denials().isEmpty()
                ? Relation.DENIED
                : updated ? Relation.SUPERSEDED : carriers > 1 ? Relation.AGREE : Relation.SINGLE;
    List<ClaimMember> carrying = assertions.isEmpty() ? members : assertions;
    Claim claim =
        new Claim(
            "k",
            new ClaimText(vocabulary, reportOrder).of(draft),
            members,
            sources(assertions),
            origins.of(carrying),
            relation,
            new ClaimGrounds(cast, vocabulary).of(draft, memberOrder()));
    return new Assembled(claim, conflicts, differs || !assertions.isEmpty(), centrality(members));
  }

  private List<String> sources(List<ClaimMember> members) {
    Set<String> sources = new LinkedHashSet<>();
    for (ClaimMember member : members.stream().sorted(memberOrder()).toList()) {
      String source = sourceOf(member);
      if (source != null) {
        sources.add(source);
      }
    }
    return List.copyOf(sources);
  }

  private @Nullable String sourceOf(ClaimMember member) {
    return switch (member) {
      case Said said -> Voices.castId(cast, said.report(), said.attribution());
      case Counted counted ->
          counted.figure().giver() == null
              ? null
              : Voices.castId(cast, counted.report(), counted.figure().giver());
    };
  }

  private Optional<Conflict> figureConflict(DraftClaim draft) {
    Set<ClaimMember> differing = new LinkedHashSet<>();
    return FigureConflicts.differing(draft.tallies(), cast, mastheads, differing)
        .map(reason ->
            new Conflict(
                Conflict.Kind.FIGURE,
                null,
                differing.stream().sorted(memberOrder()).toList(),
                reason));
  }

  private Optional<Conflict> denialConflict(DraftClaim draft, List<ClaimMember> members) {
    if (draft.denials().isEmpty()) {
      return Optional.empty();
    }
    Set<String> deniers = new TreeSet<>();
    List<Passage> passages = new ArrayList<>();
    for (Saying denial : draft.denials()) {
      for (Said said : denial.members()) {
        String name = Voices.name(cast, said.report(), said.attribution());
        deniers.add(name == null ? "somebody not named" : name);
        passages.add(said.passage());
      }
    }
    Set<String> speakers = new TreeSet<>();
    for (Saying saying : draft.sayings()) {
      for (Said said : saying.members()) {
        String name = Voices.name(cast, said.report(), said.attribution());
        if (name != null) {
          speakers.add(name);
        }
      }
    }
    String text =
        "denied by "
            + String.join(", ", deniers)
            + (speakers.isEmpty() ? "" : "; said by " + String.join(", ", speakers));
    return Optional.of(
        new Conflict(
            Conflict.Kind.DENIAL,
            null,
            members,
            new Reason(text, passages.stream().sorted().toList())));
  }

  private List<Conflict> wordingConflicts(List<ClaimMember> members) {
    List<Conflict> conflicts = new ArrayList<>();
    for (QuotationFamily family : quotations) {
      List<ClaimMember> variants =
          members.stream().filter(m -> m instanceof Said s && isVariant(s, family)).toList();
      boolean isHere = !variants.isEmpty() && isVariant((Said) variants.get(0), family);
      if (isHere) {
        WordingConflicts.differing(family, mastheads)
            .ifPresent(reason ->
                conflicts.add(new Conflict(Conflict.Kind.WORDING, null, variants, reason)));
      }
    }
    return conflicts;
  }

  private static boolean isVariant(Said said, QuotationFamily family) {
    return family.variants().stream()
        .anyMatch(v ->
            v.attribution().equals(said.attribution().id())
                && v.passage().report().id().equals(said.report().report().id()));
  }

  /// By report, then by place, a statement before a figure in it.
  private Comparator<ClaimMember> memberOrder() {
    return Comparator.comparingInt(
            (ClaimMember m) -> reportOrder.getOrDefault(m.report().report().id(), 0))
        .thenComparing(m -> m.passage().span())
        .thenComparingInt(m -> m instanceof Said ? 0 : 1);
  }

  /// Contested first, two-sided before denials of what nobody is shown to say; then counts that
  /// were overtaken; then what many reports have from few origins; then the rest of what several
  /// have; then what one has. Among equals what more reports carry, then what the headlines speak
  /// of, then by place.
  private Comparator<Assembled> order() {
    return Comparator.comparingInt(ClaimAssembler::rank)
        .thenComparingInt(a -> -excess(a.claim))
        .thenComparingInt(a -> -a.claim.reports().size())
        .thenComparingDouble(a -> -a.centrality)
        .thenComparing(a -> a.claim.members().get(0), memberOrder());
  }

  /// How much of what the headlines speak of stands in the claim, in steps of a tenth, so that
  /// small differences do not outweigh the place.
  private double centrality(List<ClaimMember> members) {
    Terms words =
        members.stream()
            .map(m -> vocabulary.terms(m.report().prose(), m.passage().span()))
            .reduce(Terms.NONE, Terms::plus);
    return Math.floor(
        10 * vocabulary.weight(words.and(headlines)) / Math.max(1, vocabulary.weight(headlines)));
  }

  private Terms headlines() {
    Terms all = Terms.NONE;
    for (AnnotatedReport report : reports) {
      String title = report.report().title();
      if (title != null) {
        Prose prose = Segmenter.segment(title);
        all = all.plus(vocabulary.terms(prose, 0, prose.tokenCount()));
      }
    }
    return all;
  }

  private static int rank(Assembled one) {
    return switch (one.claim.relation()) {
      case CONFLICT -> 0;
      case DENIED -> one.hasTwoSides ? 0 : 1;
      case SUPERSEDED -> 2;
      case AGREE -> excess(one.claim) > 0 ? 3 : 4;
      case SINGLE -> 5;
    };
  }

  /// By how many the reports outnumber the origins.
  private static int excess(Claim claim) {
    List<Origin> found = claim.origins();
    return found.isEmpty() || claim.relation() == Relation.SINGLE
        ? 0
        : Math.max(0, claim.reports().size() - found.size());
  }
}
