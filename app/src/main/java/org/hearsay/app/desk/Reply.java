package org.hearsay.app.desk;

import java.util.Map;

/// What is answered.
///
/// @param status HTTP status
/// @param type media type with its charset, UTF-8
/// @param headers further header fields, ours alone
record Reply(int status, String type, String text, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";
  static final String CSV = "text/csv; charset=utf-8; header=present";
  static final String ATOM = "application/atom+xml; charset=utf-8";

  Reply {
    headers = Map.copyOf(headers);
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

  /// Leads elsewhere with a GET (RFC 9110, section 15.4.4).
  static Reply seeOther(String path) {
    return new Reply(303, "text/plain; charset=utf-8", "", Map.of("Location", path));
  }
}
