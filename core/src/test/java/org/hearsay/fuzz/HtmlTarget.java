package org.hearsay.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Pages: parsing, the article, what the page says about itself.
public final class HtmlTarget {
  private HtmlTarget() {}

  /// Called by Jazzer and by [FuzzCorpusTest].
  public static void fuzzerTestOneInput(byte[] data) {
    byte[] doctype = "<!doctype html>".getBytes(StandardCharsets.US_ASCII);
    byte[] page = Arrays.copyOf(doctype, doctype.length + data.length);
    System.arraycopy(data, 0, page, doctype.length, data.length);
    Inputs.read(page);
  }
}
