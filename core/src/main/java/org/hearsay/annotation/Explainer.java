package org.hearsay.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionFinder;
import org.hearsay.annotation.attribution.AttributionTrace;
import org.hearsay.annotation.attribution.AttributionTrace.Alternative;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.RuleWords;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.FigureSteps;
import org.hearsay.annotation.figure.FigureWords;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Reference;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Says why [Annotator] found what it found. It reads the report a second time, with somebody
/// listening, so that reading without asking why costs nothing more.
public final class Explainer {
  private static final int MOST_SENTENCES_BACK = 3;

  private final AnnotatedReport report;
  private final Prose prose;
  private final List<Alternative> alternatives;

  private Explainer(AnnotatedReport report, List<Alternative> alternatives) {
    this.report = report;
    this.prose = report.prose();
    this.alternatives = alternatives;
  }

  /// Everything found in `report`, and why.
  ///
  /// @param model a trained model of attributions beside the rules; null for the rules alone
  public static Explanation explain(Report report, @Nullable AttributionModel model) {
    AnnotatedReport read = Annotator.annotate(report, model);
    Prose prose = read.prose();
    PublicationTime published = report.published();
    LocalDate day = published == null ? null : published.date();
    List<DateFinder.Why> dates = DateFinder.explain(prose, day, report.language());
    AttributionTrace trace = new AttributionTrace(prose);
    if (AttributionReading.isEnglish(report.language())) {
      AttributionFinder.find(
          prose,
          MentionFinder.find(prose),
          dates.stream().map(DateFinder.Why::time).toList(),
          model == null ? null : model.tagger(),
          trace);
    }
    return new Explainer(read, trace.alternatives()).explanation(dates);
  }

  private Explanation explanation(List<DateFinder.Why> dates) {
    List<Explanation.Dated> dated = new ArrayList<>();
    for (DateFinder.Why why : dates) {
      Timex time = why.time();
      if (report.times().contains(time)) {
        dated.add(
            new Explanation.Dated(time, sentences(time.span()), why.pattern(), why.derivation()));
      }
    }
    return new Explanation(
        report,
        report.attributions().stream().map(this::said).toList(),
        report.figures().stream().map(this::counted).toList(),
        dated,
        alternatives.stream()
            .filter(a -> report.attributions().stream().noneMatch(a::lostTo))
            .toList());
  }

  private Explanation.Counted counted(GivenFigure figure) {
    Span sentence = sentences(figure.figure().span());
    String body = report.report().body();
    return new Explanation.Counted(
        figure,
        sentence,
        FigureWords.pattern(figure.figure()),
        FigureSteps.of(prose, figure.figure()),
        FigureWords.lexicon(figure.figure(), body, sentence.of(body)));
  }

  private Explanation.Said said(Attribution attribution) {
    Span cover = attribution.contentCover();
    if (attribution.source() != null) {
      cover = cover.cover(attribution.source().span());
    }
    if (attribution.cue() != null) {
      cover = cover.cover(attribution.cue().span());
    }
    Span sentences = sentences(cover);
    Rule rule = attribution.basis().rule();
    return new Explanation.Said(
        attribution,
        sentences,
        rule == null ? null : RuleWords.of(rule),
        RuleWords.lexicon(attribution, report.report().body()),
        Calibration.SHIPPED.steps(attribution),
        meant(attribution.source()),
        alternatives.stream().filter(a -> a.lostTo(attribution)).toList(),
        others(attribution, sentences));
  }

  /// From the start of the first to the end of the last sentence that `span` touches.
  private Span sentences(Span span) {
    Span first = prose.sentenceOf(prose.tokenAt(span.start())).span();
    Span last = prose.sentenceOf(prose.tokenAt(Math.max(span.start(), span.end() - 1))).span();
    return first.cover(last).cover(span);
  }

