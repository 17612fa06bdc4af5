package org.hearsay.report;

/// A moment that an input states for its own publication.
///
/// @param kind what is said to have happened then
/// @param time when, no more exactly than it says
/// @param from where it says so
/// @param name the member, property or attribute that holds it, such as `article:published_time`
public record StatedTime(Kind kind, PublicationTime time, FoundIn from, String name) {
  /// What happened.
  public enum Kind {
    /// It was published.
    PUBLISHED("published"),
    /// It was changed.
    MODIFIED("modified");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// As outputs name it.
    public String label() {
      return label;
    }
  }
}
