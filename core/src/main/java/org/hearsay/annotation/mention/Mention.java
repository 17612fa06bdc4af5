package org.hearsay.annotation.mention;

import org.hearsay.report.Span;

/// One place where an entity is spoken of.
public record Mention(Span span, MentionKind kind) implements Comparable<Mention> {
  @Override
  public int compareTo(Mention other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : kind.compareTo(other.kind);
  }
}
