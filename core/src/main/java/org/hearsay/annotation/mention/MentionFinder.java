package org.hearsay.annotation.mention;

import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Finds who and what a report speaks of, and which mentions mean the same. The door of this room.
public final class MentionFinder {
  private MentionFinder() {}

  /// All entities of `prose` with their mentions, in time linear in its length times the number of
  /// entities near by.
  public static Mentions find(Prose prose) {
    return find(prose, null);
  }

  /// The same for a report of a known language.
  ///
  /// @param language BCP 47 tag; null for English
  public static Mentions find(Prose prose, @Nullable String language) {
    boolean german = language != null && (language.equals("de") || language.startsWith("de-"));
    return german
        ? NounCapitalNames.find(prose)
        : new Coreference(prose, NameFinder.find(prose)).resolve();
  }
}
