package org.hearsay.app.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.HandGrouping;
import org.hearsay.story.Story;
import org.hearsay.story.StoryStream;
import org.hearsay.story.StreamedStory;

/// Brings the stories of a case up to date with its reports. What it is stopped in the middle of,
/// it takes up again the next time.
public final class CaseGrouping {
  /// A story of more reports is compared by its latest alone: comparing grows with the square.
  private static final int COMPARED_MAX = 200;

  private static final int STORIES_AT_ONCE = 32;

  private final CaseStories stories;
  private final Function<Report, AnnotatedReport> reading;
  private final Rereading rereading;

  /// @param reading a pure function; called by several threads
  public CaseGrouping(CaseFile file, Function<Report, AnnotatedReport> reading) {
    this.stories = new CaseStories(file);
    this.reading = reading;
    this.rereading = new Rereading(file, reading);
  }

  /// Reads again what is to be read again, groups what is not grouped yet and compares the stories
  /// that changed.
  public void update(int threads) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      rereading.run(pool);
      compareAll(stories.toCompareAgain(), pool);
      group();
      compareAll(stories.notCompared(), pool);
    }
  }

  private void group() {
    if (stories.isBehind()) {
      List<StreamedStory> streamed = new ArrayList<>();
      StoryStream stream = new StoryStream(HandGrouping.NONE, streamed::add);
      stories.around(report -> stream.add(StoryStream.read(report)));
      stream.finish();
      stories.assign(streamed.stream().map(CaseGrouping::ids).toList());
    }
  }

  private void compareAll(List<Long> numbers, ExecutorService pool) {
    for (int i = 0; i < numbers.size(); i += STORIES_AT_ONCE) {
      compare(numbers.subList(i, Math.min(numbers.size(), i + STORIES_AT_ONCE)), pool);
    }
  }

  private static List<ReportId> ids(StreamedStory story) {
    return story.reports().stream().map(StreamedStory.Told::id).toList();
  }

  private record Compared(long story, Dossier dossier) {}

  private void compare(List<Long> numbers, ExecutorService pool) {
    List<Callable<Compared>> work = new ArrayList<>();
    for (long number : numbers) {
      work.add(() -> new Compared(number, dossier(number)));
    }
    for (Compared compared : Rereading.all(pool, work)) {
      stories.keep(compared.story, compared.dossier);
    }
  }

  /// A story compared, from the texts of its reports.
  ///
  /// @throws IllegalArgumentException if it has none
  public Dossier dossier(long story) {
    List<Report> reports = stories.reports(story);
    List<AnnotatedReport> latest =
        reports.subList(Math.max(0, reports.size() - COMPARED_MAX), reports.size()).stream()
            .map(reading)
            .toList();
    return DossierCompiler.compile(new Story("s" + story, latest));
  }
}
