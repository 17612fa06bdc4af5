package org.hearsay.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// The stories that reports may still join, one report after another.
///
/// Each new report is compared with its nearest neighbours; the stories these belong to are taken
/// apart and, with the new report, clustered anew. So the outcome is that of clustering everything
/// at once wherever the stories around a report are few enough to be looked at whole, and the work
/// for one report is bounded all the same:
///
/// - a story is taken up only if the new report is, on the whole, nearly enough like it to join;
/// - of a story with many reports only the latest [Limits#perStory()] are taken up again; the older
///   ones are settled and go with most of these;
/// - at most [Limits#atOnce()] reports are clustered at once, those of the nearest stories;
/// - at most [Limits#live()] reports are kept in mind; when there are more, the story that has
///   rested longest retires, and no report joins it any more.
///
/// Reports that a reader has decided about are never settled, their stories never retire.
final class LiveStories {
  /// How much is kept in mind.
  record Limits(int live, int perStory, int atOnce) {
    static final Limits USUAL = new Limits(16_384, 48, 128);
  }

  /// Is told of every change, so that what is in mind can be laid down and taken up again.
  interface Watcher {
    /// The stories that began with the reports of these numbers were taken apart.
    void takenApart(List<Integer> firsts);

    /// These reports tell a story now.
    void told(Members story);

    /// No report can be compared with this one any more.
    void forgotten(int number);

    /// Of one who keeps nothing.
    Watcher NOBODY =
        new Watcher() {
          @Override
          public void takenApart(List<Integer> firsts) {
            // nothing is kept
          }

          @Override
          public void told(Members story) {
            // nothing is kept
          }

          @Override
          public void forgotten(int number) {
            // nothing is kept
          }
        };
  }

  /// The reports of a story by number.
  ///
  /// @param live ascending; those that a new report is compared with
  /// @param settled those that are not, in the order in which they settled
  record Members(List<Integer> live, List<Integer> settled) {
    Members {
      live = List.copyOf(live);
      settled = List.copyOf(settled);
    }

    /// The lowest number, by which the story is known.
    int first() {
      int first = live.isEmpty() ? Integer.MAX_VALUE : live.get(0);
      for (int number : settled) {
        first = Math.min(first, number);
      }
      return first;
    }
  }

  /// A neighbour must be so much like the new report for its story to be taken up.
  private static final double NEAR = 0.3;

  /// The mean likeness to a story's reports must come to this share of what would make the new
  /// report join it, for the story to be taken up.
  private static final double WORTH_TAKING_UP = 0.65;

  /// For that the report is compared with so many of them at most, evenly chosen.
  private static final int SOME = 12;

  /// Reports held to tell one story so far.
  private static final class Cluster {
    /// By number.
    final List<LiveReport> reports = new ArrayList<>();

    final List<Integer> settled = new ArrayList<>();
    boolean pinned;

    /// As [LocalClustering] reckons it; negative until it is asked for.
    double cohesion = -1;

    int size() {
      return reports.size() + settled.size();
    }

    Members members() {
      return new Members(reports.stream().map(r -> r.number).toList(), settled);
    }
  }

  private final HandGrouping hand;
  private final Limits limits;

  /// Takes the numbers of a story's reports, ascending.
  private final Consumer<List<Integer>> retired;

  private final Watcher watcher;
  private final LiveIndex index = new LiveIndex();

  /// Holds the keys of the new report while it is compared with others.
  private final SpreadKeys spread = new SpreadKeys();

  /// The same for the reports of one story among themselves.
  private final SpreadKeys stories = new SpreadKeys();

  private final Deque<Integer> freeSlots = new ArrayDeque<>();
  private final Map<LiveReport, Cluster> clusterOf = new HashMap<>();
  private final Map<ReportId, LiveReport> decided = new HashMap<>();

  /// The one that has rested longest first.
  private final Set<Cluster> resting = new LinkedHashSet<>();

  private int count;
  private int slots;

  LiveStories(HandGrouping hand, Limits limits, Consumer<List<Integer>> retired) {
    this(hand, limits, retired, Watcher.NOBODY);
  }

  LiveStories(HandGrouping hand, Limits limits, Consumer<List<Integer>> retired, Watcher watcher) {
    this.hand = hand;
    this.limits = limits;
    this.retired = retired;
    this.watcher = watcher;
  }