  private Explanation.@Nullable Meant meant(Attribution.@Nullable Participant source) {
    if (source == null) {
      return null;
    }
    Optional<Entity> entity = report.entity(source.resolution().candidate());
    if (entity.isEmpty()) {
      return null;
    }
    Mention before =
        entity.get().mentions().stream()
            .filter(m -> m.kind() != MentionKind.PRONOUN)
            .filter(m -> m.span().end() <= source.span().start())
            .max(Comparator.naturalOrder())
            .orElse(null);
    Reference reference = source.resolution().reference();
    boolean pronoun = reference != null && reference.ground() == Ground.PRONOUN;
    return new Explanation.Meant(
        entity.get(), before, pronoun ? rivals(source.span(), entity.get()) : List.of());
  }

  /// Who was spoken of within the sentences before a pronoun and not taken, the nearest first.
  private List<Explanation.Rival> rivals(Span pronoun, Entity chosen) {
    String word = pronoun.of(prose.text()).toLowerCase(Locale.ROOT);
    int nearest = sentencesBack(pronoun, last(chosen, pronoun));
    List<Explanation.Rival> rivals = new ArrayList<>();
    for (Entity entity : report.entities()) {
      Mention before = last(entity, pronoun);
      int back = sentencesBack(pronoun, before);
      if (before == null || entity.id().equals(chosen.id()) || back > MOST_SENTENCES_BACK) {
        continue;
      }
      Explanation.RivalLoss reason =
          !canMean(word, entity.type())
              ? Explanation.RivalLoss.OTHER_KIND
              : back > nearest ? Explanation.RivalLoss.FARTHER : Explanation.RivalLoss.LESS_LIKELY;
      rivals.add(new Explanation.Rival(entity, before, back, reason));
    }
    rivals.sort(Comparator.comparing((Explanation.Rival r) -> r.before().span()).reversed());
    return rivals;
  }

  private static @Nullable Mention last(Entity entity, Span pronoun) {
    return entity.mentions().stream()
        .filter(m -> m.span().end() <= pronoun.start())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private int sentencesBack(Span pronoun, @Nullable Mention before) {
    return before == null
        ? Integer.MAX_VALUE
        : prose.sentenceOf(prose.tokenAt(pronoun.start())).index()
            - prose.sentenceOf(prose.tokenAt(before.span().start())).index();
  }

  private static boolean canMean(String pronoun, EntityType type) {
    return switch (pronoun) {
      case "he", "she" -> type == EntityType.PERSON || type == EntityType.OTHER;
      case "they" -> type == EntityType.GROUP || type == EntityType.ORGANIZATION;
      case "it" -> type != EntityType.PERSON && type != EntityType.GROUP;
      default -> true;
    };
  }

  private List<Explanation.Other> others(Attribution attribution, Span sentences) {
    Attribution.Participant source = attribution.source();
    String speaker = source == null ? null : source.entity();
    List<Explanation.Other> others = new ArrayList<>();
    for (Entity entity : report.entities()) {
      if (entity.id().equals(speaker)
          || entity.type() == EntityType.PLACE
          || entity.type() == EntityType.WORK) {
        continue;
      }
      for (Mention mention : entity.mentions()) {
        if (sentences.contains(mention.span()) && mention.kind() != MentionKind.PRONOUN) {
          others.add(
              new Explanation.Other(mention.span(), entity, reason(attribution, mention.span())));
        }
      }
    }
    others.sort(Comparator.comparing(Explanation.Other::mention));
    return others;
  }

  private static Explanation.NotSource reason(Attribution attribution, Span mention) {
    if (attribution.content().stream().anyMatch(c -> c.overlaps(mention))) {
      return Explanation.NotSource.INSIDE_CONTENT;
    }
    if (holds(attribution.source(), mention)) {
      return Explanation.NotSource.WITHIN_SOURCE;
    }
    if (holds(attribution.addressee(), mention)) {
      return Explanation.NotSource.ADDRESSEE;
    }
    return holds(attribution.venue(), mention)
        ? Explanation.NotSource.VENUE
        : Explanation.NotSource.ELSEWHERE;
  }

  private static boolean holds(Attribution.@Nullable Participant participant, Span mention) {
    return participant != null && participant.span().overlaps(mention);
  }
}
