package org.hearsay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The driver itself: what the tests of pages rest on.
final class BrowserTest {

  @Test
  void seesThePageItsErrorsAndItsRequests(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("a page.html");
    Files.writeString(
        page,
        """
        <!doctype html><meta charset="utf-8"><title>T</title>
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
        <p id="p">Ümläut</p><a href="#p">go</a>
        <script>document.title = 'scripted'; throw new Error('on purpose')</script>
        <img src="https://pictures.invalid/x.png">
        """);
    try (Browser browser = Browser.open(390, 844)) {
      browser.load(page.toUri());
      assertThat(browser.evaluate("document.title").asString()).isEqualTo("scripted");
      assertThat(browser.evaluate("document.querySelector('p').textContent").asString())
          .isEqualTo("Ümläut");
      assertThat(browser.evaluate("innerWidth").asInt()).isEqualTo(390);
      assertThat(browser.errors()).hasSize(2);
      assertThat(browser.errors().toString())
          .contains("on purpose")
          .contains("Content Security Policy");
      browser.press("Tab");
      browser.press("Enter");
      assertThat(browser.evaluate("location.hash").asString()).isEqualTo("#p");
      browser.screenshot(folder.resolve("shots/page.png"));
      assertThat(folder.resolve("shots/page.png")).isNotEmptyFile();
      browser.pdf(folder.resolve("page.pdf"));
      assertThat(Files.readString(folder.resolve("page.pdf"), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF");
      browser.allowScripts(false);
      browser.load(page.toUri());
      assertThat(browser.requests()).contains(page.toUri().toString());
    }
  }
}
