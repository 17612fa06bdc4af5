package org.hearsay.annotation.attribution.german;

import java.util.List;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// A clause in its sentence.
///
/// @param before the words of the sentence before that nobody said yet; null if there are none
/// @param next the sentence behind; null at the end
record Place(
    TokenRange unit,
    List<Clause> clauses,
    int index,
    @Nullable TokenRange before,
    @Nullable TokenRange next) {
  Clause clause() {
    return clauses.get(index);
  }

  @Nullable Clause following() {
    return index + 1 < clauses.size() ? clauses.get(index + 1) : null;
  }

  @Nullable Clause preceding() {
    return index > 0 ? clauses.get(index - 1) : null;
  }
}