  /// Takes up what was laid down, before any report is added.
  ///
  /// @param reports all that are live, by ascending number
  /// @param stories the one that has rested longest first; of their live reports, all are given
  /// @param next the number that the next report will have
  void takeUp(List<LiveReport> reports, List<Members> stories, int next) {
    Map<Integer, LiveReport> byNumber = new HashMap<>();
    for (LiveReport report : reports) {
      byNumber.put(report.number, report);
      index.add(report);
      slots = Math.max(slots, report.slot + 1);
    }
    for (Members members : stories) {
      Cluster cluster = new Cluster();
      for (int number : members.live()) {
        LiveReport report = byNumber.get(number);
        if (report == null) {
          throw new IllegalArgumentException("report " + number + " of a story is not given");
        }
        cluster.reports.add(report);
        clusterOf.put(report, cluster);
      }
      cluster.settled.addAll(members.settled());
      resting.add(cluster);
    }
    count = next;
  }

  /// The number that the next report will have.
  int next() {
    return count;
  }

  /// Takes the next report; reports are numbered from 0 in the order in which they come.
  void add(ReportId id, WeighedKeys keys) {
    Integer free = freeSlots.pollFirst();
    LiveReport report = new LiveReport(id, keys, count++, free == null ? slots++ : free);
    Set<Cluster> touched = touched(report);
    List<LiveReport> items = new ArrayList<>();
    touched.forEach(c -> items.addAll(c.reports));
    items.add(report);
    items.sort(LiveReport.BY_NUMBER);
    regroup(touched, items);
    index.add(report);
    if (hand.names(id)) {
      decided.putIfAbsent(id, report);
    }
    while (clusterOf.size() > limits.live() && retireOne()) {
      // until there is room again
    }
  }

  /// Retires all that is left, the largest story first.
  void finish() {
    List<Cluster> left = new ArrayList<>(resting);
    left.sort(
        Comparator.comparingInt(Cluster::size)
            .reversed()
            .thenComparingInt(c -> c.reports.get(0).number));
    left.forEach(this::retire);
  }

  /// Retires every story for which `isOver` holds, the one that has rested longest first.
  void retireIf(Predicate<Members> isOver) {
    for (Cluster cluster : List.copyOf(resting)) {
      if (!cluster.pinned && isOver.test(cluster.members())) {
        retire(cluster);
      }
    }
  }

  private Set<Cluster> touched(LiveReport report) {
    Map<Cluster, Float> nearest = new LinkedHashMap<>();
    List<LiveReport> near = index.near(report.keys);
    float[] likeness = report.likenesses(near, near.size(), spread);
    for (int i = 0; i < likeness.length; i++) {
      Cluster cluster = clusterOf.get(near.get(i));
      if (Math.abs(likeness[i]) >= NEAR && cluster != null) {
        nearest.merge(cluster, Math.abs(likeness[i]), Math::max);
      }
    }
    nearest.keySet().removeIf(c -> fit(report, c) < WORTH_TAKING_UP * StorySimilarity.ONE_STORY);
    List<Cluster> order = new ArrayList<>(nearest.keySet());
    order.sort(
        Comparator.comparingDouble((Cluster c) -> nearest.getOrDefault(c, 0f))
            .reversed()
            .thenComparingInt(c -> c.reports.get(0).number));
    Set<Cluster> touched = new LinkedHashSet<>();
    for (ReportId other : hand.with(report.id)) {
      LiveReport live = decided.get(other);
      Cluster cluster = live == null ? null : clusterOf.get(live);
      if (cluster != null) {
        touched.add(cluster);
      }
    }
    int items = 1;
    for (Cluster cluster : order) {
      items += cluster.reports.size();
      if (items <= limits.atOnce() || touched.isEmpty()) {
        touched.add(cluster);
      }
    }
    return touched;
  }

  /// How well `report` would fit into `cluster`, as far as some of its reports tell: the measure by
  /// which two groups are joined.
  private double fit(LiveReport report, Cluster cluster) {
    List<LiveReport> reports = cluster.reports;
    if (cluster.cohesion < 0) {
      cluster.cohesion = LocalClustering.cohesion(new Compared(reports, hand, stories));
    }
    List<LiveReport> some = new ArrayList<>();
    int step = (reports.size() + SOME - 1) / SOME;
    for (int i = reports.size() - 1; i >= 0; i -= step) {
      some.add(reports.get(i));
    }
    Collections.reverse(some);
    double sum = 0;
    for (float likeness : report.likenesses(some, some.size(), spread)) {
      sum += Math.abs(likeness);
    }
    return sum / some.size() / cluster.cohesion;
  }

