package org.hearsay.fuzz;

/// Web archives, plain and packed.
public final class WarcTarget {
  private WarcTarget() {}

  /// Called by Jazzer and by [FuzzCorpusTest].
  public static void fuzzerTestOneInput(byte[] data) {
    Inputs.read(data);
  }
}
