package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.text.LexiconFile;

/// Decides whether two attributions say the same thing.
///
/// A shared quotation decides at once. Otherwise likeness of words is needed, more of it where two
/// sources speak than where one does; and none of it helps where the figures differ, where one
/// negates what the other does not, or where they use opposite words.
final class SayingMatcher {
  private static final Map<String, Set<String>> OPPOSITES = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(SayingMatcher.class, "opposites.tsv", 3)) {
      String left = WordForms.stem(row[0]);
      String right = WordForms.stem(row[1]);
      OPPOSITES.computeIfAbsent(left, k -> new HashSet<>()).add(right);
    }
  }

  private static final double NEARLY_ALL = 0.85;

  /// Two statements of so few words may be alike by chance.
  private static final int LEAST_WORDS = 4;

  /// Of the words that two statements share, so many must stand in one order where that is what
  /// speaks for them.
  private static final double IN_ORDER = 0.9;

  /// Days are compared as dates; that one text names one and the other does not tells nothing.
  private static final List<String> CALENDAR =
      Stream.of(
              "monday tuesday wednesday thursday friday saturday sunday january february march"
                  + " april may june july august september october november december")
          .flatMap(words -> Stream.of(words.split(" ", -1)))
          .map(WordForms::stem)
          .toList();

  private final Vocabulary vocabulary;

  /// Names of days and months.
  private final Terms calendar;

  /// Pairs of opposite words that this story uses.
  private final List<int[]> opposites = new ArrayList<>();

  SayingMatcher(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.calendar = vocabulary.terms(CALENDAR);
    OPPOSITES.forEach((left, rights) ->
        rights.forEach(right -> {
          int a = vocabulary.number(left);
          int b = vocabulary.number(right);
          if (a >= 0 && b >= 0 && a != b) {
            opposites.add(new int[] {a, b});
          }
        }));
  }

  Verdict judge(Saying a, Saying b) {
    if (!Collections.disjoint(a.families(), b.families()) && isDenial(a) == isDenial(b)) {
      return Verdict.same(1);
    }
    Terms shared = a.content().and(b.content());
    if (isDenial(a) != isDenial(b) || asks(a) != asks(b) || differ(a, b, shared)) {
      return Verdict.APART;
    }
    double likeness = vocabulary.likeness(a.content(), b.content());
    double containment = vocabulary.containment(a.content(), b.content());
    boolean sameSource = a.source() != null && Objects.equals(a.source(), b.source());
    // the same proposition is one claim, whoever says so
    if (likeness >= NEARLY_ALL && (shared.size() >= 3 || (sameSource && shared.size() >= 2))) {
      return Verdict.same(likeness);
    }
    // word for word, however little that is
    if (shared.size() >= 2 && a.words() >= LEAST_WORDS && a.order().equals(b.order())) {
      return Verdict.same(likeness);
    }
    boolean same =
        sameSource
            ? shared.size() >= 3 && containment >= 0.6 && (likeness >= 0.3 || containment >= 0.9)
            : isAlike(a, b, shared, likeness, containment);
    return same ? Verdict.same(likeness) : Verdict.open(likeness);
  }

  /// Of two sources: many words that make up most of the shorter statement, or few where nearly all
  /// of it is said by both, or some in one order, names not counted. Where each names what the other
  /// does not, they must be the more alike.
  private boolean isAlike(Saying a, Saying b, Terms shared, double likeness, double containment) {
    boolean most = shared.size() >= 4 && containment >= 0.7 && likeness >= 0.45;
    boolean many = shared.size() >= 6 && containment >= 0.6 && likeness >= 0.38;
    boolean nearlyAll = shared.size() >= 3 && containment >= 0.85 && likeness >= 0.5;
    boolean ordered =
        shared.without(a.names()).without(b.names()).size() >= 3
            && a.negated().isEmpty() == b.negated().isEmpty()
            && containment >= 0.6
            && likeness >= 0.35
            && inOrder(a.order(), b.order()) >= IN_ORDER * shared.size();
    boolean surely = shared.size() >= 5 && likeness >= 0.42;
    return (most || many || nearlyAll || ordered) && (surely || !nameOthers(a, b));
  }

  /// How many words both have in one order (longest common subsequence).
  private static int inOrder(List<Integer> a, List<Integer> b) {
    int[] above = new int[b.size() + 1];
    for (int term : a) {
      int[] row = new int[b.size() + 1];
      for (int j = 1; j <= b.size(); j++) {
        row[j] = b.get(j - 1) == term ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
      }
      above = row;
    }
    return above[b.size()];
  }

  /// By stance: who opposes a plan does not say the same as who tells of it either.
  private static boolean isDenial(Saying saying) {
    return saying.stance() == Stance.DENIES;
  }

  private static boolean asks(Saying saying) {
    return saying.stance() == Stance.ASKS;
  }

  private boolean differ(Saying a, Saying b, Terms shared) {
    if (!a.negated().and(shared).equals(b.negated().and(shared))) {
      return true;
    }
    for (int[] pair : opposites) {
      if (saysOnly(a, b, pair[0], pair[1]) || saysOnly(b, a, pair[0], pair[1])) {
        return true;
      }
    }
    return !a.ranges().isEmpty() && !b.ranges().isEmpty() && !shareAFigure(a, b);
  }

  /// Whether `a` uses the one word only and `b` the other only.
  private static boolean saysOnly(Saying a, Saying b, int left, int right) {
    return a.content().contains(left)
        && !a.content().contains(right)
        && b.content().contains(right)
        && !b.content().contains(left);
  }

  /// Every figure of the one with fewer figures is met by one of the other.
  private static boolean shareAFigure(Saying a, Saying b) {
    boolean aHasFewer = a.ranges().size() <= b.ranges().size();
    List<Saying.Measure> fewer = aHasFewer ? a.ranges() : b.ranges();
    List<Saying.Measure> more = aHasFewer ? b.ranges() : a.ranges();
    return fewer.stream()
        .allMatch(m ->
            more.stream()
                .anyMatch(n -> Objects.equals(m.unit(), n.unit()) && m.range().isNear(n.range())));
  }

  /// Whether each names somebody or something that the other does not.
  private boolean nameOthers(Saying a, Saying b) {
    return !a.names().without(b.content()).without(calendar).isEmpty()
        && !b.names().without(a.content()).without(calendar).isEmpty();
  }
}
