package org.hearsay.story;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// Groups reports into stories. The door of this room.
///
/// Group-average agglomerative clustering (Voorhees 1986) on the graph of near neighbours: the two
/// groups with the highest mean similarity are joined, again and again, until no two reach
/// [StorySimilarity#oneStory()]. Unlike a single pass, the outcome does not hang on the order of
/// the reports. With `n` reports it takes about `n` times a bounded number of comparisons.
public final class StoryGrouper {

  /// By time of publication, those without one last, then by id.
  public static final Comparator<AnnotatedReport> BY_PUBLICATION =
      Comparator.comparing(
              (AnnotatedReport r) -> instant(r.report()),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(r -> r.report().id());

  private StoryGrouper() {}

  /// The stories told by `reports`, a report that shares its event with no other in a story of its
  /// own; the largest story first, then by the id of the first report. The order of `reports` does
  /// not matter.
  public static List<Story> group(List<AnnotatedReport> reports) {
    List<AnnotatedReport> ordered = reports.stream().sorted(BY_PUBLICATION).toList();
    List<StoryKeys> keys = ordered.stream().map(StoryKeys::of).toList();
    StorySimilarity similarity = new StorySimilarity(keys);
    List<KeyVector> vectors = keys.stream().map(similarity::vector).toList();
    List<List<AnnotatedReport>> groups = new ArrayList<>();
    for (List<Integer> members : cluster(ordered, vectors, similarity)) {
      groups.add(members.stream().map(ordered::get).toList());
    }
    groups.sort(
        Comparator.comparingInt((List<AnnotatedReport> g) -> g.size())
            .reversed()
            .thenComparing(g -> g.get(0).report().id()));
    List<Story> stories = new ArrayList<>();
    for (List<AnnotatedReport> group : groups) {
      stories.add(new Story("s" + (stories.size() + 1), group));
    }
    return List.copyOf(stories);
  }

  /// A pair of groups that may be joined.
  private record Candidate(double similarity, int left, int right) {}

  /// Members of each group, ascending.
  private static List<List<Integer>> cluster(
      List<AnnotatedReport> ordered, List<KeyVector> vectors, StorySimilarity similarity) {
    List<ReportGroup> groups = new ArrayList<>();
    List<List<Integer>> members = new ArrayList<>();
    List<TreeSet<Integer>> neighbours = new ArrayList<>();
    List<int[]> nearest = Neighbours.of(vectors, similarity.oneStory() / 2);
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::similarity)
                .reversed()
                .thenComparingInt(Candidate::left)
                .thenComparingInt(Candidate::right));
    for (int i = 0; i < vectors.size(); i++) {
      groups.add(similarity.group(vectors.get(i), epochDay(ordered.get(i).report())));
      members.add(new ArrayList<>(List.of(i)));
      neighbours.add(new TreeSet<>());
      for (int other : nearest.get(i)) {
        neighbours.get(i).add(other);
        if (other < i) {
          offer(queue, groups, other, i, similarity.oneStory());
        }
      }
    }
    // a joined group takes the next number; the two it is made of are emptied
    while (!queue.isEmpty()) {
      Candidate best = queue.remove();
      if (members.get(best.left).isEmpty() || members.get(best.right).isEmpty()) {
        continue;
      }
      int joined = groups.size();
      groups.add(groups.get(best.left).with(groups.get(best.right)));
      List<Integer> together = new ArrayList<>(members.get(best.left));
      together.addAll(members.get(best.right));
      together.sort(null);
      members.get(best.left).clear();
      members.get(best.right).clear();
      members.add(together);
      TreeSet<Integer> around = new TreeSet<>(neighbours.get(best.left));
      around.addAll(neighbours.get(best.right));
      around.removeIf(g -> members.get(g).isEmpty());
      neighbours.add(around);
      for (int other : around) {
        neighbours.get(other).add(joined);
        offer(queue, groups, other, joined, similarity.oneStory());
      }
    }
    return members.stream().filter(m -> !m.isEmpty()).toList();
  }

  private static void offer(
      PriorityQueue<Candidate> queue,
      List<ReportGroup> groups,
      int left,
      int right,
      double oneStory) {
    double similarity = groups.get(left).similarity(groups.get(right));
    if (similarity >= oneStory) {
      queue.add(new Candidate(similarity, left, right));
    }
  }

  private static @Nullable Long epochDay(Report report) {
    PublicationTime published = report.published();
    return published == null ? null : published.date().toEpochDay();
  }

  private static @Nullable LocalDateTime instant(Report report) {
    PublicationTime published = report.published();
    if (published == null) {
      return null;
    }
    LocalTime time = published.time();
    LocalDateTime local = published.date().atTime(time == null ? LocalTime.MIN : time);
    ZoneOffset offset = published.offset();
    return offset == null ? local : local.minusSeconds(offset.getTotalSeconds());
  }
}
