package org.hearsay.app.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.hearsay.story.StoryStream;
import org.hearsay.story.StreamedStory;
import org.jspecify.annotations.Nullable;

/// Brings the stories of a case up to date with its reports. What it is stopped in the middle of,
/// it takes up again the next time.
public final class CaseGrouping {
  /// A story of more reports is compared by its latest alone: comparing grows with the square.
  private static final int COMPARED_MAX = 200;

  /// Reports in stories that are being compared, or wait to be written, for each thread and once
  /// more: memory is bounded by them, however long the stories are.
  private static final int HELD_A_THREAD = COMPARED_MAX;

  private final CaseStories stories;
  private final CaseFile file;
  private final Corrections corrections;
  private final Rereading rereading;

  /// @param reading a pure function; called by several threads
  public CaseGrouping(CaseFile file, Function<Report, AnnotatedReport> reading) {
    this.stories = new CaseStories(file);
    this.file = file;
    this.corrections = new Corrections(file, reading);
    this.rereading = new Rereading(file, corrections::read);
  }

  /// Reads again what is to be read again, groups what is not grouped yet and compares the stories
  /// that changed.
  public void update(int threads) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      boolean anyRead = rereading.run(pool);
      boolean anyGrouped = compareAll(stories.toCompareAgain(), pool, threads);
      anyGrouped |= group();
      anyGrouped |= compareAll(stories.notCompared(), pool, threads);
      if (anyRead || anyGrouped) {
        corrections.settle();
      }
    }
  }

  private boolean group() {
    if (!stories.isBehind()) {
      return false;
    }
    List<StreamedStory> streamed = new ArrayList<>();
    StoryStream stream = new StoryStream(corrections.grouping(), streamed::add);
    stories.around(report -> stream.add(StoryStream.read(report)));
    stream.finish();
    stories.assign(corrections.merged(streamed.stream().map(CaseGrouping::ids).toList()));
    return true;
  }

  /// Compares stories by several threads and keeps them in the order of their numbers, so that the
  /// file is the same whatever the number of threads.
  private boolean compareAll(List<Long> numbers, ExecutorService pool, int threads) {
    Deque<Compared> ahead = new ArrayDeque<>();
    int held = 0;
    for (long number : numbers) {
      int reports = Math.min(COMPARED_MAX, stories.size(number));
      while (!ahead.isEmpty() && held + reports > HELD_A_THREAD * (threads + 1)) {
        held -= keep(ahead.remove());
      }
      ahead.add(new Compared(number, reports, pool.submit(() -> dossier(number))));
      held += reports;
    }
    while (!ahead.isEmpty()) {
      keep(ahead.remove());
    }
    return !numbers.isEmpty();
  }

  /// What is found in a report, with what was put right there.
  public AnnotatedReport read(Report report) {
    return corrections.read(report);
  }

  /// Keeps what a person put right and brings the case up to date with it.
  ///
  /// @param hand who did; null if they do not say
  /// @return the number of the correction
  /// @throws CorrectionFault if it names what is not there
  public long correct(
      Proposal proposal, @Nullable String hand, @Nullable String note, int threads) {
    CorrectionReader.Read read = new CorrectionReader(file, this).read(proposal);
    long number = corrections.add(proposal.kind(), read.places(), read.said(), hand, note);
    update(threads);
    return number;
  }

  /// Takes a correction back and brings the case up to date.
  ///
  /// @throws CorrectionFault if there is none, or it was taken back before
  public void undo(long number, @Nullable String hand, @Nullable String note, int threads) {
    corrections.undo(number, hand, note);
    update(threads);
  }

  private static List<ReportId> ids(StreamedStory story) {
    return story.reports().stream().map(StreamedStory.Told::id).toList();
  }

  private record Compared(long story, int reports, Future<Dossier> dossier) {}

  private int keep(Compared compared) {
    stories.keep(compared.story, Rereading.result(compared.dossier));
    return compared.reports;
  }

  /// A story compared, from the texts of its reports.
  ///
  /// @throws IllegalArgumentException if it has none
  public Dossier dossier(long story) {
    List<Report> reports = stories.reports(story);
    List<AnnotatedReport> latest =
        reports.subList(Math.max(0, reports.size() - COMPARED_MAX), reports.size()).stream()
            .map(corrections::read)
            .toList();
    return DossierCompiler.compile(
        new Story("s" + story, latest), corrections.comparison(story, latest));
  }
}
