package org.hearsay.app.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables that a case keeps, in numbered steps: `schema-1.sql`, `schema-2.sql` … A file of an
/// earlier step is brought up to date when it is opened for writing.
final class CaseSchema {
  /// "Hsay": by this `file` and we tell a case from other SQLite files.
  static final int APPLICATION = 0x48736179;

  static final int VERSION = 3;

  private CaseSchema() {}

  /// Makes or updates the tables.
  ///
  /// @throws CaseFault if the file is another program's or a later version's
  static void update(Connection connection, Path file) throws SQLException {
    int version = check(connection, file);
    for (int step = version + 1; step <= VERSION; step++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        // another process may have done it while this one waited
        if (number(connection, "PRAGMA user_version") < step) {
          statement.executeUpdate(script(step));
          statement.execute("PRAGMA application_id = " + APPLICATION);
          statement.execute("PRAGMA user_version = " + step);
        }
        statement.execute("COMMIT");
      }
    }
  }

  /// Returns the version of the file; 0 if it is new and empty.
  static int check(Connection connection, Path file) throws SQLException {
    int application = number(connection, "PRAGMA application_id");
    int version = number(connection, "PRAGMA user_version");
    boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (application != APPLICATION && !empty) {
      throw new CaseFault(file + " is an SQLite file, but no case of Hearsay's");
    }
    if (version > VERSION) {
      throw new CaseFault(
          file
              + " was written by a later Hearsay (schema "
              + version
              + "); this one knows schemas up to "
              + VERSION);
    }
    return version;
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static String script(int step) {
    String name = "schema-" + step + ".sql";
    try (InputStream in = CaseSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
  }
}
