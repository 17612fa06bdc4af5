package org.hearsay.output;

import java.io.IOException;
import java.io.Writer;

final class HtmlPage {
  private HtmlPage() {}

  static void write(Comparison comparison, Writer out) throws IOException {
    out.write("<!doctype html><title>" + comparison.reports().size() + "</title>\n");
  }
}
