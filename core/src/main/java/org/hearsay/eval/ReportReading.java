package org.hearsay.eval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// What some reader found in one report, in the scorer's terms: Hearsay itself, or the naive
/// baseline beside it. All spans are UTF-16 code units into `body`.
///
/// @param name the file name of the report
record ReportReading(
    String name,
    String body,
    @Nullable LocalDate published,
    List<Said> attributions,
    List<Counted> figures,
    List<Dated> times,
    List<Credited> credits) {

  ReportReading {
    attributions = List.copyOf(attributions);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    credits = List.copyOf(credits);
  }

  /// @param name what the source is resolved to; null where it is not
  record Said(
      String kind,
      @Nullable Span source,
      @Nullable String name,
      @Nullable Span cue,
      List<Span> content,
      boolean denies) {
    Said {
      content = List.copyOf(content);
    }
  }

  record Counted(Span span, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  record Dated(Span span, @Nullable String value) {}

  record Credited(Span span, String outlet) {}
}
