package org.hearsay.annotation.figure;

/// How a figure is written: the grammar's patterns. `figure-patterns.tsv` says each in plain words,
/// with an example that is a test.
public enum FigurePattern {
  DIGITS,
  DIGITS_AND_WORDS,
  WORDS,
  FRACTION,
  PART_OF_WHOLE,
  PLURAL,
  ROUGH_NUMBER,
  TIMES,
  ONE_UNIT,
  ONE_OR_TWO,
  MONEY_AND_CENTS,
  NAMED_RANGE,
  RANGE,
  TWO_BOUNDS,
  AGE_IN_COMPOUND,
  AGE_STATED,
  AGE_APPOSED,
  AGE_OF_PERSON
}
