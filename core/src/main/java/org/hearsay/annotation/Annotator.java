package org.hearsay.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.CreditFinder;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.annotation.figure.FigureFinder;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// Reads one report: runs the finders in order. The door of this room, and a pure function.
public final class Annotator {
  private Annotator() {}

  /// Everything found in `report` alone. The same report always gives the same findings.
  public static AnnotatedReport annotate(Report report) {
    return annotate(report, null);
  }

  /// The same, with a trained model of attributions beside the rules.
  ///
  /// @param model the model; null for the rules alone
  public static AnnotatedReport annotate(Report report, @Nullable AttributionModel model) {
    Prose prose = Segmenter.segment(report.body(), report.language());
    Mentions mentions = MentionFinder.find(prose, report.language());
    PublicationTime published = report.published();
    LocalDate day = published == null ? null : published.date();
    List<Timex> times = DateFinder.find(prose, day, report.language());
    List<Span> aside = Boilerplate.find(prose);
    List<Attribution> all =
        AttributionReading.find(
            prose, mentions, times, report.language(), model == null ? null : model.tagger());
    UnnamedSources.Settled settled =
        UnnamedSources.settle(
            prose,
            mentions.entities(),
            all.stream().filter(a -> isInStory(a.contentCover(), aside)).toList(),
            source -> AttributionReading.description(prose, report.language(), source),
            AttributionReading.isEnglish(report.language()));
    Numbering.Numbered numbered =
        Numbering.number(
            spokenOf(settled.entities(), settled.attributions()), settled.attributions(), all);
    List<Figure> counted =
        FigureFinder.find(prose, times, report.language()).stream()
            .filter(f -> isInStory(f.span(), aside))
            .toList();
    return new AnnotatedReport(
        report,
        prose,
        numbered.entities(),
        numbered.attributions(),
        given(counted, numbered.attributions()),
        times.stream().filter(t -> isInStory(t.span(), aside)).toList(),
        CreditFinder.find(prose, mentions));
  }

  private static boolean isInStory(Span span, List<Span> aside) {
    for (Span one : aside) {
      if (one.overlaps(span)) {
        return false;
      }
    }
    return true;
  }

  /// Each figure with the innermost attribution whose content holds it.
  static List<GivenFigure> given(List<Figure> figures, List<Attribution> attributions) {
    ContentIndex contents = new ContentIndex(attributions);
    List<GivenFigure> given = new ArrayList<>();
    for (Figure figure : figures) {
      given.add(
          new GivenFigure("f" + (given.size() + 1), figure, contents.innermost(figure.span())));
    }
    return given;
  }

  /// Entities that are named, and those only described that say something or are spoken to: common
  /// nouns that play no part are left out.
  static List<Entity> spokenOf(List<Entity> entities, List<Attribution> attributions) {
    Set<String> used = new HashSet<>();
    for (Attribution attribution : attributions) {
      addTo(used, attribution.source());
      addTo(used, attribution.venue());
      addTo(used, attribution.addressee());
    }
    return entities.stream().filter(e -> isNamed(e) || used.contains(e.id())).toList();
  }

  private static boolean isNamed(Entity entity) {
    for (Mention mention : entity.mentions()) {
      if (mention.kind() == MentionKind.NAME || mention.kind() == MentionKind.METONYM) {
        return true;
      }
    }
    return false;
  }

  private static void addTo(Set<String> used, Attribution.@Nullable Participant participant) {
    if (participant != null && participant.entity() != null) {
      used.add(participant.entity());
    }
  }
}
