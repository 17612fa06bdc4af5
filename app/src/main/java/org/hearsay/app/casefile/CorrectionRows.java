package org.hearsay.app.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Corrections as rows of the table `correction`.
final class CorrectionRows {
  /// Those that stand. The table is `c`; conditions may follow.
  private static final String STANDING =
      "SELECT c.number, c.kind, c.place FROM correction c WHERE c.undoes IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM correction u WHERE u.undoes = c.number)";

  private CorrectionRows() {}

  /// One that stands.
  record Row(long number, Correction.Kind kind, Places places) {}

  static List<Row> standing(CaseFile file) {
    return file.query(STANDING + " ORDER BY c.number", CorrectionRows::rows);
  }

  static List<Row> ofReport(CaseFile file, String content) {
    return file.query(
        STANDING
            + " AND c.number IN (SELECT correction FROM correction_report WHERE content = ?)"
            + " ORDER BY c.number",
        CorrectionRows::rows,
        content);
  }

  /// Those about any report of a story.
  static List<Row> ofStory(CaseFile file, long story) {
    return file.query(
        STANDING
            + " AND c.number IN (SELECT x.correction FROM correction_report x JOIN report r ON"
            + " r.content = x.content WHERE r.story = ?) ORDER BY c.number",
        CorrectionRows::rows,
        story);
  }

  private static List<Row> rows(ResultSet found) throws SQLException {
    List<Row> rows = new ArrayList<>();
    while (found.next()) {
      rows.add(
          new Row(
              found.getLong(1),
              Correction.Kind.of(found.getString(2)),
              Places.read(found.getString(3))));
    }
    return rows;
  }

  /// The latest first.
  static List<Correction> listed(CaseFile file, String where, Object... values) {
    return file.query(
        "SELECT number, made, hand, kind, said, note, undone, undone_by, placed FROM corrections"
            + where
            + " ORDER BY number DESC",
        found -> {
          List<Correction> list = new ArrayList<>();
          while (found.next()) {
            String undone = found.getString(7);
            boolean placed = found.getBoolean(9);
            boolean isKnown = !found.wasNull();
            list.add(
                new Correction(
                    found.getLong(1),
                    Instant.parse(found.getString(2)),
                    found.getString(3),
                    Correction.Kind.of(found.getString(4)),
                    found.getString(5),
                    found.getString(6),
                    undone == null ? null : Instant.parse(undone),
                    found.getString(8),
                    isKnown ? placed : null));
          }
          return list;
        },
        values);
  }

  static long insert(
      Connection c,
      Instant now,
      String kind,
      @Nullable Long undoes,
      Places places,
      String said,
      @Nullable String hand,
      @Nullable String note)
      throws SQLException {
    try (PreparedStatement insert =
            c.prepareStatement(
                "INSERT INTO correction(made, hand, kind, undoes, place, said, note) VALUES (?, ?,"
                    + " ?, ?, ?, ?, ?) RETURNING number");
        PreparedStatement about =
            c.prepareStatement("INSERT INTO correction_report VALUES (?, ?)")) {
      insert.setString(1, now.toString());
      insert.setString(2, hand);
      insert.setString(3, kind);
      insert.setObject(4, undoes);
      insert.setString(5, places.written());
      insert.setString(6, said);
      insert.setString(7, note);
      long number;
      try (ResultSet row = insert.executeQuery()) {
        number = row.getLong(1);
      }
      for (String content : places.contents()) {
        about.setLong(1, number);
        about.setString(2, content);
        about.executeUpdate();
      }
      return number;
    }
  }

  static void place(CaseFile file, long number, boolean placed) {
    file.write(c -> {
      try (PreparedStatement put =
          c.prepareStatement("INSERT OR REPLACE INTO correction_placed VALUES (?, ?)")) {
        put.setLong(1, number);
        put.setBoolean(2, placed);
        return put.executeUpdate();
      }
    });
  }
}
