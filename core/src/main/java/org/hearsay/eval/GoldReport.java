package org.hearsay.eval;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The hand annotation of one report.
///
/// @param name the file name of the report, unique within a run
/// @param file where the report lies
/// @param notQuotations what stands in quotation marks and yet is said by nobody: scare quotes,
///   titles, mottos
record GoldReport(
    String name,
    Path file,
    @Nullable LocalDate published,
    List<Said> attributions,
    List<Counted> figures,
    List<Dated> times,
    List<Credited> credits,
    List<Place> notQuotations) {

  GoldReport {
    attributions = List.copyOf(attributions);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    credits = List.copyOf(credits);
    notQuotations = List.copyOf(notQuotations);
  }

  Optional<Said> attribution(String id) {
    return attributions.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /// Every place the annotation points to.
  Stream<Place> places() {
    return Stream.of(
            attributions.stream().flatMap(a -> a.content().stream()),
            attributions.stream().flatMap(a -> Stream.ofNullable(a.source())),
            attributions.stream().flatMap(a -> Stream.ofNullable(a.cue())),
            figures.stream().map(Counted::place),
            times.stream().map(Dated::place),
            credits.stream().map(Credited::place),
            notQuotations.stream())
        .flatMap(s -> s);
  }

  /// A place in the text of a report, in Unicode code points, with the words that stand there.
  record Place(int start, int end, String text) {}

  /// An attribution.
  ///
  /// @param names what its source may be called; empty where the gold leaves that open
  /// @param stanceOpen whether it may also be read as a denial
  /// @param optional whether finding it neither helps nor harms
  record Said(
      String id,
      String kind,
      @Nullable Place source,
      List<String> names,
      @Nullable Place cue,
      List<Place> content,
      boolean denies,
      boolean stanceOpen,
      boolean optional) {
    Said {
      names = List.copyOf(names);
      content = List.copyOf(content);
    }
  }

  /// A figure and the bounds stated on it.
  record Counted(
      Place place, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean optional) {}

  /// An expression of time and its TIMEX3 value.
  record Dated(Place place, String value, boolean optional) {}

  /// A credit to another outlet.
  record Credited(Place place, String outlet, boolean optional) {}
}
