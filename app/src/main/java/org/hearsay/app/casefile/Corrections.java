package org.hearsay.app.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.HandReading;
import org.hearsay.finding.HandComparison;
import org.hearsay.finding.claim.HandClaims;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.CastMember;
import org.hearsay.story.HandCast;
import org.hearsay.story.HandGrouping;
import org.jspecify.annotations.Nullable;

/// What people put right in a case. Each correction is a dated row that is never changed; taking
/// one back is another. They are told by places in texts ([Place]), so that they are applied again
/// when reports are read again; one whose place is gone is kept and listed as no longer applying.
///
/// Here they are turned into what the pure functions take: [HandReading], [HandComparison],
/// [HandGrouping].
public final class Corrections {
  private static final int SIGNATURE_MAX = 200;
  private static final int NOTE_MAX = 2_000;

  private final CaseFile file;
  private final Function<Report, AnnotatedReport> reading;

  Corrections(CaseFile file, Function<Report, AnnotatedReport> reading) {
    this.file = file;
    this.reading = reading;
  }

  /// All that were ever made, the latest first.
  public static List<Correction> all(CaseFile file) {
    return CorrectionRows.listed(file, "");
  }

  /// The one of that number.
  public static Optional<Correction> one(CaseFile file, long number) {
    return CorrectionRows.listed(file, " WHERE number = ?", number).stream().findFirst();
  }

  /// Those about a report, the latest first.
  public static List<Correction> ofReport(CaseFile file, String id) {
    return CorrectionRows.listed(
        file,
        " WHERE number IN (SELECT x.correction FROM correction_report x JOIN report r ON r.content"
            + " = x.content WHERE r.id = ?)",
        id);
  }

  /// Those about any report of a story, the latest first.
  public static List<Correction> ofStory(CaseFile file, long story) {
    return CorrectionRows.listed(
        file,
        " WHERE number IN (SELECT x.correction FROM correction_report x JOIN report r ON r.content"
            + " = x.content WHERE r.story = ?)",
        story);
  }

  /// Those that stand, at each of their places in these reports, in the order in which they were
  /// made.
  ///
  /// @param reports as they are read with what was put right
  public static List<Placed> placed(CaseFile file, List<AnnotatedReport> reports) {
    List<Placed> placed = new ArrayList<>();
    for (AnnotatedReport report : reports) {
      String content = ContentDigest.of(report.report());
      List<CorrectionRows.Row> rows = CorrectionRows.ofReport(file, content);
      if (rows.isEmpty()) {
        continue;
      }
      Map<Long, Correction> listed = new HashMap<>();
      ofReport(file, report.report().id().value()).forEach(c -> listed.put(c.number(), c));
      for (CorrectionRows.Row row : rows) {
        Correction correction = listed.get(row.number());
        if (correction == null) {
          continue;
        }
        for (Place place : row.places().about()) {
          if (place.report().equals(content)) {
            placed.add(
                new Placed(correction, report.report().id(), shownAt(row.kind(), place, report)));
          }
        }
      }
    }
    return placed;
  }

  /// What was dismissed is not there: what its place looks like may be something else that holds
  /// it.
  private static @Nullable String shownAt(
      Correction.Kind kind, Place place, AnnotatedReport report) {
    return kind == Correction.Kind.DISMISS || kind == Correction.Kind.CLAIM_DISMISS
        ? null
        : place.id(report).orElse(null);
  }

  /// What is found in `report`, with what was put right there.
  AnnotatedReport read(Report report) {
    AnnotatedReport found = reading.apply(report);
    List<HandReading.Decision> decisions = new ArrayList<>();
    for (CorrectionRows.Row row : CorrectionRows.ofReport(file, ContentDigest.of(report))) {
      if (row.kind().isOfReport()) {
        decision(row, found).ifPresent(decisions::add);
      }
    }
    return decisions.isEmpty() ? found : new HandReading(decisions).apply(found);
  }

  private static Optional<HandReading.Decision> decision(
      CorrectionRows.Row row, AnnotatedReport found) {
    Place about = row.places().about().getFirst();
    if (row.kind() == Correction.Kind.SPEAKER) {
      List<Place> right = row.places().right();
      if (right.isEmpty()) {
        return about.id(found).map(id -> new HandReading.Speaker(id, null));
      }
      Optional<Span> words = right.getFirst().in(found.report());
      return about.id(found).flatMap(id -> words.map(span -> new HandReading.Speaker(id, span)));
    }
    return about.what().equals(Place.CREDIT)
        ? about.credit(found).map(HandReading.NoCredit::new)
        : about.id(found).map(HandReading.Dismissal::new);
  }

