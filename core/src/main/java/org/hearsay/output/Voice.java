package org.hearsay.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Passage;
import org.hearsay.story.CastMember;
import org.jspecify.annotations.Nullable;

/// One member of a claim as pages show it: who says what, in which report.
///
/// @param who the sayer by name; null where the report says it in its own voice
/// @param named false where the report gives it to somebody whom it does not name
/// @param attribution the statement, or the one that gives the figure; null in the report's own
///   voice
/// @param figure the figure where the member is one
/// @param passage where it stands
record Voice(
    AnnotatedReport report,
    @Nullable String who,
    boolean named,
    @Nullable Attribution attribution,
    @Nullable GivenFigure figure,
    Passage passage) {

  /// Shown where a text gives a statement to nobody in particular.
  static final String NOBODY = "nobody named";

  static Voice of(ClaimMember member, Dossier dossier) {
    return switch (member) {
      case ClaimMember.Said said ->
          of(said.report(), said.attribution(), null, said.passage(), dossier);
      case ClaimMember.Counted counted ->
          of(
              counted.report(),
              counted.figure().giver(),
              counted.figure(),
              counted.passage(),
              dossier);
    };
  }

  /// The members of `claim`, in its order; a statement whose figure is a member too is shown once,
  /// by the figure.
  static List<Voice> of(Claim claim, Dossier dossier) {
    Set<Passage> counted =
        claim.members().stream()
            .flatMap(member -> givers(member).stream())
            .collect(Collectors.toSet());
    return claim.members().stream()
        .filter(member ->
            !(member instanceof ClaimMember.Said said
                && said.attribution().kind() != AttributionKind.DIRECT
                && counted.contains(said.passage())))
        .map(member -> of(member, dossier))
        .toList();
  }

  private static Optional<Passage> givers(ClaimMember member) {
    return switch (member) {
      case ClaimMember.Said said -> Optional.empty();
      case ClaimMember.Counted counted ->
          Optional.ofNullable(counted.figure().giver())
              .map(giver -> counted.report().passage(giver.contentCover()));
    };
  }

  /// Who said the words of `family`, by name.
  static String speaker(QuotationFamily family, Dossier dossier) {
    return dossier.cast().members().stream()
        .filter(member -> member.id().equals(family.speaker()))
        .findFirst()
        .map(CastMember::name)
        .orElse("Speaker not known");
  }

  /// Whom reports also name for the words of `family`.
  static String otherSpeakers(QuotationFamily family, Dossier dossier) {
    return dossier.cast().members().stream()
        .filter(member -> family.otherSpeakers().contains(member.id()))
        .map(CastMember::name)
        .collect(Collectors.joining(", ", "Another speaker is named too: ", ""));
  }

  private static Voice of(
      AnnotatedReport report,
      @Nullable Attribution attribution,
      @Nullable GivenFigure figure,
      Passage passage,
      Dossier dossier) {
    if (attribution == null) {
      return new Voice(report, null, true, null, figure, passage);
    }
    Optional<String> who = sayer(report, attribution, dossier);
    return new Voice(report, who.orElse(NOBODY), who.isPresent(), attribution, figure, passage);
  }

  /// The name by which the story's cast, or else the report itself, knows who says `attribution`.
  static Optional<String> sayer(AnnotatedReport report, Attribution attribution, Dossier dossier) {
    Attribution.Participant source = attribution.source();
    if (source == null) {
      return Optional.empty();
    }
    return Optional.of(
        dossier
            .cast()
            .of(report.report().id(), source.entity())
            .map(CastMember::name)
            .or(() -> report.entity(source.entity()).map(Entity::name))
            .orElseGet(() -> Wording.oneLine(source.span().of(report.report().body()))));
  }

  /// The sayer, or "in its own voice".
  String whoOrItself() {
    return who == null ? "in its own voice" : who;
  }

  /// What is said, as it stands; where the statement is interrupted, its parts apart by an
  /// ellipsis.
  String words() {
    if (attribution == null || figure != null) {
      return passage.text();
    }
    String body = report.report().body();
    return attribution.content().stream()
        .map(span -> span.of(body))
        .collect(Collectors.joining(" … "));
  }

  /// Whether [#words()] are the sayer's own, given in quotation marks, and not the report's.
  boolean verbatim() {
    return attribution != null && figure == null && attribution.kind() == AttributionKind.DIRECT;
  }

  /// [#words()] on one line, cut at `limit` characters; in quotation marks only where they are the
  /// sayer's own.
  String wordsAsGiven(int limit) {
    String words = Wording.excerpt(words(), limit);
    return verbatim() ? "“" + words + "”" : words;
  }

  /// The sayer with how they stand to it: "Sund Lines (denies)".
  String whoAndStance() {
    return stance().isEmpty() ? whoOrItself() : whoOrItself() + " (" + stance() + ")";
  }

  /// "denies", "hedges", …; empty for a plain statement.
  String stance() {
    return attribution == null || attribution.stance() == Stance.ASSERTS
        ? ""
        : Wording.stance(attribution.stance());
  }
}
