package org.hearsay.fuzz;

/// JSON Lines.
public final class JsonLinesTarget {
  private JsonLinesTarget() {}

  /// Called by Jazzer and by [FuzzCorpusTest].
  public static void fuzzerTestOneInput(byte[] data) {
    Inputs.read(data);
  }
}
