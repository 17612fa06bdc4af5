package org.hearsay.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.annotation.attribution.AttributionFinder;
import org.hearsay.annotation.attribution.CreditFinder;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.figure.FigureFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.finding.lineage.LineageTracer;
import org.hearsay.output.Output;
import org.hearsay.report.Report;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Each stage over the whole corpus, given what the stages before it found; the extraction of
/// reports from pages is measured by [PageBenchmark].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class StageBenchmark {
  /// A report with what each stage needs.
  private record Prepared(
      Report report, LocalDate published, Prose prose, Mentions mentions, List<Timex> times) {}

  /// A story of several reports with its cast, as the tracing of lineage takes it.
  private record Told(Story story, Cast cast) {}

  /// A file or folder of reports; named by `-p corpus=PATH`.
  @Param("")
  public String corpus = "";

  private final List<Prepared> reports = new ArrayList<>();
  private final List<AnnotatedReport> annotated = new ArrayList<>();
  private final List<Told> stories = new ArrayList<>();

  /// Reads the corpus and runs every stage once.
  @Setup
  public void prepare() {
    for (Report report : Corpus.read(Path.of(corpus)).reports()) {
      Prose prose = Segmenter.segment(report.body());
      LocalDate published =
          report.published() == null ? LocalDate.of(2031, 6, 12) : report.published().date();
      List<Timex> times = DateFinder.find(prose, published);
      reports.add(new Prepared(report, published, prose, MentionFinder.find(prose), times));
      annotated.add(Annotator.annotate(report, AttributionModel.shipped()));
    }
    for (Story story : StoryGrouper.group(annotated)) {
      if (story.reports().size() > 1) {
        stories.add(new Told(story, Cast.of(story)));
      }
    }
  }

  @Benchmark
  public void segment(Blackhole hole) {
    reports.forEach(r -> hole.consume(Segmenter.segment(r.report().body())));
  }

  @Benchmark
  public void mentions(Blackhole hole) {
    reports.forEach(r -> hole.consume(MentionFinder.find(r.prose())));
  }

  @Benchmark
  public void dates(Blackhole hole) {
    reports.forEach(r -> hole.consume(DateFinder.find(r.prose(), r.published())));
  }

  @Benchmark
  public void figures(Blackhole hole) {
    reports.forEach(r -> hole.consume(FigureFinder.find(r.prose(), r.times())));
  }

  @Benchmark
  public void attributions(Blackhole hole) {
    reports.forEach(r -> hole.consume(AttributionFinder.find(r.prose(), r.mentions(), r.times())));
  }

  @Benchmark
  public void credits(Blackhole hole) {
    reports.forEach(r -> hole.consume(CreditFinder.find(r.prose(), r.mentions())));
  }

  @Benchmark
  public void annotate(Blackhole hole) {
    reports.forEach(r -> hole.consume(Annotator.annotate(r.report(), AttributionModel.shipped())));
  }

  @Benchmark
  public void write(Blackhole hole) {
    annotated.forEach(r -> hole.consume(Output.reportLine(r)));
  }

  @Benchmark
  public void group(Blackhole hole) {
    hole.consume(StoryGrouper.group(annotated));
  }

  @Benchmark
  public void cast(Blackhole hole) {
    stories.forEach(told -> hole.consume(Cast.of(told.story())));
  }

  /// With the families of quotations, on which the tracing rests.
  @Benchmark
  public void lineage(Blackhole hole) {
    stories.forEach(told -> hole.consume(LineageTracer.trace(told.story(), told.cast())));
  }

  /// Everything that a comparison finds of a story: cast, lineage, claims, timeline.
  @Benchmark
  public void compare(Blackhole hole) {
    stories.forEach(told -> hole.consume(DossierCompiler.compile(told.story())));
  }
}
