package org.hearsay.output;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.attribution.Resolution;
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

/// Builds an annotated report by hand: places are given by the words that stand there.
final class SampleReport {
  private final Report report;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<GivenFigure> figures = new ArrayList<>();
  private final List<Timex> times = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();

  SampleReport(String id, @Nullable String outlet, String day, String title, String body) {
    this.report =
        new Report(
            new ReportId(id),
            new Provenance("reports/" + id + ".txt", URI.create("https://news.invalid/" + id)),
            title,
            outlet == null ? null : new Outlet(outlet, null),
            List.of("Ada Quill"),
            PublicationTime.of(LocalDate.parse(day)),
            "en",
            body);
  }

  Span at(String words) {
    int start = report.body().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + report.id() + ": " + words);
    }
    return new Span(start, start + words.length());
  }

  SampleReport entity(String id, EntityType type, String name, String mention, String... roles) {
    entities.add(
        new Entity(
            id, type, name, List.of(new Mention(at(mention), MentionKind.NAME)), List.of(roles)));
    return this;
  }

  /// A statement: who, by which cue, what. `source` is `words=entity`, or null.
  SampleReport says(
      AttributionKind kind,
      @Nullable String source,
      @Nullable String cue,
      Stance stance,
      String... content) {
    List<Span> spans = List.of(content).stream().map(this::at).toList();
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            kind,
            source == null ? null : participant(source, spans.get(0)),
            cue == null ? null : new Attribution.Cue(near(cue, spans.get(0)), cue),
            spans,
            stance,
            null,
            null,
            null,
            null,
            List.of(),
            Basis.of(Rule.BARE_CLAUSE),
            0.75));
    return this;
  }

  /// Puts the last statement into the content of statement `outer`.
  SampleReport within(String outer) {
    Attribution last = attributions.removeLast();
    attributions.add(
        new Attribution(
            last.id(),
            last.kind(),
            last.source(),
            last.cue(),
            last.content(),
            last.stance(),
            outer,
            last.venue(),
            last.addressee(),
            last.when(),
            last.hedges(),
            last.basis(),
            last.confidence()));
    return this;
  }

  private Attribution.Participant participant(String source, Span content) {
    int equals = source.indexOf('=');
    return equals < 0
        ? new Attribution.Participant(near(source, content), Resolution.NONE)
        : new Attribution.Participant(
            near(source.substring(0, equals), content), source.substring(equals + 1));
  }

  /// Of all places where `words` stand as whole words, the one nearest to `content`, outside it.
  private Span near(String words, Span content) {
    String body = report.body();
    Span best = null;
    for (int i = body.indexOf(words); i >= 0; i = body.indexOf(words, i + 1)) {
      Span here = new Span(i, i + words.length());
      boolean whole =
          (i == 0 || !Character.isLetter(body.charAt(i - 1)))
              && (here.end() == body.length() || !Character.isLetter(body.charAt(here.end())));
      if (whole
          && !here.overlaps(content)
          && (best == null || gap(here, content) < gap(best, content))) {
        best = here;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("not in " + report.id() + ": " + words);
    }
    return best;
  }

  private static int gap(Span a, Span b) {
    return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
  }

  SampleReport figure(
      String words,
      @Nullable Integer low,
      @Nullable Integer high,
      boolean approximate,
      @Nullable String counted,
      @Nullable String giver) {
    Figure figure =
        new Figure(
            at(words),
            new Bounds(
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high),
                approximate),
            null,
            null,
            counted == null ? null : at(counted));
    Attribution attribution =
        attributions.stream().filter(a -> a.id().equals(giver)).findFirst().orElse(null);
    figures.add(new GivenFigure("f" + (figures.size() + 1), figure, attribution));
    return this;
  }

  SampleReport time(String words, TimexType type, @Nullable String value) {
    times.add(new Timex(at(words), type, value, null));
    return this;
  }

  SampleReport credit(String words, String outlet) {
    credits.add(new Credit(at(words), outlet));
    return this;
  }

  AnnotatedReport build() {
    return new AnnotatedReport(
        report, Segmenter.segment(report.body()), entities, attributions, figures, times, credits);
  }
}
