package org.hearsay.eval;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Gold and readings of one text made by hand, by the words that stand in it.
final class SmallGold {
  static final String REPORT = "a.txt";

  private final String text;
  private final List<GoldReport.Said> said = new ArrayList<>();
  private final List<GoldReport.Counted> figures = new ArrayList<>();
  private final List<GoldReport.Place> notQuotations = new ArrayList<>();

  SmallGold(String text) {
    this.text = text;
  }

  GoldReport.Place place(String words) {
    Span span = span(words);
    return new GoldReport.Place(
        text.codePointCount(0, span.start()), text.codePointCount(0, span.end()), words);
  }

  Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }

  SmallGold says(String source, String name, String cue, String content, String... flags) {
    Set<String> set = Set.of(flags);
    said.add(
        new GoldReport.Said(
            "a" + (said.size() + 1),
            "indirect",
            place(source),
            List.of(name),
            place(cue),
            List.of(place(content)),
            set.contains("denies"),
            set.contains("open"),
            set.contains("optional")));
    return this;
  }

  SmallGold counts(String words, @Nullable Integer low, @Nullable Integer high, boolean optional) {
    figures.add(new GoldReport.Counted(place(words), number(low), number(high), optional));
    return this;
  }

  SmallGold leaves(String words) {
    notQuotations.add(place(words));
    return this;
  }

  ReportReading.Said found(String source, @Nullable String name, String content, boolean denies) {
    return new ReportReading.Said(
        "indirect", span(source), name, null, List.of(span(content)), denies);
  }

  ReportReading.Counted figure(String words, @Nullable Integer low, @Nullable Integer high) {
    return new ReportReading.Counted(span(words), number(low), number(high));
  }

  private static @Nullable BigDecimal number(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  ReportReading reading(List<ReportReading.Said> said, List<ReportReading.Counted> figures) {
    return new ReportReading(REPORT, text, null, said, figures, List.of(), List.of());
  }

  GoldReport report() {
    return new GoldReport(
        REPORT, Path.of(REPORT), null, said, figures, List.of(), List.of(), notQuotations);
  }

  Gold gold() {
    GoldStory none =
        new GoldStory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Gold(List.of(), List.of(report()), none);
  }
}
