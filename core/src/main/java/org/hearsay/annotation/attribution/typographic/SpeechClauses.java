package org.hearsay.annotation.attribution.typographic;

import org.hearsay.text.Quotation;
import org.jspecify.annotations.Nullable;

/// Reads the clauses beside a quotation in one style of naming the speaker.
sealed interface SpeechClauses permits NamedClauses, TopicClauses, HanClauses {
  /// The clause behind `quotation`; null if none gives its words to somebody.
  @Nullable SpeechClause behind(Quotation quotation);

  /// The clause before `quotation`; null if none introduces it.
  @Nullable SpeechClause before(Quotation quotation);
}
