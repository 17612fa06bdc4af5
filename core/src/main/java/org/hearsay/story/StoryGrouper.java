package org.hearsay.story;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// Groups reports into stories. The door of this room.
///
/// Reports are taken in the order of their publication, each joining the stories that are there
/// ([LiveStories]), so that a run and a stream ([StoryStream]) group alike; the order in which they
/// are given does not matter.
public final class StoryGrouper {

  /// By time of publication, those without one last, then by id.
  public static final Comparator<AnnotatedReport> BY_PUBLICATION =
      Comparator.comparing(
              (AnnotatedReport r) -> instant(r.report().published()),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(r -> r.report().id());

  private StoryGrouper() {}

  /// The stories told by `reports`, a report that shares its event with no other in a story of its
  /// own; the largest story first, then by the id of the first report.
  public static List<Story> group(List<AnnotatedReport> reports) {
    return group(reports, HandGrouping.NONE);
  }

  /// The same, but where a reader has decided otherwise.
  public static List<Story> group(List<AnnotatedReport> reports, HandGrouping hand) {
    List<AnnotatedReport> ordered = reports.stream().sorted(BY_PUBLICATION).toList();
    List<List<AnnotatedReport>> groups = new ArrayList<>();
    LiveStories stories =
        new LiveStories(
            hand,
            new LiveStories.Limits(
                Integer.MAX_VALUE,
                LiveStories.Limits.USUAL.perStory(),
                LiveStories.Limits.USUAL.atOnce()),
            numbers -> groups.add(numbers.stream().map(ordered::get).toList()));
    for (AnnotatedReport report : ordered) {
      stories.add(report.report().id(), WeighedKeys.of(report));
    }
    stories.finish();
    groups.sort(
        Comparator.comparingInt((List<AnnotatedReport> g) -> g.size())
            .reversed()
            .thenComparing(g -> g.get(0).report().id()));
    List<Story> told = new ArrayList<>();
    for (List<AnnotatedReport> group : groups) {
      told.add(new Story("s" + (told.size() + 1), group));
    }
    return List.copyOf(told);
  }

  /// In universal time where the zone is known.
  public static @Nullable LocalDateTime instant(@Nullable PublicationTime published) {
    if (published == null) {
      return null;
    }
    LocalTime time = published.time();
    LocalDateTime local = published.date().atTime(time == null ? LocalTime.MIN : time);
    ZoneOffset offset = published.offset();
    return offset == null ? local : local.minusSeconds(offset.getTotalSeconds());
  }
}
