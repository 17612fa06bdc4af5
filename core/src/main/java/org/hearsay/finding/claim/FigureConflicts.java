package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.claim.ClaimMember.Counted;
import org.hearsay.finding.claim.Happenings.Course;
import org.hearsay.report.Passage;
import org.hearsay.report.PublicationTime;
import org.hearsay.story.Cast;

/// How figures of one thing stand to each other: they meet, one is a later state of the other, or
/// they differ (RIPTIDES, Wagner et al. 2001, tells such changes from discrepancies).
final class FigureConflicts {
  /// By publication, unknown ones last. Times of day are compared as they stand.
  private static final Comparator<Tally> TALLY_ORDER =
      Comparator.comparing(
              (Tally t) -> t.published(),
              Comparator.nullsLast(
                  Comparator.comparing(PublicationTime::date)
                      .thenComparing(
                          PublicationTime::time, Comparator.nullsLast(Comparator.naturalOrder()))))
          .thenComparing(Tally::key);

  private FigureConflicts() {}

  /// Whether `a` and `b` cannot both hold, and neither is a later state of the other.
  static boolean conflict(Tally a, Tally b) {
    Range left = a.rangeBeside(b);
    Range right = b.rangeBeside(a);
    return left != null
        && right != null
        && countsOthers(a) == countsOthers(b)
        && !left.meets(right)
        && !isUpdate(a, b)
        && !isUpdate(b, a);
  }

  /// "20 others": who is left when some have been counted already.
  private static boolean countsOthers(Tally tally) {
    return tally.members().stream()
        .map(m ->
            m.figure().figure().of() == null ? null : m.report().passage(m.figure().figure().of()))
        .anyMatch(p -> p != null && p.text().toLowerCase(Locale.ROOT).startsWith("other"));
  }

  /// Whether `later` is a later state of the count that `earlier` gives: certainly published later,
  /// and higher for what only grows, any other number for what may go either way, and for the rest
  /// any other number of the same source.
  static boolean isUpdate(Tally earlier, Tally later) {
    PublicationTime first = earlier.published();
    PublicationTime second = later.published();
    Range before = earlier.rangeBeside(later);
    Range after = later.rangeBeside(earlier);
    boolean isLater = first != null && second != null && first.isBefore(second);
    if (!isLater || before == null || after == null || before.isNear(after)) {
      return false;
    }
    Happenings.Happening happening = earlier.happening();
    Course course = happening == null ? Course.FIXED : happening.course();
    return switch (course) {
      case GROWS -> before.isMeantBelow(after);
      case RUNS -> true;
      case FIXED -> earlier.source() != null && earlier.source().equals(later.source());
    };
  }

  /// The voices that differ in figures, with the words of each; empty where all meet.
  static Optional<Reason> differing(
      List<Tally> tallies, Cast cast, Mastheads mastheads, Set<ClaimMember> members) {
    Set<Tally> differing = new LinkedHashSet<>();
    for (Tally a : tallies) {
      for (Tally b : tallies) {
        if (conflict(a, b)) {
          differing.add(a);
          differing.add(b);
        }
      }
    }
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<String>> voices = new LinkedHashMap<>();
    List<Passage> passages = new ArrayList<>();
    for (Tally tally : differing.stream().sorted(TALLY_ORDER).toList()) {
      for (Counted counted : tally.members()) {
        members.add(counted);
        passages.add(counted.passage());
        voices
            .computeIfAbsent(
                counted.passage().text().toLowerCase(Locale.ROOT), words -> new LinkedHashSet<>())
            .add(voice(counted, cast, mastheads));
      }
    }
    String text =
        voices.entrySet().stream()
            .map(v ->
                "“"
                    + asWritten(v.getKey(), passages)
                    + "” ("
                    + String.join("; ", v.getValue())
                    + ")")
            .collect(Collectors.joining(" against "));
    return Optional.of(new Reason(text, passages));
  }

  /// The first passage that reads `lower`, with its capitals.
  private static String asWritten(String lower, List<Passage> passages) {
    return passages.stream()
        .map(Passage::text)
        .filter(text -> text.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst()
        .orElseThrow();
  }

  /// Who gives the figure, and where: "Civil Service, Harbour Courier".
  private static String voice(Counted counted, Cast cast, Mastheads mastheads) {
    String giver =
        counted.figure().giver() == null
            ? null
            : Voices.name(cast, counted.report(), counted.figure().giver());
    String where = Voices.label(mastheads, counted.report().report());
    return giver == null ? where : giver + ", " + where;
  }

  /// The states a count went through, each later than the one before; fewer than two where nothing
  /// changed.
  static List<Tally> steps(List<Tally> tallies) {
    List<Tally> steps = new ArrayList<>();
    for (Tally tally : tallies.stream().sorted(TALLY_ORDER).toList()) {
      boolean isFirst = steps.isEmpty() && tally.published() != null;
      if (isFirst || (!steps.isEmpty() && isUpdate(steps.get(steps.size() - 1), tally))) {
        steps.add(tally);
      }
    }
    return steps;
  }

  /// "grew from “at least 14” on 2031-03-11 to “19” on 2031-03-13"; empty where nothing changed.
  static Optional<Reason> course(List<Tally> tallies) {
    List<Tally> steps = steps(tallies);
    if (steps.size() < 2) {
      return Optional.empty();
    }
    Tally start = steps.get(0);
    Tally end = steps.get(steps.size() - 1);
    Range first = start.rangeBeside(end);
    Range last = end.rangeBeside(start);
    boolean grew = first != null && last != null && first.isMeantBelow(last);
    boolean onOneDay =
        steps.stream()
                .map(t -> t.published())
                .filter(Objects::nonNull)
                .map(PublicationTime::date)
                .distinct()
                .count()
            == 1;
    StringBuilder text = new StringBuilder(grew ? "grew from " : "went from ");
    for (int i = 0; i < steps.size(); i++) {
      Tally step = steps.get(i);
      PublicationTime published = step.published();
      text.append(i == 0 ? "" : " to ")
          .append('“')
          .append(step.members().get(0).passage().text())
          .append("” on ")
          .append(published == null ? "" : onOneDay ? published : published.date());
    }
    return Optional.of(
        new Reason(
            text.toString(), steps.stream().map(t -> t.members().get(0).passage()).toList()));
  }
}
