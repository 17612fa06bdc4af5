package org.hearsay.annotation.mention;

import org.hearsay.report.Span;

/// One place where an entity is spoken of.
///
/// @param reference how it was tied to its entity
public record Mention(Span span, MentionKind kind, Reference reference)
    implements Comparable<Mention> {
  /// One that means its entity beyond doubt.
  public Mention(Span span, MentionKind kind) {
    this(span, kind, Reference.certain(kind));
  }

  @Override
  public int compareTo(Mention other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : kind.compareTo(other.kind);
  }
}
