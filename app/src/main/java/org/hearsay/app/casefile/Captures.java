package org.hearsay.app.casefile;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.report.Capture;
import org.jspecify.annotations.Nullable;

/// Captures as rows of the table `capture`.
final class Captures {
  /// What [#capture] reads, in its order.
  static final String COLUMNS =
      "c.url, c.requested, c.date, c.status, c.digest, c.verified, c.record, c.place, c.headers";

  private Captures() {}

  static void insert(Connection connection, long report, @Nullable Capture capture)
      throws SQLException {
    if (capture == null) {
      return;
    }
    Boolean verified = capture.verified();
    @Nullable Object[] values = {
      report,
      capture.url().toString(),
      capture.requested() == null ? null : String.valueOf(capture.requested()),
      capture.date().toString(),
      capture.status(),
      capture.digest(),
      verified == null ? null : verified ? 1 : 0,
      capture.recordId(),
      capture.offset(),
      capture.headers().stream()
          .map(header -> header.name() + ": " + header.value())
          .collect(Collectors.joining("\n"))
    };
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO capture VALUES (" + "?, ".repeat(values.length - 1) + "?)")) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  /// The capture in a row whose columns from `first` on are [#COLUMNS]; null where they are empty.
  static @Nullable Capture capture(ResultSet row, int first) throws SQLException {
    String url = row.getString(first);
    if (url == null) {
      return null;
    }
    String requested = row.getString(first + 1);
    int status = row.getInt(first + 3);
    boolean hasStatus = !row.wasNull();
    boolean verified = row.getBoolean(first + 5);
    boolean hasVerified = !row.wasNull();
    long place = row.getLong(first + 7);
    boolean hasPlace = !row.wasNull();
    return new Capture(
        URI.create(url),
        Instant.parse(row.getString(first + 2)),
        hasStatus ? status : null,
        row.getString(first + 4),
        hasVerified ? verified : null,
        row.getString(first + 6),
        hasPlace ? place : null,
        requested == null ? null : URI.create(requested),
        headers(row.getString(first + 8)));
  }

  private static List<Capture.Header> headers(String lines) {
    List<Capture.Header> headers = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        headers.add(new Capture.Header(line.substring(0, colon), line.substring(colon + 2)));
      }
    }
    return headers;
  }
}
