package org.hearsay.app.desk;

import java.io.StringWriter;
import java.util.Map;
import org.hearsay.output.Json;

/// A request that cannot be met, as RFC 9457 wants it said to programs.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String TYPE = "application/problem+json";

  private final int status;
  private final String title;

  /// Names it.
  ///
  /// @param title a short fixed phrase for this kind of problem
  /// @param detail what was met and what was expected
  Problem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  static Problem notFound(String what) {
    return new Problem(404, "Not found", what);
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Not understood", detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  Reply reply() {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.field("title", title);
              json.field("status", status);
              json.field("detail", getMessage());
            }));
    return new Reply(
        status,
        TYPE,
        out.toString(),
        switch (status) {
          case 401 -> Map.of("WWW-Authenticate", "Basic realm=\"Hearsay\", charset=\"UTF-8\"");
          case 405 -> Map.of("Allow", "GET, HEAD, POST");
          default -> Map.of();
        });
  }
}