  /// What was put right about a story whose reports are these.
  HandComparison comparison(long story, List<AnnotatedReport> reports) {
    Map<String, AnnotatedReport> byContent = new HashMap<>();
    reports.forEach(r -> byContent.put(ContentDigest.of(r.report()), r));
    List<HandCast.Decision> cast = new ArrayList<>();
    List<HandClaims.Decision> claims = new ArrayList<>();
    for (CorrectionRows.Row row : CorrectionRows.ofStory(file, story)) {
      List<Place> about = row.places().about();
      switch (row.kind()) {
        case PERSON_MERGE -> cast.add(new HandCast.Same(members(about, byContent)));
        case PERSON_SPLIT -> cast.add(new HandCast.Other(members(about, byContent)));
        case CLAIM_MERGE -> claims.add(new HandClaims.Same(voices(about, byContent)));
        case CLAIM_SPLIT -> claims.add(new HandClaims.Other(voices(about, byContent)));
        case CLAIM_DISMISS -> claims.add(new HandClaims.None(voices(about, byContent)));
        case SPEAKER, DISMISS, STORY_MERGE, STORY_SPLIT -> {}
      }
    }
    return new HandComparison(new HandCast(cast), new HandClaims(claims));
  }

  private static Set<CastMember.Member> members(
      List<Place> places, Map<String, AnnotatedReport> reports) {
    Set<CastMember.Member> members = new LinkedHashSet<>();
    for (Place place : places) {
      AnnotatedReport report = reports.get(place.report());
      if (report != null) {
        place
            .id(report)
            .ifPresent(id -> members.add(new CastMember.Member(report.report().id(), id)));
      }
    }
    return members;
  }

  private static Set<HandClaims.Voice> voices(
      List<Place> places, Map<String, AnnotatedReport> reports) {
    Set<HandClaims.Voice> voices = new LinkedHashSet<>();
    for (Place place : places) {
      AnnotatedReport report = reports.get(place.report());
      if (report != null) {
        place
            .id(report)
            .ifPresent(id -> voices.add(new HandClaims.Voice(report.report().id(), id)));
      }
    }
    return voices;
  }

  /// What was put right about which reports tell one story. Where two corrections contradict each
  /// other, the later one counts.
  HandGrouping grouping() {
    List<Set<ReportId>> together = new ArrayList<>();
    List<Set<ReportId>> apart = new ArrayList<>();
    HandGrouping decided = HandGrouping.NONE;
    for (CorrectionRows.Row row : CorrectionRows.standing(file).reversed()) {
      List<Set<ReportId>> joined = new ArrayList<>();
      List<Set<ReportId>> parted = new ArrayList<>();
      if (row.kind() == Correction.Kind.STORY_MERGE) {
        joined.add(all(row));
      } else if (row.kind() == Correction.Kind.STORY_SPLIT) {
        Set<ReportId> stay = ids(row.places().right());
        for (ReportId out : ids(row.places().about())) {
          stay.forEach(stays -> parted.add(Set.of(out, stays)));
        }
      }
      together.addAll(joined);
      apart.addAll(parted);
      Optional<HandGrouping> agreeing = agreeing(together, apart);
      if (agreeing.isEmpty()) {
        together.removeAll(joined);
        apart.removeAll(parted);
      }
      decided = agreeing.orElse(decided);
    }
    return decided;
  }

