package org.hearsay.finding.claim;

import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.report.Report;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.story.CastMember;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Who speaks, by name, and in which words.
final class Voices {
  private static final Set<String> WEEKDAYS_AND_MONTHS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.");

  private static final Set<String> POINTING =
      Set.of(
          "he", "she", "it", "they", "them", "this", "that", "these", "those", "his", "her",
          "their", "its", "whom");

  private Voices() {}

  /// The cast member who is the source of `attribution`; null if it has none that is known.
  static @Nullable String castId(Cast cast, AnnotatedReport report, Attribution attribution) {
    Attribution.Participant source = attribution.source();
    return source == null
        ? null
        : cast.of(report.report().id(), source.entity()).map(CastMember::id).orElse(null);
  }

  /// The name of the source for people: that of the cast member, else the words of the report; null
  /// where the text names nobody, or only points at somebody ("he").
  static @Nullable String name(Cast cast, AnnotatedReport report, Attribution attribution) {
    Attribution.Participant source = attribution.source();
    if (source == null) {
      return null;
    }
    String name =
        cast.of(report.report().id(), source.entity())
            .map(CastMember::name)
            .orElse(source.span().of(report.report().body()));
    return POINTING.contains(name.toLowerCase(Locale.ROOT)) ? null : name;
  }

  /// What a reader knows the report by: the name of its outlet, or else its id.
  static String label(Mastheads mastheads, Report report) {
    String outlet = mastheads.of(report);
    return outlet != null ? outlet : report.id().value();
  }

  /// The words among the tokens `[first, end)` in lower case with one space between, marks left
  /// out: what is the same in copies that differ in typography only.
  static String folded(Prose prose, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      TokenKind kind = prose.kind(i);
      if (kind == TokenKind.WORD || kind == TokenKind.NUMBER || kind == TokenKind.SYMBOL) {
        words.append(prose.lower(i).replace('’', '\'')).append(' ');
      }
    }
    return words.toString();
  }

  /// The index of the first token that starts behind `span`.
  static int endToken(Prose prose, Span span) {
    int end = prose.tokenAt(span.start());
    while (end < prose.tokenCount() && prose.start(end) < span.end()) {
      end++;
    }
    return end;
  }

  static boolean isWeekdayOrMonth(String lower) {
    return WEEKDAYS_AND_MONTHS.contains(lower);
  }

  /// Whether the first word of `span` stands for something named elsewhere.
  static boolean startsWithPronoun(Prose prose, Span span) {
    int token = prose.tokenAt(span.start());
    return token < prose.tokenCount() && POINTING.contains(prose.lower(token));
  }
}
