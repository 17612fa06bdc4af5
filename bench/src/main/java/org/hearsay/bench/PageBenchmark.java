package org.hearsay.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
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

/// The extraction of reports from pages, before anything is found in their text: pages as an
/// archive keeps them, already unpacked, to reports with all that the pages say of themselves.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class PageBenchmark {
  /// More would not fit into the memory of a run.
  private static final int PAGES_MAX = 400;

  /// A web archive or a folder of pages; named by `-p pages=PATH`.
  @Param("")
  public String pages = "";

  private List<Delivery> deliveries = List.of();

  /// Takes the pages out of the archive, and reads none.
  @Setup
  public void prepare() {
    try (Stream<Delivery> all = Intake.deliveries(List.of(pages), IntakeOptions.standard())) {
      deliveries = all.limit(PAGES_MAX).toList();
    }
    if (deliveries.isEmpty()) {
      throw new IllegalArgumentException("no pages at " + pages);
    }
  }

  @Benchmark
  public void extract(Blackhole hole) {
    deliveries.forEach(page -> hole.consume(page.read()));
  }
}
