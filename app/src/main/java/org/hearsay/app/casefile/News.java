package org.hearsay.app.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// What a case did not know before: written down where it comes to be known.
final class News {
  /// A thing found in a story.
  ///
  /// @param kind `origin`, `denial`, `conflict`, `figure`
  /// @param key by which it is known again: of a figure its words and what is counted, whoever
  ///   gives it
  private record Item(String kind, String key, String text) {
    String known() {
      return kind + "\n" + key;
    }
  }

  private static final String FIGURE = "f.text || coalesce(' ' || f.\"of\", '')";

  private static final String ITEMS =
      "SELECT 'origin', name, name FROM found_origins WHERE story_number = ?1 UNION SELECT CASE"
          + " kind WHEN 'denial' THEN 'denial' ELSE 'conflict' END, explanation, explanation FROM"
          + " found_conflicts WHERE story_number = ?1 UNION SELECT 'figure', "
          + FIGURE
          + ", m.text || coalesce(' ' || f.\"of\", '') || coalesce(', ' || m.who, '') FROM"
          + " found_claim_members m JOIN report r ON r.id = m.report JOIN found_figures f ON"
          + " f.report_number = r.number AND f.id = m.figure WHERE m.story_number = ?1";

  /// The figures of all reports that were compared when the story was last: one may have been in no
  /// claim then.
  private static final String FIGURES_READ =
      "SELECT DISTINCT "
          + FIGURE
          + " FROM found_figures f JOIN report r ON r.number = f.report_number WHERE r.id IN"
          + " (SELECT report FROM found_cast WHERE story_number = ?1 UNION SELECT report FROM"
          + " found_claim_members WHERE story_number = ?1 UNION SELECT \"from\" FROM found_edges"
          + " WHERE story_number = ?1 UNION SELECT \"to\" FROM found_edges WHERE story_number ="
          + " ?1)";

  private News() {}

  /// A new report; a revision where another capture of its address is here.
  static void ofReport(Connection c, Instant at, long number, ReportId id, Report report)
      throws SQLException {
    String title = report.title() == null ? id.value() : report.title();
    String name = Mastheads.of(List.of(report)).of(report);
    String outlet = name == null ? "" : " (" + name + ")";
    ReportId earlier = null;
    if (report.provenance().url() != null) {
      try (PreparedStatement query =
          c.prepareStatement(
              "SELECT id FROM report WHERE url = ? AND number <> ? ORDER BY number DESC LIMIT 1")) {
        query.setString(1, report.provenance().url().toString());
        query.setLong(2, number);
        try (ResultSet row = query.executeQuery()) {
          earlier = row.next() ? new ReportId(row.getString(1)) : null;
        }
      }
    }
    String text = title + outlet + (earlier == null ? "" : ", changed since " + earlier);
    add(c, at, earlier == null ? "report" : "revision", null, id.value(), text);
  }

  /// What is known of a story now, for [#ofStory] to tell from what is found next.
  static Set<String> known(Connection c, long story) throws SQLException {
    Set<String> known = new HashSet<>();
    items(c, story).forEach(item -> known.add(item.known()));
    try (PreparedStatement query = c.prepareStatement(FIGURES_READ)) {
      query.setLong(1, story);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          known.add(new Item("figure", rows.getString(1), "").known());
        }
      }
    }
    return known;
  }

  private static List<Item> items(Connection c, long story) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (PreparedStatement query = c.prepareStatement(ITEMS)) {
      query.setLong(1, story);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          items.add(new Item(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
    }
    return items;
  }

  /// Whether a story has been compared before: then what is found in it now can be new.
  static boolean isKnown(Connection c, long story) throws SQLException {
    try (PreparedStatement query =
        c.prepareStatement("SELECT 1 FROM story WHERE number = ? AND headline IS NOT NULL")) {
      query.setLong(1, story);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /// That a story is there.
  static void ofNewStory(Connection c, Instant at, long story, String title) throws SQLException {
    add(c, at, "story", story, null, title);
  }

  /// What is known of a story and was not `before`, each thing once.
  static void ofStory(Connection c, Instant at, long story, Set<String> before)
      throws SQLException {
    Set<String> told = new HashSet<>(before);
    for (Item item : items(c, story)) {
      if (told.add(item.known())) {
        add(c, at, item.kind, story, null, item.text);
      }
    }
  }

  private static void add(
      Connection c,
      Instant at,
      String kind,
      @Nullable Long story,
      @Nullable String report,
      String text)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "INSERT INTO news(at, kind, story, report, text) VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, at.toString());
      insert.setString(2, kind);
      insert.setObject(3, story);
      insert.setString(4, report);
      insert.setString(5, text);
      insert.executeUpdate();
    }
  }
}
