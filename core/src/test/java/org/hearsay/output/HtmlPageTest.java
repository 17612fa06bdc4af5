package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlPageTest {
  @Test
  void shots(@TempDir Path folder) throws IOException {
    StringWriter out = new StringWriter();
    Output.write(Format.HTML, SampleDossier.comparison(), Settings.PLAIN, out);
    Path page = folder.resolve("page.html");
    Files.writeString(page, out.toString());
    try (Browser browser = Browser.open(390, 844)) {
      browser.load(page.toUri());
      assertThat(browser.errors()).isEmpty();
    }
  }
}
