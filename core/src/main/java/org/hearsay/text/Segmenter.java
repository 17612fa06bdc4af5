package org.hearsay.text;

/// Reads a body as [Prose]. The door of this room.
public final class Segmenter {
  private Segmenter() {}

  /// Splits `body` into paragraphs, sentences and tokens and pairs its quotation marks, in time
  /// linear in its length. Never throws, whatever the text holds.
  public static Prose segment(String body) {
    throw new UnsupportedOperationException("being written");
  }
}
