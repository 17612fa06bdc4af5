package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Resolution;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Reference;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// What a person has put right in one report. It stands above everything that was found there, and
/// what it changes carries [Ground#HAND] and [SourceSeat#HAND].
///
/// Evidence stays evidence: a speaker is named by words of the report, or by nobody.
///
/// @param decisions in the order in which they were made; a later one about the same statement
///   counts
public record HandReading(List<Decision> decisions) {
  /// Nothing put right.
  public static final HandReading NONE = new HandReading(List.of());

  private static final Reference BY_HAND = new Reference(Ground.HAND, 1, 1);

  public HandReading {
    decisions = List.copyOf(decisions);
  }

  /// One thing put right.
  public sealed interface Decision {}

  /// Who says so.
  ///
  /// @param attribution id of the statement
  /// @param words of the report that name who says so; null where it names nobody
  public record Speaker(String attribution, @Nullable Span words) implements Decision {}

  /// A statement or figure that is none.
  ///
  /// @param finding its id
  public record Dismissal(String finding) implements Decision {}

  /// A credit that is none.
  ///
  /// @param place where it stands
  public record NoCredit(Span place) implements Decision {}

  /// `report` as it is with all this put right. What a decision names and the report has not is
  /// left out.
  public AnnotatedReport apply(AnnotatedReport report) {
    AnnotatedReport corrected = report;
    for (Decision decision : decisions) {
      if (decision instanceof Speaker speaker) {
        corrected = withSpeaker(corrected, speaker);
      }
    }
    Set<String> dismissed = new HashSet<>();
    Set<Span> credits = new HashSet<>();
    for (Decision decision : decisions) {
      switch (decision) {
        case Speaker speaker -> {}
        case Dismissal(String finding) -> dismissed.add(finding);
        case NoCredit(Span place) -> credits.add(place);
      }
    }
    return dismissed.isEmpty() && credits.isEmpty()
        ? corrected
        : without(corrected, dismissed, credits);
  }

  private static AnnotatedReport without(
      AnnotatedReport report, Set<String> dismissed, Set<Span> credits) {
    AnnotatedReport left = LeastConfidence.without(report, a -> dismissed.contains(a.id()));
    return new AnnotatedReport(
        left.report(),
        left.prose(),
        left.entities(),
        left.attributions(),
        left.figures().stream().filter(f -> !dismissed.contains(f.id())).toList(),
        left.times(),
        left.credits().stream().filter(c -> !credits.contains(c.span())).toList());
  }

  private static AnnotatedReport withSpeaker(AnnotatedReport report, Speaker decision) {
    Optional<Attribution> found = report.attribution(decision.attribution);
    if (found.isEmpty()) {
      return report;
    }
    List<Entity> entities = new ArrayList<>(report.entities());
    Attribution.Participant source = null;
    if (decision.words != null) {
      Span words = decision.words;
      Entity meant = named(entities, words).orElseGet(() -> added(report, entities, words));
      source =
          new Attribution.Participant(
              phrase(report, found.get().source(), words), new Resolution(meant.id(), BY_HAND));
    }
    Attribution corrected = found.get().withSourceByHand(source);
    List<Attribution> attributions =
        report.attributions().stream()
            .map(a -> a.id().equals(corrected.id()) ? corrected : a)
            .toList();
    Map<String, Attribution> byId = new HashMap<>();
    attributions.forEach(a -> byId.put(a.id(), a));
    return new AnnotatedReport(
        report.report(),
        report.prose(),
        Annotator.spokenOf(entities, attributions),
        attributions,
        report.figures().stream().map(f -> givenBy(f, byId)).toList(),
        report.times(),
        report.credits());
  }

  private static GivenFigure givenBy(GivenFigure figure, Map<String, Attribution> byId) {
    return figure.giver() == null
        ? figure
        : new GivenFigure(figure.id(), figure.figure(), byId.get(figure.giver().id()));
  }

  /// Whom the words name: who has a mention there, the closest.
  private static Optional<Entity> named(List<Entity> entities, Span words) {
    Optional<Entity> exact =
        entities.stream()
            .filter(e -> e.mentions().stream().anyMatch(m -> m.span().equals(words)))
            .findFirst();
    return exact.isPresent()
        ? exact
        : entities.stream()
            .filter(e ->
                e.mentions().stream()
                    .anyMatch(m ->
                        m.kind() == MentionKind.NAME
                            && (m.span().contains(words) || words.contains(m.span()))))
            .findFirst();
  }

  private static Entity added(AnnotatedReport report, List<Entity> entities, Span words) {
    int highest = 0;
    for (Entity entity : entities) {
      highest = Math.max(highest, Integer.parseInt(entity.id().substring(1)));
    }
    Entity entity =
        new Entity(
            "e" + (highest + 1),
            EntityType.OTHER,
            words.of(report.report().body()),
            List.of(new Mention(words, MentionKind.NAME, BY_HAND)),
            List.of());
    entities.add(entity);
    return entity;
  }

  /// The words at the statement that stand for its source stay where they could mean anybody ("she
  /// said"). A name names its own bearer, so the words given by hand take its place.
  private static Span phrase(
      AnnotatedReport report, Attribution.@Nullable Participant source, Span words) {
    if (source == null) {
      return words;
    }
    boolean isName =
        report.entities().stream()
            .flatMap(e -> e.mentions().stream())
            .anyMatch(m -> m.kind() == MentionKind.NAME && source.span().contains(m.span()));
    return isName ? words : source.span();
  }
}
