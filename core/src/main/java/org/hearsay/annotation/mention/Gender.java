package org.hearsay.annotation.mention;

/// Which pronoun a person is spoken of with, as far as titles, given names and nouns tell.
enum Gender {
  MASCULINE,
  FEMININE,
  UNKNOWN;

  /// Reads the lexicons' column: `m`, `f`, or empty.
  static Gender of(String cell) {
    return switch (cell) {
      case "m" -> MASCULINE;
      case "f" -> FEMININE;
      default -> UNKNOWN;
    };
  }

  boolean contradicts(Gender other) {
    return this != UNKNOWN && other != UNKNOWN && this != other;
  }
}
