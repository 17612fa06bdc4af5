package org.hearsay.finding.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.annotation.figure.Bounds;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// A report annotated by hand: each thing is named by its words, which are looked up in the body.
final class SketchReport {
  private final Report report;
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Timex> times = new ArrayList<>();
  private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
  private final Map<String, EntityType> types = new LinkedHashMap<>();

  private SketchReport(Report report) {
    this.report = report;
  }

  static SketchReport of(String id, String day, String body) {
    return new SketchReport(
        new Report(
            new ReportId(id),
            new Provenance(id + ".txt", null),
            "Report " + id,
            new Outlet("The " + id, null),
            List.of(),
            PublicationTime.of(LocalDate.parse(day)),
            "en",
            body));
  }

  private Span span(String words) {
    int start = report.body().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + report.id() + ": " + words);
    }
    return new Span(start, start + words.length());
  }

  SketchReport says(String source, String content) {
    return says(source, source, content, Stance.ASSERTS, null);
  }

  SketchReport denies(String source, String content) {
    return says(source, source, content, Stance.DENIES, null);
  }

  SketchReport denies(String source, String content, @Nullable String within) {
    return says(source, source, content, Stance.DENIES, within);
  }

  /// @param name of the entity the words `source` mean
  SketchReport says(
      String source, String name, String content, Stance stance, @Nullable String within) {
    Span said = span(content);
    Span speaker = span(source);
    mention(name, speaker, EntityType.PERSON);
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            AttributionKind.INDIRECT,
            new Attribution.Participant(speaker, id(name)),
            null,
            List.of(said),
            stance,
            within,
            null,
            null,
            null,
            List.of(),
            Basis.of(Rule.BARE_CLAUSE),
            0.75));
    return this;
  }

  SketchReport place(String name) {
    mention(name, span(name), EntityType.PLACE);
    return this;
  }

  private void mention(String name, Span span, EntityType type) {
    mentions.computeIfAbsent(name, n -> new ArrayList<>()).add(new Mention(span, MentionKind.NAME));
    types.put(name, type);
  }

  private String id(String name) {
    return "e" + (List.copyOf(mentions.keySet()).indexOf(name) + 1);
  }

  /// @param low the least, -1 where none is stated
  /// @param high the most, -1 where none is stated
  /// @param of words of what is counted, starting with the figure; `words` alone for none
  SketchReport counts(String words, int low, int high, String of) {
    return counts(words, low, high, false, null, of);
  }

  SketchReport counts(
      String words, int low, int high, boolean approximate, @Nullable String unit, String of) {
    Span whole = span(words + of);
    Span number = new Span(whole.start(), whole.start() + words.length());
    String noun = of.strip();
    figures.add(
        new Figure(
            number,
            new Bounds(bound(low), bound(high), approximate),
            unit,
            null,
            noun.isEmpty() ? null : new Span(whole.end() - noun.length(), whole.end())));
    return this;
  }

  private static @Nullable BigDecimal bound(int value) {
    return value < 0 ? null : BigDecimal.valueOf(value);
  }

  SketchReport dates(String words, String value) {
    times.add(new Timex(span(words), TimexType.DATE, value, null));
    return this;
  }

  AnnotatedReport read() {
    List<GivenFigure> given = new ArrayList<>();
    for (Figure figure : figures.stream().sorted().toList()) {
      Attribution giver =
          attributions.stream()
              .filter(a -> a.contentCover().contains(figure.span()))
              .reduce((a, b) -> a.contentCover().length() <= b.contentCover().length() ? a : b)
              .orElse(null);
      given.add(new GivenFigure("f" + (given.size() + 1), figure, giver));
    }
    List<Entity> entities = new ArrayList<>();
    mentions.forEach((name, places) ->
        entities.add(
            new Entity(
                id(name), types.getOrDefault(name, EntityType.OTHER), name, places, List.of())));
    return new AnnotatedReport(
        report,
        Segmenter.segment(report.body()),
        entities,
        attributions,
        given,
        times.stream().sorted().toList(),
        List.of());
  }
}
