package org.hearsay.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Asks the desk at a port of this machine, by its own name unless a header gives another.
final class DeskClient {
  private DeskClient() {}

  static Wire.Answer get(int port, String path, String... headers) throws IOException {
    return Wire.ask(
        port,
        "GET "
            + path
            + " HTTP/1.1\r\nConnection: close\r\n"
            + headers("localhost:" + port, headers)
            + "\r\n");
  }

  static Wire.Answer post(int port, String path, String type, String body, String... headers)
      throws IOException {
    return Wire.ask(
        port,
        "POST "
            + path
            + " HTTP/1.1\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n"
            + headers("localhost:" + port, headers)
            + "\r\n"
            + body);
  }

  private static String headers(String host, String... headers) {
    boolean given = Arrays.stream(headers).anyMatch(h -> h.startsWith("Host:"));
    return (given ? "" : "Host: " + host + "\r\n")
        + String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList());
  }
}
