package org.hearsay.annotation;

import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionFinder;
import org.hearsay.annotation.attribution.SpanTagger;
import org.hearsay.annotation.attribution.german.GermanAttributions;
import org.hearsay.annotation.attribution.typographic.QuotedSpeech;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Chooses who reads a report's attributions: English has its rules and its model, German its
/// rules; every other language is read by its quotation marks. A report whose language is unknown
/// is read as English.
final class AttributionReading {
  private AttributionReading() {}

  /// Every attribution in `prose`.
  ///
  /// @param language BCP 47 tag; null if unknown
  /// @param tagger the model of English; null for the rules alone
  static List<Attribution> find(
      Prose prose,
      Mentions mentions,
      List<Timex> times,
      @Nullable String language,
      @Nullable SpanTagger tagger) {
    String primary = primary(language);
    return switch (primary) {
      case "en" -> AttributionFinder.find(prose, mentions, times, tagger);
      case "de" -> GermanAttributions.find(prose, mentions);
      default -> QuotedSpeech.find(prose, mentions, primary);
    };
  }

  /// Whether a report in `language` is read by the rules of English.
  static boolean isEnglish(@Nullable String language) {
    return primary(language).equals("en");
  }

  /// The words of a source that describe somebody; null for a pronoun of a language other than
  /// English, which describes nobody.
  static @Nullable Span description(Prose prose, @Nullable String language, Span source) {
    String primary = primary(language);
    return switch (primary) {
      case "en" -> source;
      case "de" -> GermanAttributions.description(prose, source);
      default -> QuotedSpeech.isPronoun(primary, source.of(prose.text())) ? null : source;
    };
  }

  private static String primary(@Nullable String language) {
    if (language == null) {
      return "en";
    }
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
