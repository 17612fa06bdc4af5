package org.hearsay.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What is answered.
final class Reply {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";
  static final String CSV = "text/csv; charset=utf-8; header=present";
  static final String ATOM = "application/atom+xml; charset=utf-8";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  /// @param status HTTP status
  /// @param type media type with its charset, UTF-8
  /// @param headers further header fields, ours alone
  Reply(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body.clone();
    this.headers = Map.copyOf(headers);
  }

  Reply(int status, String type, String text, Map<String, String> headers) {
    this(status, type, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  /// As sent.
  byte[] body() {
    return body.clone();
  }

  Map<String, String> headers() {
    return headers;
  }

  static Reply of(int status, String type, String text) {
    return new Reply(status, type, text, Map.of());
  }

  static Reply html(String page) {
    return of(200, HTML, page);
  }

  static Reply json(String json) {
    return of(200, JSON, json + "\n");
  }

  static Reply csv(String name, String csv) {
    return new Reply(
        200, CSV, csv, Map.of("Content-Disposition", "inline; filename=\"" + name + ".csv\""));
  }

  /// To be kept under the name `name`, not shown.
  static Reply file(String name, String type, byte[] body) {
    return new Reply(
        200, type, body, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  /// Leads elsewhere with a GET (RFC 9110, section 15.4.4).
  static Reply seeOther(String path) {
    return new Reply(303, "text/plain; charset=utf-8", "", Map.of("Location", path));
  }
}
