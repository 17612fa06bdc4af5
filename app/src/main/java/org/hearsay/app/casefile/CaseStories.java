package org.hearsay.app.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Output;
import org.hearsay.output.Table;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;

/// The stories of a case: which reports tell each, and what was found by comparing them.
///
/// A story has a number that stays while the larger part of its reports does, so that an address
/// which names it goes on leading there.
public final class CaseStories {
  private static final int DAYS_AROUND = 40;

  /// Stands for the time of the last comparison where that is to be made again.
  static final String AGAIN = "";

  private final CaseFile file;

  public CaseStories(CaseFile file) {
    this.file = file;
  }

  /// Whether there are reports of which it is not known what story they tell.
  public boolean isBehind() {
    return file.query("SELECT 1 FROM report WHERE story IS NULL LIMIT 1", ResultSet::next);
  }

  /// Gives every report that could tell one story with one not yet grouped, that one included: all
  /// within forty days of it, and all without a day. Days between two that lie further apart are
  /// left out, so that an old report that comes late costs its own weeks alone.
  public void around(Consumer<Report> taker) {
    boolean undated =
        file.query(
            "SELECT 1 FROM report WHERE story IS NULL AND day IS NULL LIMIT 1", ResultSet::next);
    if (undated) {
      give("", taker);
      return;
    }
    give(" WHERE r.day IS NULL", taker);
    for (LocalDate[] days : daysAround()) {
      give(" WHERE r.day BETWEEN ? AND ?", taker, days[0].toString(), days[1].toString());
    }
  }

  private void give(String where, Consumer<Report> taker, Object... values) {
    file.query(
        ReportRows.SELECT + where + " ORDER BY r.number",
        rows -> {
          while (rows.next()) {
            taker.accept(ReportRows.report(rows));
          }
          return true;
        },
        values);
  }

  /// The first and the last day of each stretch of days around reports not yet grouped.
  private List<LocalDate[]> daysAround() {
    return file.query(
        "SELECT DISTINCT day FROM report WHERE story IS NULL ORDER BY day",
        rows -> {
          List<LocalDate[]> stretches = new ArrayList<>();
          while (rows.next()) {
            LocalDate day = LocalDate.parse(rows.getString(1));
            LocalDate first = day.minusDays(DAYS_AROUND);
            if (stretches.isEmpty() || stretches.getLast()[1].isBefore(first)) {
              stretches.add(new LocalDate[] {first, day.plusDays(DAYS_AROUND)});
            } else {
              stretches.getLast()[1] = day.plusDays(DAYS_AROUND);
            }
          }
          return stretches;
        });
  }

  /// The reports of a story, by time.
  public List<Report> reports(long story) {
    return file.query(
        ReportRows.SELECT + " WHERE r.story = ? ORDER BY r.published IS NULL, r.published, r.id",
        rows -> {
          List<Report> reports = new ArrayList<>();
          while (rows.next()) {
            reports.add(ReportRows.report(rows));
          }
          return reports;
        },
        story);
  }

  /// Takes over which reports tell one story. Groups without a new report, and reports that no
  /// group names, stay where they are.
  ///
  /// @param groups each with one report at least; no report in two
  /// @return the numbers of the stories that gained or lost a report and are still there, ascending
  public List<Long> assign(List<List<ReportId>> groups) {
    return file.write(c -> {
      Map<ReportId, Long> before = before(c, groups);
      Set<Long> taken = new HashSet<>();
      Set<Long> changed = new TreeSet<>();
      List<List<ReportId>> ordered = new ArrayList<>(groups);
      // a story that gains nothing stays as its readers know it
      ordered.removeIf(group -> before.keySet().containsAll(group));
      ordered.sort(
          Comparator.comparingInt((List<ReportId> group) -> group.size())
              .reversed()
              .thenComparing(List::getFirst));
      for (List<ReportId> group : ordered) {
        long story = number(c, group, before, taken);
        taken.add(story);
        for (ReportId report : group) {
          Long was = before.get(report);
          if (was == null || was != story) {
            move(c, report, story);
            changed.add(story);
            if (was != null) {
              changed.add(was);
            }
          }
        }
      }
      return settle(c, changed);
    });
  }

  private static Map<ReportId, Long> before(Connection c, List<List<ReportId>> groups)
      throws SQLException {
    Map<ReportId, Long> before = new HashMap<>();
    try (PreparedStatement query = c.prepareStatement("SELECT story FROM report WHERE id = ?")) {
      for (List<ReportId> group : groups) {
        for (ReportId report : group) {
          query.setString(1, report.value());
          try (ResultSet row = query.executeQuery()) {
            long story = row.next() ? row.getLong(1) : 0;
            if (story > 0) {
              before.put(report, story);
            }
          }
        }
      }
    }
    return before;
  }

