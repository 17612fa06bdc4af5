package org.hearsay.fuzz;

/// Feeds, lists of feeds and sitemaps.
public final class FeedTarget {
  private FeedTarget() {}

  /// Called by Jazzer and by [FuzzCorpusTest].
  public static void fuzzerTestOneInput(byte[] data) {
    Inputs.read(data);
  }
}
