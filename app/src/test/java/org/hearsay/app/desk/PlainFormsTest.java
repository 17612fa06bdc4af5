package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrections as a browser without scripts sends them.
final class PlainFormsTest {
  @TempDir private Path folder = Path.of("");
  private ExampleDesk example;
  private Desk desk;
  private int port;

  @BeforeEach
  void open() throws IOException {
    example = ExampleDesk.filled(folder);
    desk = example.desk();
    port = desk.address().getPort();
  }

  @AfterEach
  void close() {
    example.close();
  }

  private Wire.Answer get(String path) throws IOException {
    return DeskClient.get(port, path);
  }

  private Wire.Answer submit(String path, String form) throws IOException {
    return DeskClient.post(
        port,
        path,
        "application/x-www-form-urlencoded",
        form,
        "Accept: text/html,application/xhtml+xml",
        "Origin: http://localhost:" + port,
        "Sec-Fetch-Site: same-origin");
  }

  @Test
  void correctsAndUndoesByPlainForms() throws IOException {
    String report = "/reports/02-senneth-courier.txt";
    String page = get(report).body();
    assertThat(page).contains(report + "/correct/a1?back=");
    assertThat(get(report + "/correct/a1").body())
        .contains("formaction=\"/api/corrections?kind=speaker&amp;finding=a1\"")
        .contains("formaction=\"/api/corrections?kind=dismiss&amp;finding=a1\"");
    String form =
        "kind=speaker&report=02-senneth-courier.txt&finding=a1&nobody=yes&by=Ada&back="
            + report
            + "%23by-hand";
    assertThat(submit("/api/corrections", form).status()).as("without the token").isEqualTo(403);
    Wire.Answer made = submit("/api/corrections", form + "&token=" + desk.token());
    assertThat(made.status()).isEqualTo(303);
    assertThat(made.head().toLowerCase(Locale.ROOT))
        .contains("location: " + report + "?corrected=");
    assertThat(get(report).body()).contains("is said by nobody named").contains(" by Ada");
    assertThat(get(report + ".json").body()).contains("\"sourceByHand\":true");
    String listed = get("/corrections.json").body();
    assertThat(listed).contains("\"kind\":\"speaker\"").contains("\"hand\":\"Ada\"");
    String number = listed.replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
    Wire.Answer undone =
        Wire.ask(
            port,
            "DELETE /api/corrections/"
                + number
                + "?by=Bo HTTP/1.1\r\nConnection: close\r\nHost: localhost:"
                + port
                + "\r\nX-Hearsay-Token: "
                + desk.token()
                + "\r\n\r\n");
    assertThat(undone.status()).isEqualTo(200);
    assertThat(get(report + ".json").body()).doesNotContain("sourceByHand");
    assertThat(get("/corrections").body()).contains("undone");
    Wire.Answer wrong =
        submit(
            "/api/corrections",
            "kind=speaker&report=02-senneth-courier.txt&finding=a1&words=Zzyzx&token="
                + desk.token());
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.head()).contains("text/html");
    assertThat(wrong.body()).contains("does not stand in").doesNotContain(desk.token());
    Wire.Answer elsewhere =
        submit(
            "/api/corrections/" + number + "/undo", "back=//evil.example/&token=" + desk.token());
    assertThat(elsewhere.status()).as("undone twice").isEqualTo(400);
    assertThat(get("/stories/1/correct/c1").body()).contains("One and the same as");
    assertThat(get("/stories/1/correct/k999").status()).isEqualTo(404);
    assertThat(get(report + "/correct/a999").status()).isEqualTo(404);
    assertThat(get(report + "/correct/a1?back=//evil.example/").body())
        .doesNotContain("evil.example");
  }
}
