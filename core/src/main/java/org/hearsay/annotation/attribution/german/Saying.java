package org.hearsay.annotation.attribution.german;

import java.util.List;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// An attribution as read from the tokens.
///
/// @param source who says so; null if nobody is named
/// @param cue the verb or preposition; null where the mood alone shows it
/// @param lemma base form of the cue; empty without one
/// @param content what is said, at least one range
/// @param broad whether the whole sentence stands for its content, since no clause of its own holds
///   it
record Saying(
    @Nullable TokenRange source,
    @Nullable TokenRange cue,
    String lemma,
    List<TokenRange> content,
    Stance stance,
    Basis basis,
    boolean broad) {
  Saying {
    content = List.copyOf(content);
  }

  int length() {
    return content.stream().mapToInt(c -> c.end() - c.first()).sum();
  }
}
