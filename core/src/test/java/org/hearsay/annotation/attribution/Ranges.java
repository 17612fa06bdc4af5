package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.Prose;

/// The tokens of words, where they come first in a text.
final class Ranges {
  private Ranges() {}

  static TokenRange of(Prose prose, String words) {
    int start = prose.text().indexOf(words);
    assertThat(start).as(words).isNotNegative();
    int first = prose.tokenAt(start);
    int end = first;
    while (end < prose.tokenCount() && prose.start(end) < start + words.length()) {
      end++;
    }
    return new TokenRange(first, end);
  }
}