  /// Empty where the decisions contradict each other.
  private static Optional<HandGrouping> agreeing(
      List<Set<ReportId>> together, List<Set<ReportId>> apart) {
    try {
      return Optional.of(new HandGrouping(together, apart));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// `groups` with the reports of each merged story in one, also where they lie too far apart in
  /// time to have been grouped together.
  List<List<ReportId>> merged(List<List<ReportId>> groups) {
    List<List<ReportId>> merged = new ArrayList<>(groups);
    HandGrouping hand = grouping();
    for (CorrectionRows.Row row : CorrectionRows.standing(file)) {
      if (row.kind() == Correction.Kind.STORY_MERGE) {
        Set<ReportId> one = all(row);
        if (!isOverruled(hand, one)) {
          join(merged, one);
        }
      }
    }
    return merged;
  }

  private static boolean isOverruled(HandGrouping hand, Set<ReportId> one) {
    ReportId first = one.isEmpty() ? null : one.iterator().next();
    return first == null || !one.stream().allMatch(r -> r.equals(first) || hand.together(first, r));
  }

  private static void join(List<List<ReportId>> groups, Set<ReportId> one) {
    List<List<ReportId>> joined =
        groups.stream().filter(g -> g.stream().anyMatch(one::contains)).toList();
    if (!joined.isEmpty()) {
      Set<ReportId> members = new LinkedHashSet<>();
      joined.forEach(members::addAll);
      members.addAll(one);
      groups.removeAll(joined);
      groups.add(List.copyOf(members));
    }
  }

  private Set<ReportId> all(CorrectionRows.Row row) {
    Set<ReportId> all = ids(row.places().right());
    all.addAll(ids(row.places().about()));
    return all;
  }

  private Set<ReportId> ids(List<Place> places) {
    Set<ReportId> ids = new LinkedHashSet<>();
    for (Place place : places) {
      String id =
          file.query(
              "SELECT id FROM report WHERE content = ?",
              row -> row.next() ? row.getString(1) : null,
              place.report());
      if (id != null) {
        ids.add(new ReportId(id));
      }
    }
    return ids;
  }

  /// Keeps a correction, and marks what is to be read, grouped or compared again because of it.
  long add(
      Correction.Kind kind,
      Places places,
      String said,
      @Nullable String hand,
      @Nullable String note) {
    check(hand, SIGNATURE_MAX, "signature");
    check(note, NOTE_MAX, "note");
    return file.write(c -> {
      long number =
          CorrectionRows.insert(c, file.now(), kind.text(), null, places, said, hand, note);
      mark(c, kind, places);
      return number;
    });
  }

  /// Takes a correction back, with a row of its own.
  void undo(long number, @Nullable String hand, @Nullable String note) {
    check(hand, SIGNATURE_MAX, "signature");
    check(note, NOTE_MAX, "note");
    Correction made =
        one(file, number)
            .orElseThrow(() -> new CorrectionFault("there is no correction " + number));
    CorrectionRows.Row row =
        CorrectionRows.standing(file).stream()
            .filter(r -> r.number() == number)
            .findFirst()
            .orElseThrow(() ->
                new CorrectionFault(
                    "correction " + number + " was taken back at " + made.undone()));
    file.write(c -> {
      CorrectionRows.insert(
          c, file.now(), "undo", number, row.places(), "undone: " + made.said(), hand, note);
      mark(c, row.kind(), row.places());
      return number;
    });
  }

  private static void check(@Nullable String text, int most, String what) {
    if (text != null && text.length() > most) {
      throw new CorrectionFault(
          "a " + what + " has at most " + most + " characters, not " + text.length());
    }
  }

  private static void mark(Connection c, Correction.Kind kind, Places places) throws SQLException {
    String again =
        "UPDATE story SET compared = '"
            + CaseStories.AGAIN
            + "' WHERE compared IS NOT NULL AND number = (SELECT story FROM report WHERE content ="
            + " ?)";
    String due = "UPDATE report SET model = '' WHERE content = ?";
    for (String content : places.contents()) {
      run(c, kind.isOfReport() ? due : again, content);
    }
    if (kind.isOfStories()) {
      ungroup(c, places.about());
    }
  }

  /// What was moved is grouped again; a story that has nothing left goes.
  private static void ungroup(Connection c, List<Place> moved) throws SQLException {
    for (Place place : moved) {
      run(c, "UPDATE report SET story = NULL WHERE content = ?", place.report());
    }
    try (Statement statement = c.createStatement()) {
      statement.executeUpdate(
          "DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM report WHERE story = story.number)");
    }
  }

  private static void run(Connection c, String sql, Object value) throws SQLException {
    try (PreparedStatement statement = c.prepareStatement(sql)) {
      statement.setObject(1, value);
      statement.executeUpdate();
    }
  }

  /// Notes of each correction that stands whether its place is still there.
  void settle() {
    for (CorrectionRows.Row row : CorrectionRows.standing(file)) {
      List<Place> about = row.places().about();
      long there = about.stream().filter(this::isThere).count();
      boolean joins =
          row.kind() == Correction.Kind.PERSON_MERGE || row.kind() == Correction.Kind.CLAIM_MERGE;
      CorrectionRows.place(file, row.number(), there >= (joins ? 2 : 1));
    }
  }

  private boolean isThere(Place place) {
    Report report =
        file.query(
            ReportRows.SELECT + " WHERE r.content = ?",
            row -> row.next() ? ReportRows.report(row) : null,
            place.report());
    if (report == null) {
      return false;
    }
    return switch (place.what()) {
      case Place.REPORT -> true;
      case Place.CREDIT -> place.credit(reading.apply(report)).isPresent();
      default -> place.id(reading.apply(report)).isPresent();
    };
  }
}
