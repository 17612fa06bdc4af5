package org.hearsay.annotation.attribution.german;

import org.hearsay.annotation.attribution.TokenRange;

/// What stands between two commas of a sentence.
///
/// @param range its tokens, the comma and a final stop left out
/// @param separator the token that parts it from the clause before; -1 for the first
/// @param quotation index of the quotation that it is; -1 if it is none
/// @param kind what opens it
record Clause(TokenRange range, int separator, int quotation, Kind kind) {
  /// What opens a clause.
  enum Kind {
    /// Anything that may be a main clause.
    MAIN,
    /// `dass`, `ob`, `weil` …: the verb comes last
    SUBORDINATE,
    /// `der`, `die`, `das` … with its verb last
    RELATIVE,
    QUOTATION
  }

  int first() {
    return range.first();
  }

  int end() {
    return range.end();
  }

  boolean isMain() {
    return kind == Kind.MAIN;
  }
}
