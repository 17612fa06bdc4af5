package org.hearsay.finding.claim;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.hearsay.finding.claim.Happenings.Course;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// Decides whether two figures count the same thing.
///
/// What is counted, what happens to it, the unit and the event must not differ. Figures that meet
/// need less evidence than figures that do not: a wrong "agree" shows two like passages, a wrong
/// "conflict" accuses a reporter. A number that two texts seldom share by chance is evidence
/// itself.
final class TallyMatcher {
  /// Sentences this alike are one sentence, copied or retyped.
  static final double SAME_SENTENCE = 0.8;

  private static final BigDecimal PART = new BigDecimal("0.6");
  private static final double LEAST_CLAUSE = 0.15;
  private static final double LEAST_SENTENCE = 0.12;
  private static final int DAYS_OF_ONE_EVENT = 7;

  /// Numbers from here on are seldom near each other by chance.
  private static final BigDecimal LARGE = new BigDecimal("100");

  private static final BigDecimal VERY_LARGE = new BigDecimal("1000");

  private final Vocabulary vocabulary;

  TallyMatcher(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Verdict judge(Tally a, Tally b) {
    Range left = a.rangeBeside(b);
    Range right = b.rangeBeside(a);
    if (left == null || right == null || differInKind(a, b)) {
      return Verdict.APART;
    }
    double clause = vocabulary.likeness(a.clause(), b.clause());
    double sentence = vocabulary.likeness(a.sentence(), b.sentence());
    boolean near = left.isNear(right);
    boolean sameValue = near && left.namesNumberOf(right);
    boolean together = sameHappening(a, b) && sameThing(a, b);
    double likeness =
        Math.min(1, 0.5 * clause + 0.2 * sentence + (together ? 0.2 : 0) + (sameValue ? 0.1 : 0));
    if (near) {
      return meansTheSame(a, b, clause, sentence) ? Verdict.same(likeness) : Verdict.open(likeness);
    }
    if (!sameEvent(a, b) || sameVoice(a, b)) {
      return Verdict.APART;
    }
    boolean runs =
        a.unit() == null && a.happening() != null && a.happening().course() != Course.FIXED;
    if (together && mayBeOneCourse(a, b) && (runs || clause >= LEAST_CLAUSE)) {
      return Verdict.same(likeness);
    }
    if (sameThing(a, b) && clause >= 0.6 && a.clause().and(b.clause()).size() >= 3) {
      return Verdict.same(likeness);
    }
    return left.meets(right) ? Verdict.open(likeness) : Verdict.APART;
  }

  /// Of what only grows, a much smaller number that is not earlier counts a part of the whole.
  private static boolean mayBeOneCourse(Tally a, Tally b) {
    Range left = a.rangeBeside(b);
    Range right = b.rangeBeside(a);
    Happenings.Happening happening = a.happening();
    if (left == null || right == null || happening == null || happening.course() != Course.GROWS) {
      return true;
    }
    return !isPartOf(a, b) && !isPartOf(b, a);
  }

  private static boolean isPartOf(Tally smaller, Tally larger) {
    Range less = smaller.rangeBeside(larger);
    Range more = larger.rangeBeside(smaller);
    return less != null
        && more != null
        && less.isMeantBelow(PART, more)
        && !FigureConflicts.isUpdate(smaller, larger);
  }

  /// Whether two figures that may well be the same number count the same thing.
  private boolean meansTheSame(Tally a, Tally b, double clause, double sentence) {
    Range left = a.rangeBeside(b);
    Range right = b.rangeBeside(a);
    if (left == null || right == null) {
      return false;
    }
    if (sentence >= SAME_SENTENCE) {
      return true;
    }
    boolean sameNumber = left.namesNumberOf(right);
    boolean telling = left.namesTellingNumberOf(right);
    if (sameThing(a, b)) {
      boolean sameMarks = vocabulary.containment(a.thing().marks(), b.thing().marks()) >= 0.5;
      boolean isCertainThing = a.thing().kind() != null && !a.thing().isAnyone();
      boolean large = left.meantLow().compareTo(LARGE) >= 0;
      return (sameHappening(a, b) && (telling || sameEvent(a, b)))
          || (large && isCertainThing && (sameNumber || clause >= 0.1))
          || (sameMarks && (clause >= 0.3 || (sameNumber && (telling || clause >= LEAST_CLAUSE))))
          || (telling && (clause >= LEAST_CLAUSE || sharesEnough(a, b, sentence)))
          || clause >= 0.5;
    }
    return (sameHappening(a, b) && isOpen(a) && isOpen(b) && (sameNumber || clause >= 0.3))
        || (telling && (clause >= 0.25 || sharesEnough(a, b, sentence)))
        || (sameNumber && clause >= 0.5);
  }

  /// Whether something stated keeps the two apart, whatever their numbers.
  private static boolean differInKind(Tally a, Tally b) {
    if (!a.isMeasuredLike(b)
        || a.change() != b.change()
        || a.part() != b.part()
        || differ(a.happening(), b.happening())) {
      return true;
    }
    // A number that is seldom shared by chance outweighs that the one names a day long past, or
    // writes
    // of customers where the other writes of consumers.
    Range range = a.rangeBeside(b);
    Range other = b.rangeBeside(a);
    boolean sameNumber = range != null && other != null && range.namesTellingNumberOf(other);
    if (!sameNumber && a.setting().isPast() != b.setting().isPast()) {
      return true;
    }
    Tally.Thing left = a.thing();
    Tally.Thing right = b.thing();
    boolean kindsDiffer =
        left.kind() != null
            && right.kind() != null
            && !left.kind().equals(right.kind())
            && !left.isAnyone()
            && !right.isAnyone();
    // Names that tell things apart: "Russian soldiers", "Korean soldiers".
    boolean namesDiffer =
        !left.names().isEmpty() && !right.names().isEmpty() && !left.names().meets(right.names());
    String unit = a.unit();
    boolean ages = unit != null && unit.endsWith(" of age");
    return namesDiffer || (kindsDiffer && (ages || (unit == null && !sameNumber)));
  }

  private static boolean differ(
      Happenings.@Nullable Happening left, Happenings.@Nullable Happening right) {
    return left != null && right != null && !left.name().equals(right.name());
  }

  /// Whether the sentences share enough to trust a number seldom shared by chance: next to nothing
  /// if it is a large one, since one story hardly has the same large number twice.
  private static boolean sharesEnough(Tally a, Tally b, double sentence) {
    Range range = a.range();
    int shared = a.sentence().and(b.sentence()).size();
    boolean large = range != null && range.meantLow().compareTo(VERY_LARGE) >= 0;
    return large ? shared >= 1 : sentence >= LEAST_SENTENCE && shared >= 3;
  }

  /// Whether nothing says what is counted, or only that it is people.
  private static boolean isOpen(Tally tally) {
    return tally.thing().kind() == null || tally.thing().isAnyone();
  }

  private static boolean sameThing(Tally a, Tally b) {
    String left = a.thing().kind();
    String right = b.thing().kind();
    if (left == null && right == null && a.unit() != null) {
      return true;
    }
    if (left == null || right == null) {
      boolean anyone =
          (left == null || a.thing().isAnyone()) && (right == null || b.thing().isAnyone());
      return anyone && sameHappening(a, b);
    }
    return left.equals(right);
  }

  private static boolean sameHappening(Tally a, Tally b) {
    return a.happening() != null
        && b.happening() != null
        && a.happening().name().equals(b.happening().name());
  }

  /// One voice that gives two numbers in one report speaks of two things, or corrects itself.
  private static boolean sameVoice(Tally a, Tally b) {
    boolean shareReport =
        a.members().stream()
            .anyMatch(m ->
                b.members().stream()
                    .anyMatch(n -> n.report().report().id().equals(m.report().report().id())));
    return shareReport
        && (a.source() == null || b.source() == null || a.source().equals(b.source()));
  }

  /// Whether nothing shows that two counts that differ belong to two events. Of counts that move,
  /// the one may name the day of the event and the other the day of the count.
  private static boolean sameEvent(Tally a, Tally b) {
    if (!a.setting().isAtHome() || !b.setting().isAtHome() || a.setting().isPast()) {
      return false;
    }
    Set<String> leftDays = a.setting().days();
    Set<String> rightDays = b.setting().days();
    Happenings.Happening happening = a.happening();
    boolean moves = happening != null && happening.course() != Course.FIXED;
    if (!moves && !publishedTogether(a, b) && (leftDays.isEmpty() || rightDays.isEmpty())) {
      return false;
    }
    return moves
        || leftDays.isEmpty()
        || rightDays.isEmpty()
        || leftDays.stream().anyMatch(x -> rightDays.stream().anyMatch(y -> areCompatible(x, y)));
  }

  private static boolean publishedTogether(Tally a, Tally b) {
    PublicationTime left = a.published();
    PublicationTime right = b.published();
    return left == null
        || right == null
        || Math.abs(ChronoUnit.DAYS.between(left.date(), right.date())) <= DAYS_OF_ONE_EVENT;
  }

  /// Whether two calendar values may mean the same time: one is within the other, or a week, which
  /// is not looked into, is met in the same year.
  static boolean areCompatible(String a, String b) {
    boolean sameYear = a.regionMatches(0, b, 0, 4);
    boolean hasWeek = a.indexOf('W') >= 0 || b.indexOf('W') >= 0;
    return sameYear && (hasWeek || a.startsWith(b) || b.startsWith(a));
  }
}
