package org.hearsay.app.casefile;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.hearsay.report.Imprint;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reports as rows of the table `report`.
final class ReportRows {
  private static final String COLUMNS =
      "id, origin, url, title, outlet, host, byline, published, language, body, imprint, brand,"
          + " parent";

  /// Yields rows for [#report]; a condition may follow. The table `report` is `r`.
  static final String SELECT =
      "SELECT r.id, r.origin, r.url, r.title, r.outlet, r.host, r.byline, r.published, r.language,"
          + " r.body, r.imprint, r.brand, r.parent, "
          + Captures.COLUMNS
          + " FROM report r LEFT JOIN capture c ON c.report = r.number";

  private static final String INSERT =
      "INSERT INTO report("
          + COLUMNS
          + ", content, added, tool, model) VALUES ("
          + "?, ".repeat(16)
          + "?)"
          + " ON CONFLICT(content) DO NOTHING RETURNING number";

  private ReportRows() {}

  /// Adds a report; its number, or null where one of the same content is there.
  static @Nullable Long insert(
      Connection connection, Report report, ReportId id, String content, Instant now, Reader reader)
      throws SQLException {
    Outlet outlet = report.outlet();
    @Nullable Object[] values = {
      id,
      report.provenance().origin(),
      report.provenance().url(),
      report.title(),
      outlet == null ? null : outlet.name(),
      outlet == null ? null : outlet.host(),
      String.join("\n", report.byline()),
      report.published(),
      report.language(),
      report.body(),
      written(report.provenance().imprint()),
      outlet == null ? null : outlet.brand(),
      outlet == null ? null : outlet.parent(),
      content,
      now,
      reader.tool(),
      reader.model()
    };
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        insert.setString(i + 1, value == null ? null : value.toString());
      }
      try (ResultSet row = insert.executeQuery()) {
        return row.next() ? row.getLong(1) : null;
      }
    }
  }

  /// The report in a row that begins with the columns of [#SELECT].
  static Report report(ResultSet row) throws SQLException {
    String url = row.getString(3);
    String outlet = row.getString(5);
    String host = row.getString(6);
    String published = row.getString(8);
    return new Report(
        new ReportId(row.getString(1)),
        new Provenance(
            row.getString(2),
            url == null ? null : URI.create(url),
            Captures.capture(row, 14),
            imprint(row.getString(11))),
        row.getString(4),
        outlet == null && host == null
            ? null
            : new Outlet(outlet, host, row.getString(12), row.getString(13)),
        row.getString(7).lines().toList(),
        published == null ? null : time(published),
        row.getString(9),
        row.getString(10));
  }

  private static @Nullable String written(Imprint imprint) {
    return imprint.equals(Imprint.none()) ? null : Codec.JSON.writeValueAsString(imprint);
  }

  static Imprint imprint(@Nullable String json) {
    if (json == null) {
      return Imprint.none();
    }
    ObjectNode written = Codec.JSON.readValue(json, ObjectNode.class);
    if (!written.has("links")) {
      // written before links were kept
      written.putArray("links");
    }
    return Codec.JSON.treeToValue(written, Imprint.class);
  }

  /// Made when first needed: most reports of files have no imprint.
  private static final class Codec {
    static final JsonMapper JSON = new JsonMapper();
  }

  /// Reads what [PublicationTime#toString] wrote.
  static PublicationTime time(String text) {
    int clock = text.indexOf('T');
    if (clock < 0) {
      return PublicationTime.of(LocalDate.parse(text));
    }
    LocalDate day = LocalDate.parse(text.substring(0, clock));
    String rest = text.substring(clock + 1);
    int zone = 0;
    while (zone < rest.length() && "Z+-".indexOf(rest.charAt(zone)) < 0) {
      zone++;
    }
    return new PublicationTime(
        day,
        LocalTime.parse(rest.substring(0, zone)),
        zone == rest.length() ? null : ZoneOffset.of(rest.substring(zone)));
  }
}
