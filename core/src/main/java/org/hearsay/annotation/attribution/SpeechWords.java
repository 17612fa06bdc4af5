package org.hearsay.annotation.attribution;

import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// The short word lists that the readers of speech steer by, from `speech-words.tsv`.
final class SpeechWords {
  private static final Map<String, Set<String>> LISTS =
      LexiconFile.wordLists(SpeechWords.class, "speech-words.tsv");

  private SpeechWords() {}

  /// The words of list `name`.
  ///
  /// @throws IllegalStateException if the lexicon has no such list
  static Set<String> list(String name) {
    Set<String> words = LISTS.get(name);
    if (words == null) {
      throw new IllegalStateException("speech-words.tsv has no list " + name);
    }
    return words;
  }
}
