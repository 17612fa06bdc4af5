package org.hearsay.annotation.figure;

import java.math.BigDecimal;

/// What a quantity is measured in.
///
/// @param code its normal form: an ISO 4217 code for money, else the English word or symbol in the
///   singular; `USD/share` for a rate
/// @param name its full English name: `dollar`, `kilometre per hour`
/// @param kind what it measures
/// @param factor how many of the normal unit one of it is: ten for a decade, in years
record Unit(String code, String name, Kind kind, BigDecimal factor) {

  enum Kind {
    MONEY,
    PERCENT,
    TIME,
    MEASURE,
    /// Only behind "a" or "per": share, person.
    RATE
  }

  /// This much in each `other`.
  Unit per(Unit other) {
    return new Unit(code + "/" + other.code, name + " per " + other.name, kind, factor);
  }

  /// Whether it counts how often, or how many times as much.
  boolean isTimes() {
    return code.equals("times");
  }

  boolean isTemperature() {
    return code.equals("celsius") || code.equals("fahrenheit");
  }

  /// Whether the depth of snow or mud is told in it.
  boolean isDepth() {
    return switch (code) {
      case "m", "cm", "foot", "inch", "yard" -> true;
      default -> false;
    };
  }

  /// Whether a quantity of it may be called "a mile" or "an hour".
  boolean takesArticle() {
    return kind == Kind.TIME || kind == Kind.MEASURE;
  }
}
