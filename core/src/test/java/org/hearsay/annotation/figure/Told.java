package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import java.util.List;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// What is found in a text, written short enough to compare at sight: `At least 18 | 18/- | of
/// miners`.
final class Told {
  private Told() {}

  static List<String> figures(String text) {
    Prose prose = Segmenter.segment(text);
    return FigureFinder.find(prose, List.of()).stream().map(f -> figure(f, text)).toList();
  }

  static List<String> figures(String text, String language) {
    Prose prose = Segmenter.segment(text, language);
    return FigureFinder.find(prose, List.of(), language).stream()
        .map(f -> figure(f, text))
        .toList();
  }

  static List<Figure> found(String text) {
    return FigureFinder.find(Segmenter.segment(text), List.of());
  }

  private static String figure(Figure f, String text) {
    StringBuilder told =
        new StringBuilder(f.span().of(text)).append(" | ").append(bounds(f.bounds()));
    if (f.unit() != null) {
      told.append(" | ").append(f.unit());
    }
    if (f.change() != null) {
      told.append(" | ").append(f.change());
    }
    if (f.of() != null) {
      told.append(" | of ").append(f.of().of(text));
    }
    if (f.partOf() != null) {
      told.append(" | part of ").append(f.partOf().of(text));
    }
    return told.toString();
  }

  /// `18/-` for at least 18, `-/200~` for almost 200.
  static String bounds(Bounds bounds) {
    return number(bounds.low()) + "/" + number(bounds.high()) + (bounds.approximate() ? "~" : "");
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "-" : value.stripTrailingZeros().toPlainString();
  }
}
