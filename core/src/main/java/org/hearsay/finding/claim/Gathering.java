package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Gathers statements into groups that speak of the same thing.
///
/// Pairs found the same are merged, the most alike first (agglomerative clustering). Two groups
/// stay apart if any statement of the one is held apart from any of the other, so that no chain of
/// likeness joins what differs; and if fewer than half of the pairs across them are found the same.
final class Gathering {
  /// A content word in more statements than this says too little to look up candidates by.
  private static final int LONGEST_POSTING = 400;

  /// Decides on two statements, by their numbers.
  interface Judge {
    Verdict judge(int a, int b);
  }

  private record Pair(int a, int b, double likeness) {}

  private Gathering() {}

  /// The groups, each sorted, by first statement.
  ///
  /// @param count of statements, numbered from 0 in an order that does not depend on that of the
  ///   reports
  static List<List<Integer>> gather(int count, List<Pairing> candidates, Judge judge) {
    List<Pair> pairs = new ArrayList<>();
    Map<Pairing, Verdict> verdicts = new HashMap<>();
    for (Pairing candidate : candidates) {
      Verdict verdict = judge.judge(candidate.a(), candidate.b());
      verdicts.put(candidate, verdict);
      if (verdict.kind() == Verdict.Kind.SAME) {
        pairs.add(new Pair(candidate.a(), candidate.b(), verdict.likeness()));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness)
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    List<List<Integer>> groupOf = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groupOf.add(new ArrayList<>(List.of(i)));
    }
    for (Pair pair : pairs) {
      List<Integer> a = groupOf.get(pair.a);
      List<Integer> b = groupOf.get(pair.b);
      if (!a.contains(pair.b) && mayMerge(a, b, judge, verdicts)) {
        a.addAll(b);
        b.forEach(i -> groupOf.set(i, a));
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Integer> group = groupOf.get(i);
      if (group.stream().mapToInt(Integer::intValue).min().orElse(i) == i) {
        groups.add(group.stream().sorted().toList());
      }
    }
    return groups;
  }

  private static boolean mayMerge(
      List<Integer> a, List<Integer> b, Judge judge, Map<Pairing, Verdict> verdicts) {
    int same = 0;
    for (int i : a) {
      for (int j : b) {
        Verdict verdict =
            verdicts.computeIfAbsent(Pairing.of(i, j), p -> judge.judge(p.a(), p.b()));
        if (verdict.kind() == Verdict.Kind.APART) {
          return false;
        }
        same += verdict.kind() == Verdict.Kind.SAME ? 1 : 0;
      }
    }
    return 2 * same >= a.size() * b.size();
  }

  /// Two numbers of statements, the lower first.
  record Pairing(int a, int b) implements Comparable<Pairing> {
    static Pairing of(int a, int b) {
      return new Pairing(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public int compareTo(Pairing other) {
      return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }
  }

  /// The pairs of statements that share one of their heaviest words, sorted.
  static List<Pairing> candidates(List<Terms> statements, Vocabulary vocabulary, int heaviest) {
    Map<Integer, List<Integer>> postings = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      int statement = i;
      vocabulary
          .heaviest(statements.get(i), heaviest)
          .forEach(t -> postings.computeIfAbsent(t, k -> new ArrayList<>()).add(statement));
    }
    TreeSet<Pairing> pairs = new TreeSet<>();
    for (List<Integer> posting : postings.values()) {
      if (posting.size() <= LONGEST_POSTING) {
        for (int i = 0; i < posting.size(); i++) {
          for (int j = i + 1; j < posting.size(); j++) {
            pairs.add(new Pairing(posting.get(i), posting.get(j)));
          }
        }
      }
    }
    return List.copyOf(pairs);
  }
}
