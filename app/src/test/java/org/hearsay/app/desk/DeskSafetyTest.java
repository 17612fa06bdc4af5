package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every answer of the desk keeps to, whoever asks for whatever.
final class DeskSafetyTest {
  private static final Pattern INLINE =
      Pattern.compile("<style|<script(?![^>]* src=\"/static/)|\\s(?:style|on[a-z]+)=|javascript:");

  @TempDir private static Path folder;
  private static ExampleDesk desk;
  private static int port;

  @BeforeAll
  static void open() throws IOException {
    desk = ExampleDesk.filled(folder);
    port = desk.desk().address().getPort();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String head(String method, String path, String... headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nConnection: close\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList());
  }

  private static String ours(String method, String path, String... headers) {
    return head(method, path, headers) + "Host: localhost:" + port + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/stories.json",
        "/stories.csv",
        "/stories/1",
        "/stories/1.atom",
        "/reports/05-radio-kerravia.txt",
        "/reports/05-radio-kerravia.txt/citations/a1.json",
        "/speakers/Corvane%20Minerals",
        "/outlets",
        "/corrections",
        "/search?q=dam",
        "/search?q=stance:deny",
        "/static/desk.js",
        "/nothing",
        "/%zz"
      })
  void everyAnswerForbidsWhatItDoesNotNeed(String path) throws IOException {
    Wire.Answer answer = Wire.ask(port, ours("GET", path) + "\r\n");
    String head = answer.head().toLowerCase(Locale.ROOT);
    if (!path.equals("/%zz")) {
      assertThat(head)
          .contains("content-security-policy: default-src 'none';")
          .contains("frame-ancestors 'none'")
          .contains("x-content-type-options: nosniff")
          .contains("cross-origin-resource-policy: same-origin")
          .contains("cross-origin-opener-policy: same-origin")
          .contains("cache-control: no-store");
    }
    assertThat(head)
        .doesNotContain("unsafe-")
        .doesNotContain("access-control-allow")
        .doesNotContain("set-cookie");
    if (head.contains("text/html") && answer.body().startsWith("<!doctype")) {
      assertThat(INLINE.matcher(answer.body()).results().map(r -> r.group()).toList()).isEmpty();
    }
  }

  /// The text of a page is shown; what would act in it is not.
  @Test
  void servesNoMarkupOfAReport() throws IOException {
    String page =
        "<!doctype html><html><head><title>Quay wall sinks</title></head><body><article><h1>Quay"
            + " wall sinks</h1><p onclick=\"alert(1)\">The quay wall at Skell sank by two metres on"
            + " Monday, the harbour master, Ada Quill, said &lt;img src=x"
            + " onerror=alert(2)&gt;.</p><script>alert(3)</script><p>\"Nobody was hurt and the"
            + " ferry sails,\" Quill said, and the council agreed with her on the same"
            + " evening.</p></article></body></html>";
    Wire.Answer added =
        Wire.ask(
            port,
            ours(
                    "POST",
                    "/api/reports",
                    "Content-Type: text/html",
                    Guard.TOKEN + ": " + desk.desk().token(),
                    "Content-Length: " + page.length())
                + "\r\n"
                + page);
    assertThat(added.status()).isEqualTo(201);
    String id = added.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    Wire.Answer shown = Wire.ask(port, ours("GET", Addresses.report(id)) + "\r\n");
    assertThat(shown.body())
        .contains("The quay wall at Skell sank by")
        .doesNotContain("<img")
        .doesNotContain("alert(1)")
        .doesNotContain("alert(3)");
    assertThat(INLINE.matcher(shown.body()).results().map(r -> r.group()).toList())
        .allMatch(" onerror="::equals)
        .hasSizeLessThanOrEqualTo(4);
    assertThat(shown.body()).contains("&lt;img src=x onerror=alert(2)&gt;");
  }

  @Test
  void takesNoMoreThanItCanHold() throws IOException {
    String write =
        ours(
            "POST",
            "/api/reports",
            "Content-Type: text/plain",
            Guard.TOKEN + ": " + desk.desk().token(),
            "Content-Length: " + (Request.BODY_MAX + 1));
    assertThat(Wire.ask(port, write + "\r\n", Request.BODY_MAX + 1).status()).isEqualTo(413);
    assertThat(Wire.ask(port, ours("GET", "/search?q=" + "a".repeat(9_000)) + "\r\n").status())
        .isEqualTo(414);
    assertThat(
            Wire.ask(port, ours("GET", "/search.json?q=" + "a+".repeat(3_000)) + "\r\n").status())
        .isEqualTo(400);
  }

  /// A body that another site could make a browser send is not read before its sender is known.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Origin: https://evil.example",
        "Origin: http://localhost",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void writesForNoOtherSite(String header) throws IOException {
    long before = desk.file().size();
    String text = "Otto Lund said that the lock of Skell was shut on Monday for repairs.";
    String[] headers = {
      header,
      Guard.TOKEN + ": " + desk.desk().token(),
      "Content-Type: text/plain",
      "Content-Length: " + text.length()
    };
    String request =
        header.startsWith("Host:")
            ? head("POST", "/api/reports", headers)
            : ours("POST", "/api/reports", headers);
    assertThat(Wire.ask(port, request + "\r\n" + text).status()).isIn(403, 421);
    assertThat(desk.file().size()).isEqualTo(before);
  }
}
