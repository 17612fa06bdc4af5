package org.hearsay.annotation.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The tokens of one sentence cut down to what the number grammar reads: digits apart from letters,
/// and hyphens apart from both. `69-year-old` is five atoms, `$1.2m` three.
///
/// Any index may be asked for. Outside the sentence there is nothing: no word, no number.
interface Atoms {

  enum Kind {
    /// Letters.
    WORD,
    /// Digits that are a number, or a fraction sign such as ½.
    NUMBER,
    /// Digits that are no number (`192.168.1.2`, `10:30`, `007`), addresses and handles.
    CODE,
    /// A quotation mark.
    QUOTE,
    /// Everything else, dashes and currency signs among it.
    MARK,
    /// Outside the sentence.
    NONE
  }

  /// How many atoms the sentence has.
  int size();

  Kind kind(int atom);

  /// First offset, in UTF-16 code units of the body.
  int start(int atom);

  /// Offset behind the last character, in UTF-16 code units of the body.
  int end(int atom);

  /// The atom in lower case, every hyphen and dash shorter than an em dash as `-`, the typographic
  /// apostrophe as `'`; empty outside the sentence.
  String lower(int atom);

  /// Whether the atom starts with a capital letter.
  boolean capital(int atom);

  /// Whether the atom is of two letters or more, all capitals: US, WHO.
  boolean acronym(int atom);

  /// Whether no white space parts the atom from the one before it. False for the first.
  boolean glued(int atom);

  /// What a [Kind#NUMBER] says; null for every other kind.
  @Nullable BigDecimal value(int atom);

  /// Whether no noun phrase goes on with the atom: [Nouns#endsPhrase], kept.
  boolean endsPhrase(int atom);

  default boolean is(int atom, String lower) {
    return lower(atom).equals(lower);
  }

  default boolean isWord(int atom) {
    return kind(atom) == Kind.WORD;
  }

  /// Whether a hyphen stands at `atom` with no white space on either side.
  default boolean joins(int atom) {
    return is(atom, "-") && glued(atom) && glued(atom + 1);
  }
}