  /// The story that most of the group were in, if no other group has it; else a new one.
  private static long number(
      Connection c, List<ReportId> group, Map<ReportId, Long> before, Set<Long> taken)
      throws SQLException {
    Map<Long, Integer> votes = new TreeMap<>();
    for (ReportId report : group) {
      Long story = before.get(report);
      if (story != null && !taken.contains(story)) {
        votes.merge(story, 1, Integer::sum);
      }
    }
    Optional<Map.Entry<Long, Integer>> most =
        votes.entrySet().stream().max(Map.Entry.<Long, Integer>comparingByValue());
    if (most.isPresent()) {
      return most.get().getKey();
    }
    try (PreparedStatement insert =
            c.prepareStatement(
                "INSERT INTO story(title, changed) VALUES ('', '') RETURNING number");
        ResultSet row = insert.executeQuery()) {
      return row.getLong(1);
    }
  }

  private static void move(Connection c, ReportId report, long story) throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement("UPDATE report SET story = ? WHERE id = ?")) {
      update.setLong(1, story);
      update.setString(2, report.value());
      update.executeUpdate();
    }
  }

  private List<Long> settle(Connection c, Collection<Long> changed) throws SQLException {
    List<Long> left = new ArrayList<>();
    for (long story : changed) {
      try (PreparedStatement update =
          c.prepareStatement(
              "UPDATE story SET changed = ?, title = coalesce((SELECT coalesce(title,"
                  + " substr(body, 1, 80)) FROM report WHERE story = ?3 ORDER BY published IS"
                  + " NULL, published, id LIMIT 1), ''), compared = NULL WHERE number = ?3 AND"
                  + " EXISTS (SELECT 1 FROM report WHERE story = ?3)")) {
        update.setString(1, file.now().toString());
        update.setLong(3, story);
        if (update.executeUpdate() == 1) {
          left.add(story);
          continue;
        }
      }
      try (PreparedStatement delete = c.prepareStatement("DELETE FROM story WHERE number = ?")) {
        delete.setLong(1, story);
        delete.executeUpdate();
      }
    }
    return left;
  }

  /// How many reports tell a story.
  int size(long story) {
    return file.query(
        "SELECT count(*) FROM report WHERE story = ?",
        row -> row.next() ? row.getInt(1) : 0,
        story);
  }

  /// The numbers of all stories, ascending.
  public List<Long> numbers() {
    return file.query("SELECT number FROM story ORDER BY number", CaseStories::numbers);
  }

  static List<Long> numbers(ResultSet rows) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    while (rows.next()) {
      numbers.add(rows.getLong(1));
    }
    return numbers;
  }

  /// The stories that no report came to or left, and that are to be compared again all the same:
  /// what is found in their reports is not what it was. Ascending.
  public List<Long> toCompareAgain() {
    return file.query(
        "SELECT number FROM story WHERE compared = '"
            + AGAIN
            + "' AND EXISTS (SELECT 1 FROM report WHERE story = story.number) ORDER BY number",
        CaseStories::numbers);
  }

  /// The stories of several reports that were not compared since they changed, ascending.
  public List<Long> notCompared() {
    return file.query(
        "SELECT number FROM story WHERE compared IS NULL AND"
            + " (SELECT count(*) FROM report WHERE story = story.number) > 1 ORDER BY number",
        CaseStories::numbers);
  }

  private static boolean isComparedAgain(Connection c, long story) throws SQLException {
    try (PreparedStatement query =
        c.prepareStatement("SELECT 1 FROM story WHERE number = ? AND compared = ?")) {
      query.setLong(1, story);
      query.setString(2, AGAIN);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /// Keeps what was found by comparing the reports of a story, in place of what was found before.
  /// What is found now and was not is news, but for stories compared again though no report came:
  /// then it is the reading that changed, not the story.
  public void keep(long story, Dossier dossier) {
    file.write(c -> {
      boolean isNew = !News.isKnown(c, story);
      boolean isNews = !isNew && !isComparedAgain(c, story);
      Set<String> before = isNews ? News.known(c, story) : Set.of();
      for (Table table : FoundTables.ofStories()) {
        try (PreparedStatement delete =
            c.prepareStatement(
                "DELETE FROM \"found_" + table.name() + "\" WHERE story_number = ?")) {
          delete.setLong(1, story);
          delete.executeUpdate();
        }
      }
      for (Table table : Output.storyTables(dossier)) {
        if (FoundTables.isFound(table)) {
          FoundTables.insert(c, story, table);
        }
      }
      SearchFacts.ofStory(c, story);
      try (PreparedStatement update =
          c.prepareStatement(
              "UPDATE story SET title = ?, headline = ?, compared = ? WHERE number = ?")) {
        update.setString(1, dossier.title());
        update.setString(2, dossier.headline());
        update.setString(3, file.now().toString());
        update.setLong(4, story);
        update.executeUpdate();
      }
      if (isNew) {
        News.ofNewStory(c, file.now(), story, dossier.title());
      } else if (isNews) {
        News.ofStory(c, file.now(), story, before);
      }
      return story;
    });
  }
}
