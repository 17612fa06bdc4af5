package org.hearsay.annotation.mention;

/// How a mention refers.
public enum MentionKind {
  NAME,
  /// A place name or building that stands for the body seated there: "Seoul", "Downing Street".
  METONYM,
  /// A role or description: "the agency", "the 58-year-old".
  NOMINAL,
  PRONOUN
}
