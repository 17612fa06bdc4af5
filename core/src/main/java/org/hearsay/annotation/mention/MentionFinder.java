package org.hearsay.annotation.mention;

import org.hearsay.text.Prose;

/// Finds who and what a report speaks of, and which mentions mean the same. The door of this room.
public final class MentionFinder {
  private MentionFinder() {}

  /// All entities of `prose` with their mentions, in time linear in its length times the number of
  /// entities near by.
  public static Mentions find(Prose prose) {
    return new Coreference(prose, NameFinder.find(prose)).resolve();
  }
}
