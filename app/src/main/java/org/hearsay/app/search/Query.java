package org.hearsay.app.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is looked for: words, and conditions on who says it, how, where and when.
sealed interface Query {
  /// Every one of `parts`; true of everything if there are none.
  record All(List<Query> parts) implements Query {}

  /// One of `parts` at least.
  record Any(List<Query> parts) implements Query {}

  record Not(Query part) implements Query {}

  /// Words that stand one behind the other, case and accents aside.
  ///
  /// @param prefix whether the last may be the beginning of a longer one
  record Words(String text, boolean prefix) implements Query {}

  /// Words in the name or description of who says it.
  record Speaker(Words name) implements Query {}

  /// A part of an outlet's name or host.
  record Outlet(String part) implements Query {}

  /// A column of the statements holds a value.
  ///
  /// @param column `kind`, `stance` or `cue_lemma`
  record Statement(String column, String value) implements Query {}

  /// A figure whose stated bounds meet a range.
  ///
  /// @param low the least, null for none
  /// @param high the most, null for none
  /// @param open whether the ends themselves are out
  record Figure(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean open)
      implements Query {}

  /// Published from one day to another, both in.
  ///
  /// @param first ISO 8601 day, null for none
  /// @param last ISO 8601 day, null for none
  record Published(@Nullable String first, @Nullable String last) implements Query {}

  /// BCP 47 tag of the report's language, or its first part.
  record Language(String tag) implements Query {}
}
