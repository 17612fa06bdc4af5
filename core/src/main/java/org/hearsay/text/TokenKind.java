package org.hearsay.text;

/// What a token is made of.
public enum TokenKind {
  /// Letters, with inner hyphens, apostrophes or periods: `Chan-il`, `didn't`, `U.S.`,
  /// `69-year-old`.
  WORD,
  /// Starts with a digit and is a number: `10,000`, `3.5`, `2031`, `1.2m`, `14:30`.
  NUMBER,
  /// The possessive clitic `'s` or `'` behind a noun.
  CLITIC,
  /// A quotation mark of any style.
  QUOTE,
  /// Commas, periods, dashes, brackets.
  PUNCTUATION,
  /// Anything else: `$`, `%`, emoji.
  SYMBOL
}
