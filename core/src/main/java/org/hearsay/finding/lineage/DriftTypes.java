package org.hearsay.finding.lineage;

import java.util.Locale;
import java.util.Set;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;

/// Tells how a difference of two variants came about, as far as the texts show it: dots that mark
/// what is left out, brackets that mark what the reporter put in, words that come out of another
/// language.
final class DriftTypes {
  /// So far from a gap its dots may stand, in characters.
  private static final int DOTS_REACH = 9;

  /// So far around a quotation a word may say that it was translated.
  private static final int TRANSLATION_REACH = 240;

  private static final Set<String> TRANSLATED =
      Set.of("translated", "translation", "translator", "interpreter", "translating");

  private static final Set<String> LANGUAGES =
      Set.of(
          "arabic",
          "bengali",
          "cantonese",
          "chinese",
          "czech",
          "danish",
          "dutch",
          "farsi",
          "finnish",
          "french",
          "german",
          "greek",
          "hebrew",
          "hindi",
          "hungarian",
          "indonesian",
          "italian",
          "japanese",
          "korean",
          "kurdish",
          "mandarin",
          "norwegian",
          "pashto",
          "persian",
          "polish",
          "portuguese",
          "romanian",
          "russian",
          "serbian",
          "spanish",
          "swahili",
          "swedish",
          "tamil",
          "thai",
          "turkish",
          "ukrainian",
          "urdu",
          "vietnamese");

  private DriftTypes() {}

  /// @param first the first variant, which `before` stands in
  /// @param second the later one
  static Drift.Type of(
      Drift.Kind kind, Passage before, Passage after, Passage first, Passage second) {
    if (isBracketed(before) || isBracketed(after)) {
      return Drift.Type.BRACKETED;
    }
    return switch (kind) {
      case SHORTENED, EXTENDED ->
          hasDots(kind == Drift.Kind.SHORTENED ? after : before)
              ? Drift.Type.ELLIPSIS
              : Drift.Type.SHORTENING;
      case REMOVED -> hasDots(after) ? Drift.Type.ELLIPSIS : words(first, second);
      case ADDED -> hasDots(before) ? Drift.Type.ELLIPSIS : words(first, second);
      case CHANGED -> words(first, second);
    };
  }

  private static Drift.Type words(Passage first, Passage second) {
    return isTranslated(first) || isTranslated(second) ? Drift.Type.TRANSLATION : Drift.Type.WORDS;
  }

  private static boolean isBracketed(Passage passage) {
    Span span = passage.span();
    if (span.isEmpty()) {
      return false;
    }
    String body = passage.report().body();
    String text = passage.text();
    return text.indexOf('[') >= 0
        || text.indexOf(']') >= 0
        || (span.start() > 0 && body.charAt(span.start() - 1) == '[')
        || (span.end() < body.length() && body.charAt(span.end()) == ']');
  }

  private static boolean hasDots(Passage gap) {
    String body = gap.report().body();
    int from = Math.max(0, gap.span().start() - DOTS_REACH);
    int to = Math.min(body.length(), gap.span().end() + DOTS_REACH);
    String around = body.substring(from, to);
    return around.contains("...") || around.contains("…") || around.contains(". . .");
  }

  /// Whether the words beside a quotation say that it was spoken in another language.
  private static boolean isTranslated(Passage quotation) {
    String body = quotation.report().body();
    int from = Math.max(0, quotation.span().start() - TRANSLATION_REACH);
    int to = Math.min(body.length(), quotation.span().end() + TRANSLATION_REACH);
    String before = body.substring(from, quotation.span().start());
    String behind = body.substring(quotation.span().end(), to);
    return says(before.substring(before.lastIndexOf('\n') + 1))
        || says(behind.lines().findFirst().orElse(""));
  }

  private static boolean says(String text) {
    String last = "";
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (TRANSLATED.contains(word) || (LANGUAGES.contains(word) && last.equals("in"))) {
        return true;
      }
      last = word;
    }
    return false;
  }
}
