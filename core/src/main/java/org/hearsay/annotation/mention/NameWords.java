package org.hearsay.annotation.mention;

import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// The short word lists that the readers of names steer by, from `name-words.tsv`.
final class NameWords {
  private static final Map<String, Set<String>> LISTS =
      LexiconFile.wordLists(NameWords.class, "name-words.tsv");

  private NameWords() {}

  /// The words of list `name`.
  ///
  /// @throws IllegalStateException if the lexicon has no such list
  static Set<String> list(String name) {
    Set<String> words = LISTS.get(name);
    if (words == null) {
      throw new IllegalStateException("name-words.tsv has no list " + name);
    }
    return words;
  }
}
