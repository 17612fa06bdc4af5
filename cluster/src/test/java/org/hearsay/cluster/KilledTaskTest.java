package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.hearsay.intake.Received;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledTaskTest {
  private static final int REPORTS = 24;
  private static final int KILLS = 2;

  /// In one JVM with the job.
  private static final AtomicInteger DEATHS = new AtomicInteger();

  @TempDir private Path folder;

  /// Dies behind a checkpoint and some reports more, as often as it may.
  private static final class Mortal extends RichMapFunction<Received, Received>
      implements CheckpointListener {
    private static final long serialVersionUID = 1;

    private volatile boolean checkpointed;
    private int since;

    @Override
    public Received map(Received received) throws Exception {
      // on a busy machine a checkpoint takes its time: there must be reports left to die behind it
      Thread.sleep(checkpointed || DEATHS.get() >= KILLS ? 15 : 150);
      if (checkpointed && ++since == 4 && DEATHS.getAndIncrement() < KILLS) {
        throw new IllegalStateException("killed by the test");
      }
      return received;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      checkpointed = true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "parquet"})
  void aTaskKilledOnTheWayLosesNothingAndDoublesNothing(String format) throws Exception {
    DEATHS.set(0);
    Path lines = folder.resolve("invented.jsonl");
    Files.write(lines, Invented.lines(6, REPORTS, 21), StandardCharsets.UTF_8);
    Configuration configuration = new Configuration();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(40));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, KILLS);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    JobOptions options =
        JobOptions.parse(
            "--input",
            lines.toString(),
            "--output",
            folder.resolve("out").toString(),
            "--format",
            format);
    DataStream<Received> received =
        ClusterJob.source(environment, options)
            .map(new Mortal())
            .returns(RecordType.ofRecord(Received.class));
    ClusterJob.connect(received, options);
    environment.execute();

    assertThat(DEATHS).as("the task was killed").hasValueGreaterThanOrEqualTo(KILLS);
    OutputFolder found = new OutputFolder(folder.resolve("out"));
    Laptop laptop = Laptop.read(List.of(lines.toString()));
    assertThat(found.lines("reports")).hasSize(REPORTS);
    assertThat(OutputFolder.plain(found.lines("reports")))
        .isEqualTo(OutputFolder.plain(laptop.reports()));
    assertThat(found.lines("dossiers")).hasSameSizeAs(laptop.dossiers());
    assertThat(OutputFolder.plain(found.dossiers()))
        .hasSizeGreaterThan(3)
        .isEqualTo(OutputFolder.plain(laptop.dossiers()));
    assertThat(found.lines("skipped")).isEmpty();
  }
}
