package org.hearsay.annotation.mention;

/// Why a mention is held to mean its entity.
public enum Ground {
  /// The name itself, as full as the report gives it.
  NAME,
  /// A part of a longer name, or its initials: "Ferrin" for Maud Ferrin, "NAB".
  SHORT_NAME,
  /// A seat or building that stands for a body: "Seoul", "Downing Street".
  METONYM,
  /// A description of somebody whom the report does not name: it means itself.
  DESCRIPTION,
  /// A name that stands with the description: "its boss, Maud Ferrin".
  APPOSITION,
  /// A description in the same words, or with the same head noun, as one given before: "Captain
  /// Otto Lund … the captain".
  ROLE,
  /// A description that only one of the bodies or persons lately named fits: "the company".
  KIND,
  /// What the lexicon of agencies gives for a country and a description: "Seoul's spy agency".
  LEXICON,
  /// An age given before: "Lund, 58, … the 58-year-old".
  AGE,
  /// A pronoun of the third person and its likeliest antecedent.
  PRONOUN,
  /// "who" or "which", and the noun before it.
  RELATIVE,
  /// "I" or "we" inside a quotation, and who speaks there.
  FIRST_PERSON,
  /// A person who read the report put it right.
  HAND
}