  /// Clusters `items`, all that is live of `touched` and the new report, and puts what comes out in
  /// place of `touched`.
  private void regroup(Set<Cluster> touched, List<LiveReport> items) {
    watcher.takenApart(touched.stream().map(c -> c.members().first()).toList());
    int[] lowest = LocalClustering.cluster(new Compared(items, hand, spread));
    Map<Integer, Cluster> made = new LinkedHashMap<>();
    for (int i = 0; i < lowest.length; i++) {
      made.computeIfAbsent(lowest[i], k -> new Cluster()).reports.add(items.get(i));
    }
    for (Cluster cluster : made.values()) {
      cluster.pinned = cluster.reports.stream().anyMatch(r -> hand.names(r.id));
    }
    for (Cluster old : touched) {
      if (!old.settled.isEmpty()) {
        heir(old, made.values()).settled.addAll(old.settled);
      }
      resting.remove(old);
    }
    for (Cluster cluster : made.values()) {
      cluster.reports.forEach(r -> clusterOf.put(r, cluster));
      cluster.cohesion = -1;
      settle(cluster);
      resting.add(cluster);
      watcher.told(cluster.members());
    }
  }

  /// The one that holds most of what was live of `old`; of several the earliest.
  private static Cluster heir(Cluster old, Iterable<Cluster> made) {
    Cluster heir = old;
    long most = -1;
    for (Cluster cluster : made) {
      long share = cluster.reports.stream().filter(old.reports::contains).count();
      if (share > most) {
        heir = cluster;
        most = share;
      }
    }
    return heir;
  }

  private void settle(Cluster cluster) {
    int from = 0;
    while (cluster.reports.size() > limits.perStory() && from < cluster.reports.size()) {
      LiveReport oldest = cluster.reports.get(from);
      if (hand.names(oldest.id)) {
        from++;
      } else {
        cluster.reports.remove(from);
        cluster.settled.add(oldest.number);
        forget(oldest);
      }
    }
  }

  private void forget(LiveReport report) {
    index.remove(report);
    clusterOf.remove(report);
    freeSlots.addFirst(report.slot);
    watcher.forgotten(report.number);
  }

  private boolean retireOne() {
    @Nullable Cluster first = null;
    for (Cluster cluster : resting) {
      if (!cluster.pinned) {
        first = cluster;
        break;
      }
    }
    if (first == null) {
      return false;
    }
    retire(first);
    return true;
  }

  private void retire(Cluster cluster) {
    resting.remove(cluster);
    List<Integer> numbers = new ArrayList<>(cluster.settled);
    for (LiveReport report : cluster.reports) {
      numbers.add(report.number);
      forget(report);
    }
    Collections.sort(numbers);
    retired.accept(numbers);
  }

  /// Reports as [LocalClustering] sees them.
  private static final class Compared implements LocalClustering.Items {
    private final List<LiveReport> reports;
    private final HandGrouping hand;
    private final boolean decided;

    /// Below the diagonal; negative for copies.
    private final float[][] likeness;

    Compared(List<LiveReport> reports, HandGrouping hand, SpreadKeys spread) {
      this.reports = reports;
      this.hand = hand;
      this.decided = reports.stream().anyMatch(r -> hand.names(r.id));
      this.likeness = new float[reports.size()][];
      // the latest first: its keys lie spread out already
      for (int i = reports.size() - 1; i >= 0; i--) {
        likeness[i] = reports.get(i).likenesses(reports, i, spread);
      }
    }

    @Override
    public int size() {
      return reports.size();
    }

    @Override
    public double likeness(int i, int j) {
      return Math.abs(signed(i, j));
    }

    @Override
    public boolean isCopy(int i, int j) {
      return signed(i, j) < 0;
    }

    private float signed(int i, int j) {
      return i > j ? likeness[i][j] : likeness[j][i];
    }

    @Override
    public boolean areTogether(int i, int j) {
      return decided && hand.areTogether(reports.get(i).id, reports.get(j).id);
    }

    @Override
    public boolean areApart(int i, int j) {
      return decided && hand.areApart(reports.get(i).id, reports.get(j).id);
    }
  }
}
