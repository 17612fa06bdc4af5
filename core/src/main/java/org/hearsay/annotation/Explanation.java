package org.hearsay.annotation;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionTrace;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.annotation.date.Derivation;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.FigureSteps;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile.Located;
import org.jspecify.annotations.Nullable;

/// Why each thing in a report was found.
///
/// @param report what was found, as without asking why
/// @param attributions one for each of the report, in its order
/// @param figures the same
/// @param times the same
/// @param dropped readings in whose place nothing was kept
public record Explanation(
    AnnotatedReport report,
    List<Said> attributions,
    List<Counted> figures,
    List<Dated> times,
    List<AttributionTrace.Alternative> dropped) {

  public Explanation {
    attributions = List.copyOf(attributions);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    dropped = List.copyOf(dropped);
  }

  /// What concerns the attribution `id` alone; empty if the report has none of that id.
  public Optional<Explanation> of(String id) {
    return attributions.stream()
        .filter(said -> said.attribution().id().equals(id))
        .findFirst()
        .map(said -> new Explanation(report, List.of(said), List.of(), List.of(), List.of()));
  }

  /// What concerns the place `offset`, in UTF-16 code units: everything found that covers it, and
  /// readings not kept that did.
  public Explanation at(int offset) {
    return new Explanation(
        report,
        attributions.stream().filter(said -> covers(said.attribution(), offset)).toList(),
        figures.stream().filter(f -> f.figure().figure().span().contains(offset)).toList(),
        times.stream().filter(t -> t.time().span().contains(offset)).toList(),
        dropped.stream()
            .filter(a -> a.content().stream().anyMatch(c -> c.contains(offset)))
            .toList());
  }

  private static boolean covers(Attribution attribution, int offset) {
    Attribution.Participant source = attribution.source();
    Attribution.Cue cue = attribution.cue();
    return attribution.content().stream().anyMatch(c -> c.contains(offset))
        || (source != null && source.span().contains(offset))
        || (cue != null && cue.span().contains(offset));
  }

  /// Why an attribution was found.
  ///
  /// @param sentences where it stands, from the first to the last sentence it touches
  /// @param rule the line of `rules.tsv` with the rule in plain words; null where only the model
  ///   found it
  /// @param lexicon the lines of other lexicons that spoke for it
  /// @param steps how its confidence came about, from wide to narrow
  /// @param meant whom the source means, and why; null where nobody is known, or there is no source
  /// @param alternatives other readings that were not kept
  /// @param others who else is named where it stands and is not the source
  public record Said(
      Attribution attribution,
      Span sentences,
      @Nullable Located rule,
      List<Located> lexicon,
      List<Calibration.Step> steps,
      @Nullable Meant meant,
      List<AttributionTrace.Alternative> alternatives,
      List<Other> others) {
    public Said {
      lexicon = List.copyOf(lexicon);
      steps = List.copyOf(steps);
      alternatives = List.copyOf(alternatives);
      others = List.copyOf(others);
    }
  }

  /// Whom a source means.
  ///
  /// @param before the mention before the source by which the entity was last spoken of by name or
  ///   description; null where there is none
  /// @param rivals who else was spoken of shortly before, where the source is a pronoun
  public record Meant(Entity entity, @Nullable Mention before, List<Rival> rivals) {
    public Meant {
      rivals = List.copyOf(rivals);
    }
  }

  /// Somebody whom a pronoun might have meant.
  ///
  /// @param before the last mention before the pronoun
  /// @param sentences how many sentences before the pronoun that stands
  public record Rival(Entity entity, Mention before, int sentences, RivalLoss reason) {}

  /// Why a pronoun was not taken to mean somebody.
  public enum RivalLoss {
    /// "She" means no body, "it" no person.
    OTHER_KIND,
    /// Spoken of farther back than the one chosen.
    FARTHER,
    /// Spoken of as near, but less likely by its part in the sentence, its gender or a quotation.
    LESS_LIKELY
  }

  /// Somebody named in the sentences of an attribution who is not its source.
  public record Other(Span mention, Entity entity, NotSource reason) {}

  /// Why somebody named near by is not the source.
  public enum NotSource {
    /// Named inside the words that are said.
    INSIDE_CONTENT,
    /// The one spoken to.
    ADDRESSEE,
    /// The outlet, platform or occasion.
    VENUE,
    /// Named within the source's own description: "a spokesman for the mayor".
    WITHIN_SOURCE,
    /// Stands where the construction does not have its source.
    ELSEWHERE
  }

  /// Why words are a figure.
  ///
  /// @param sentence the sentence it stands in
  /// @param pattern the line of `figure-patterns.tsv` that says how it is written
  /// @param steps what each of its words says
  /// @param lexicon the lines of the lexicons whose words stand in it
  public record Counted(
      GivenFigure figure,
      Span sentence,
      Located pattern,
      List<FigureSteps.Step> steps,
      List<Located> lexicon) {
    public Counted {
      steps = List.copyOf(steps);
      lexicon = List.copyOf(lexicon);
    }
  }

  /// Why words are an expression of time, and how its value came about.
  public record Dated(Timex time, Span sentence, Located pattern, Derivation derivation) {}
}
