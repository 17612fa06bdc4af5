package org.hearsay.app.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.report.Report;
import org.hearsay.report.Span;

/// Where something stands, said so that it is found again when its report was read again: by what
/// makes the report the same, by offsets and by words, never by an id.
///
/// @param report [ContentDigest] of the report
/// @param what `statement`, `figure`, `credit`, `entity`, `words`, or `report` for all of it
/// @param start offset in code points
/// @param end offset behind it
/// @param text the words there
record Place(String report, String what, int start, int end, String text) {
  static final String STATEMENT = "statement";
  static final String FIGURE = "figure";
  static final String CREDIT = "credit";
  static final String ENTITY = "entity";
  static final String WORDS = "words";
  static final String REPORT = "report";

  /// Two readings of one statement share at least so much of what either covers.
  private static final double SHARED_LEAST = 0.5;

  static Place of(Report report, String what, Span span) {
    String body = report.body();
    return new Place(
        ContentDigest.of(report),
        what,
        body.codePointCount(0, span.start()),
        body.codePointCount(0, span.end()),
        span.of(body));
  }

  static Place of(Report report) {
    return new Place(ContentDigest.of(report), REPORT, 0, 0, "");
  }

  /// Where it is in a body; empty where other words stand there.
  Optional<Span> in(Report report) {
    String body = report.body();
    if (end > body.codePointCount(0, body.length())) {
      return Optional.empty();
    }
    Span span = new Span(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end));
    return span.of(body).equals(text) ? Optional.of(span) : Optional.empty();
  }

  /// The id that what stands here has now; empty where nothing of its kind does any more.
  Optional<String> id(AnnotatedReport report) {
    Optional<Span> span = in(report.report());
    return span.flatMap(here ->
        switch (what) {
          case STATEMENT ->
              nearest(report.attributions(), Attribution::contentCover, here).map(Attribution::id);
          case FIGURE ->
              nearest(report.figures(), f -> f.figure().span(), here).map(GivenFigure::id);
          case ENTITY -> entity(report, here).map(Entity::id);
          default -> Optional.empty();
        });
  }

  /// The credit that stands here now.
  Optional<Span> credit(AnnotatedReport report) {
    return in(report.report())
        .flatMap(here -> nearest(report.credits(), Credit::span, here).map(Credit::span));
  }

  private static Optional<Entity> entity(AnnotatedReport report, Span here) {
    return report.entities().stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().equals(here)))
        .findFirst()
        .or(() ->
            report.entities().stream()
                .filter(e -> nearest(e.mentions(), Mention::span, here).isPresent())
                .findFirst());
  }

  private static <T> Optional<T> nearest(List<T> found, Function<T, Span> place, Span here) {
    return found.stream()
        .filter(each -> shared(place.apply(each), here) >= SHARED_LEAST)
        .max(Comparator.comparingDouble((T each) -> shared(place.apply(each), here)));
  }

  private static double shared(Span a, Span b) {
    int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int either = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return either == 0 ? 1 : Math.max(0, both) / (double) either;
  }
}
