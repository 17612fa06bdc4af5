package org.hearsay.app.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.output.Output;
import org.hearsay.output.Table;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The reports of a case and what is found in them, in one SQLite file. The door of this room.
///
/// Written with a write-ahead log that is flushed at every commit: what a method has returned for
/// is there after a crash or a power cut, and what it has not returned for is there whole or not at
/// all. Several processes may read one file while one writes; a second writer waits up to ten
/// seconds. Safe for use by several threads, which take turns.
public final class CaseFile implements AutoCloseable {
  private static final int WAIT_MILLIS = 10_000;
  private static final int NAMES_MAX = 100_000;
  private static final String LEAST_CONFIDENCE = "least confidence";

  /// A report whose found tables were emptied has no `tool`, one that is only due has no `model`.
  static final String UNREAD = "(r.tool = '' OR r.model = '')";

  private final Path file;
  private final Connection connection;
  private final Reader reader;
  private final Clock clock;
  private final CaseOutlets outlets = new CaseOutlets(this);

  private CaseFile(Path file, Connection connection, Reader reader, Clock clock) {
    this.file = file;
    this.connection = connection;
    this.reader = reader;
    this.clock = clock;
  }

  /// Opens a case for writing; makes it if there is none.
  ///
  /// @throws CaseFault if the file is no case, a later version's, or cannot be written
  public static CaseFile open(Path file, Reader reader, Clock clock) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CaseFault(file + ": there is no folder " + folder + " to put a case into");
    }
    try {
      Connection connection = connect(file, false);
      try {
        CaseSchema.update(connection, file);
        CaseFile opened = new CaseFile(file, connection, reader, clock);
        opened.matchFoundTables();
        opened.write(c -> {
          FoundTables.index(c);
          return file;
        });
        opened.matchSearchFacts();
        return opened;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw fault(file, e);
    }
  }

  /// Opens a case that exists, for reading alone.
  ///
  /// @throws CaseFault if there is none, or it cannot be read
  public static CaseFile openToRead(Path file, Reader reader) {
    if (!Files.isRegularFile(file)) {
      throw new CaseFault(
          "there is no case " + file + "; 'hearsay add INPUT' begins one, --case names another");
    }
    try {
      Connection connection = connect(file, true);
      try {
        if (CaseSchema.check(connection, file) != CaseSchema.VERSION) {
          throw new CaseFault(
              file + " is of an earlier version; 'hearsay reread' brings it up to date");
        }
        CaseFile opened = new CaseFile(file, connection, reader, Clock.systemUTC());
        opened.checkFoundTables();
        return opened;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw fault(file, e);
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(WAIT_MILLIS);
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    }
    config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-65536");
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }

  /// Where this version finds other things than the one that wrote the file, the tables of what was
  /// found are made anew and stay empty until the reports are read again.
  private void matchFoundTables() {
    String shape = FoundTables.shape();
    if (!shape.equals(about("found"))) {
      write(c -> {
        FoundTables.drop(c);
        FoundTables.create(c);
        try (Statement statement = c.createStatement()) {
          statement.executeUpdate("UPDATE report SET tool = '', model = ''");
          statement.executeUpdate(
              "UPDATE story SET compared = '" + CaseStories.AGAIN + "' WHERE compared IS NOT NULL");
        }
        setAbout(c, "found", shape);
        setAbout(c, "facts", FactTokens.VERSION);
        return shape;
      });
    }
  }

  /// Where a search is begun by other rules than this version's, what was found is indexed anew.
  private void matchSearchFacts() {
    if (!FactTokens.VERSION.equals(about("facts"))) {
      write(c -> {
        SearchFacts.fill(c);
        setAbout(c, "facts", FactTokens.VERSION);
        return FactTokens.VERSION;
      });
    }
  }

  /// What another version found cannot be shown, and half of it must not be.
  private void checkFoundTables() {
    if (!FactTokens.VERSION.equals(about("facts"))) {
      throw new CaseFault(
          file + " is of an earlier version; 'hearsay reread' brings it up to date");
    }
    boolean isOther = !FoundTables.shape().equals(about("found"));
    boolean isEmptied = query("SELECT 1 FROM report WHERE tool = '' LIMIT 1", ResultSet::next);
    if (isOther || isEmptied) {
      throw new CaseFault(
          file
              + " was read by another version of Hearsay, which found other things; 'hearsay"
              + " reread' reads its reports again");
    }
  }

  /// How many reports wait to be read again; [CaseGrouping#update] does it.
  public long unread() {
    return query(
        "SELECT count(*) FROM report r WHERE " + UNREAD, row -> row.next() ? row.getLong(1) : 0L);
  }

  /// Marks the reports that another version of the program or another model has read, so that they
  /// are read again.
  ///
  /// @param all also those that were read as they would be now
  /// @return how many wait now
  public long markToReadAgain(boolean all) {
    return write(c -> {
      try (PreparedStatement mark =
          c.prepareStatement(
              "UPDATE report SET model = '' WHERE ? OR tool <> ? OR model <> ? RETURNING 1")) {
        mark.setBoolean(1, all);
        mark.setString(2, reader.tool());
        mark.setString(3, reader.model());
        long marked = 0;
        try (ResultSet rows = mark.executeQuery()) {
          while (rows.next()) {
            marked++;
          }
        }
        return marked;
      }
    });
  }

  /// The confidence below which statements are left out in this case; null where nobody chose one.
  public @Nullable Double leastConfidence() {
    String kept = about(LEAST_CONFIDENCE);
    return kept == null ? null : Double.valueOf(kept);
  }

  /// Leaves out statements whose confidence is below `least` from now on. Where that is another one
  /// than before, all reports are marked to be read again: half a case would be another reading.
  public void keepLeastConfidence(double least) {
    Double before = leastConfidence();
    if (before == null || before != least) {
      write(c -> {
        setAbout(c, LEAST_CONFIDENCE, String.valueOf(least));
        return least;
      });
      markToReadAgain(true);
    }
  }

  /// Puts what was found now in the place of what was found before, for all of `reports` or none.
  /// Their stories are to be compared again.
  void replace(List<AnnotatedReport> reports) {
    write(c -> {
      for (AnnotatedReport report : reports) {
        replace(c, report);
      }
      return reports;
    });
  }

  private void replace(Connection c, AnnotatedReport annotated) throws SQLException {
    try (PreparedStatement update =
            c.prepareStatement(
                "UPDATE report SET tool = ?, model = ? WHERE id = ? RETURNING number");
        PreparedStatement again =
            c.prepareStatement(
                "UPDATE story SET compared = ? WHERE compared IS NOT NULL AND number ="
                    + " (SELECT story FROM report WHERE number = ?)")) {
      update.setString(1, reader.tool());
      update.setString(2, reader.model());
      update.setString(3, annotated.report().id().value());
      try (ResultSet row = update.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("report " + annotated.report().id() + " is not there");
        }
        long number = row.getLong(1);
        FoundTables.delete(c, number);
        insertFound(c, number, annotated);
        again.setString(1, CaseStories.AGAIN);
        again.setLong(2, number);
        again.executeUpdate();
      }
    }
  }

  private static void insertFound(Connection c, long number, AnnotatedReport annotated)
      throws SQLException {
    for (Table table : Output.reportTables(annotated)) {
      if (FoundTables.isFound(table)) {
        FoundTables.insert(c, number, table);
      }
    }
    SearchFacts.ofReport(c, number);
  }

  /// What the outlets of this case are called.
  public CaseOutlets outlets() {
    return outlets;
  }

  /// Whether a report of the same content is here.
  public boolean holds(Report report) {
    return query(
        "SELECT 1 FROM report WHERE content = ?", ResultSet::next, ContentDigest.of(report));
  }

  /// Adds reports that are not here yet, with what was found in them, all or none.
  ///
  /// @return for each what became of it, in order; returned only when it is on the disk
  public List<Addition> add(List<AnnotatedReport> reports) {
    return write(c -> {
      List<Addition> additions = new ArrayList<>();
      for (AnnotatedReport report : reports) {
        additions.add(add(c, report));
      }
      return additions;
    });
  }

  private Addition add(Connection c, AnnotatedReport annotated) throws SQLException {
    Report report = annotated.report();
    String content = ContentDigest.of(report);
    ReportId there = idOf(c, content);
    if (there != null) {
      return new Addition(there, false);
    }
    ReportId id = freeName(c, report.id());
    Long number = ReportRows.insert(c, report, id, content, clock.instant(), reader);
    if (number == null) {
      throw new SQLException("report " + id + " was not taken");
    }
    News.ofReport(c, clock.instant(), number, id, report);
    Captures.insert(c, number, report.provenance().capture());
    insertFound(c, number, annotated);
    return new Addition(id, true);
  }

  private static @Nullable ReportId idOf(Connection c, String content) throws SQLException {
    try (PreparedStatement query = c.prepareStatement("SELECT id FROM report WHERE content = ?")) {
      query.setString(1, content);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? new ReportId(row.getString(1)) : null;
      }
    }
  }

  /// `id`, or `id#2`, `id#3` … where another report has it.
  private static ReportId freeName(Connection c, ReportId id) throws SQLException {
    try (PreparedStatement query = c.prepareStatement("SELECT 1 FROM report WHERE id = ?")) {
      for (int n = 1; n <= NAMES_MAX; n++) {
        ReportId name = n == 1 ? id : numbered(id, n);
        query.setString(1, name.value());
        try (ResultSet row = query.executeQuery()) {
          if (!row.next()) {
            return name;
          }
        }
      }
    }
    throw new CaseFault("more than " + NAMES_MAX + " reports are named " + id);
  }

  private static ReportId numbered(ReportId id, int n) {
    String ending = "#" + n;
    String value = id.value();
    int room = 512 - ending.length();
    return new ReportId((value.length() > room ? value.substring(0, room) : value) + ending);
  }

  /// The report of that name; empty if there is none.
  public Optional<Report> report(ReportId id) {
    return query(
        ReportRows.SELECT + " WHERE id = ?",
        row -> row.next() ? Optional.of(ReportRows.report(row)) : Optional.empty(),
        id.value());
  }

  /// The name that a report of the same content has here.
  ///
  /// @throws IllegalArgumentException if there is none
  public ReportId nameOf(Report report) {
    String id =
        query(
            "SELECT id FROM report WHERE content = ?",
            row -> row.next() ? row.getString(1) : null,
            ContentDigest.of(report));
    if (id == null) {
      throw new IllegalArgumentException("report " + report.id() + " is not in " + file);
    }
    return new ReportId(id);
  }

  Instant now() {
    return clock.instant();
  }

  /// How many reports are here.
  public long size() {
    return query("SELECT count(*) FROM report", row -> row.next() ? row.getLong(1) : 0L);
  }

  private @Nullable String about(String name) {
    return query(
        "SELECT value FROM about WHERE name = ?",
        row -> row.next() ? row.getString(1) : null,
        name);
  }

  private static void setAbout(Connection c, String name, String value) throws SQLException {
    try (PreparedStatement put =
        c.prepareStatement("INSERT OR REPLACE INTO about(name, value) VALUES (?, ?)")) {
      put.setString(1, name);
      put.setString(2, value);
      put.executeUpdate();
    }
  }

  /// What is done within one transaction.
  @FunctionalInterface
  interface Work<R extends @Nullable Object> {
    R on(Connection connection) throws SQLException;
  }

  /// What is made of rows, before the case is asked anything else.
  @FunctionalInterface
  public interface Reading<R extends @Nullable Object> {
    R of(ResultSet rows) throws SQLException;
  }

  /// Does `work` whole or not at all, and returns when it is on the disk.
  <R extends @Nullable Object> R write(Work<R> work) {
    synchronized (connection) {
      try {
        run("BEGIN IMMEDIATE");
        try {
          R result = work.on(connection);
          run("COMMIT");
          return result;
        } catch (SQLException | RuntimeException | Error e) {
          rollBack(e);
          throw e;
        }
      } catch (SQLException e) {
        throw fault(file, e);
      }
    }
  }

  /// Asks, with `values` in the places of the question marks.
  public <R extends @Nullable Object> R query(String sql, Reading<R> reading, Object... values) {
    synchronized (connection) {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          query.setObject(i + 1, values[i]);
        }
        try (ResultSet rows = query.executeQuery()) {
          return reading.of(rows);
        }
      } catch (SQLException e) {
        throw fault(file, e);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void rollBack(Throwable because) {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static CaseFault fault(Path file, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    String what =
        switch (code) {
          case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT ->
              "another program has been writing it for " + WAIT_MILLIS / 1000 + " seconds";
          case SQLITE_NOTADB -> "is no SQLite file";
          case SQLITE_CORRUPT -> "is damaged; SQLite's '.recover' may save what it holds";
          case SQLITE_FULL -> "the disk is full";
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
              "cannot be opened for writing; expected a file and a folder that may be written";
          default -> String.valueOf(e.getMessage());
        };
    return new CaseFault(file + ": " + what, e);
  }

  @Override
  public void close() {
    synchronized (connection) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw fault(file, e);
      }
    }
  }
}
