package org.hearsay.annotation.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attribution as read from the tokens, before entities, nesting and kind are settled.
///
/// @param source the noun phrase that says so; null if none is named
/// @param cue the words that tie source and content; null where only typography does
/// @param audience what stands behind "told": an addressee or an outlet
/// @param cueVerb the verb among the cue tokens, for the moment of saying; -1 if none
/// @param basis what spoke for it
record Draft(
    @Nullable TokenRange source,
    @Nullable TokenRange cue,
    String lemma,
    List<TokenRange> content,
    Stance stance,
    @Nullable TokenRange audience,
    int cueVerb,
    Basis basis) {
  Draft {
    content = List.copyOf(content);
  }

  /// The token from which this draft is read in text order.
  int anchor() {
    return content.get(0).first();
  }

  Draft withContent(List<TokenRange> other) {
    return new Draft(source, cue, lemma, other, stance, audience, cueVerb, basis);
  }

  Draft withBasis(Basis other) {
    return new Draft(source, cue, lemma, content, stance, audience, cueVerb, other);
  }
}
