package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The job as it is run: a cluster of separate processes, the job's jar handed over by `flink run`,
/// and a task manager killed by the system on the way (`kill -9`), which another one replaces.
/// Takes minutes. Off, unless the jar is named, which `mvn package` makes before:
///
/// ```
/// mvn verify -pl core,cluster -Dtest=ProcessesTest -Dsurefire.failIfNoSpecifiedTests=false
///     -Dhearsay.jar=cluster/target/hearsay-cluster.jar
/// ```
@EnabledIfSystemProperty(named = "hearsay.jar", matches = ".+")
class ProcessesTest {
  private static final int FILES = 12;
  private static final int REPORTS = 480;
  private static final int EVENTS = 48;
  private static final int SLOTS = 2;
  private static final long MINUTES = 9;

  private static final String BUCKET = "found";
  private static final String SUBMITTED = "Job has been submitted with JobID ";
  private static final String SAVED = "Savepoint completed. Path: ";

  @TempDir private Path folder;

  private Path jar() {
    return OutputFolder.projectRoot()
        .toAbsolutePath()
        .resolve(System.getProperty("hearsay.jar", ""));
  }

  private Path input() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    List<String> lines = Invented.lines(EVENTS, REPORTS, 51);
    int each = REPORTS / FILES;
    for (int i = 0; i < FILES; i++) {
      Files.write(in.resolve("part-" + i + ".jsonl"), lines.subList(i * each, (i + 1) * each));
    }
    return in;
  }

  /// Bytes of reports on disk, finished or not.
  private static long written(Path out) throws IOException {
    Path reports = out.resolve("reports");
    if (!Files.isDirectory(reports)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.toList()) {
        try {
          bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
          // has just got its name
        }
      }
    }
    return bytes;
  }

  /// As a batch nothing is kept of what a killed task had written; as a stream, what a checkpoint
  /// holds is.
  @ParameterizedTest
  @CsvSource({"jsonl, ''", "parquet, '-Dexecution.runtime-mode=STREAMING'"})
  void aKilledTaskManagerLosesNothingAndDoublesNothing(String format, String mode)
      throws Exception {
    Path in = input();
    Path out = folder.resolve("out");
    Laptop laptop = Laptop.read(List.of(in.toString()));
    long expected = laptop.reports().stream().mapToLong(String::length).sum();
    List<String> line = new ArrayList<>(List.of("run"));
    if (!mode.isEmpty()) {
      line.addAll(List.of(mode, "-Dexecution.checkpointing.interval=2s"));
    }
    line.addAll(List.of("-p", "4", jar().toString(), "--input", in.toString()));
    line.addAll(List.of("--output", out.toString(), "--format", format));
    try (Processes cluster = Processes.start(folder.resolve("flink"), SLOTS, "")) {
      Process mortal = cluster.taskManager("task-manager-1");
      cluster.taskManager("task-manager-2");
      cluster.awaitSlots(2 * SLOTS);
      long start = System.nanoTime();
      Process flink = cluster.flink(line);
      // columns are smaller, and hardly seen before a checkpoint has finished their file
      long enough = format.equals("parquet") ? expected / 40 : expected / 4;
      while (written(out) < enough && flink.isAlive()) {
        Thread.sleep(100);
      }
      long before = written(out);
      assertThat(flink.isAlive()).as("killed on the way; " + cluster.said("flink")).isTrue();
      mortal.destroyForcibly().waitFor();
      cluster.taskManager("task-manager-3");
      boolean ended = flink.waitFor(MINUTES, TimeUnit.MINUTES);
      assertThat(ended && flink.exitValue() == 0).as(cluster.said("flink")).isTrue();
      OutputFolder found = new OutputFolder(out);
      say(
          "%s: task manager 1 killed (exit %d) with %d kB of reports on disk; %d reports, %d dossiers, %d skipped after %d s"
              .formatted(
                  String.join(" ", line)
                      .replace(folder + "/", "")
                      .replace(jar() + "", "hearsay-cluster.jar"),
                  mortal.exitValue(),
                  before / 1000,
                  found.lines("reports").size(),
                  found.lines("dossiers").size(),
                  found.lines("skipped").size(),
                  (System.nanoTime() - start) / 1_000_000_000));
      assertThat(found.lines("reports")).hasSize(REPORTS);
      assertThat(OutputFolder.plain(found.lines("reports")))
          .isEqualTo(OutputFolder.plain(laptop.reports()));
      assertThat(found.lines("dossiers")).hasSameSizeAs(laptop.dossiers());
      assertThat(OutputFolder.plain(found.dossiers()))
          .hasSizeGreaterThan(EVENTS / 2)
          .isEqualTo(OutputFolder.plain(laptop.dossiers()));
      assertThat(found.lines("skipped")).isEmpty();
    }
  }

  private static List<ProducerRecord<byte[], byte[]>> messages(List<String> lines) {
    List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    for (String line : lines) {
      byte[] value = line.getBytes(StandardCharsets.UTF_8);
      messages.add(new ProducerRecord<byte[], byte[]>("reports", messages.size() % 2, null, value));
    }
    return messages;
  }

  /// The life of a stream: a task manager dies, the job is stopped with a savepoint, goes on from
  /// it on fewer slots, and ends. State in RocksDB, checkpoints, savepoints and what is found in an
  /// object store, whose plugin asks for what Java has no more since 24.
  @Test
  @EnabledIfEnvironmentVariable(named = "HEARSAY_JAVA_21", matches = ".+")
  void aStreamIntoAnObjectStoreIsKilledStoppedAndGoesOn() throws Exception {
    List<String> lines =
        Invented.lines(EVENTS / 2, REPORTS / 2, 53).stream()
            .map(l -> l.replace("\"2031-", "\"2021-")) // a broker takes no message of the future
            .toList();
    Path file = Files.write(folder.resolve("stream.jsonl"), lines);
    Laptop laptop = Laptop.read(List.of(file.toString()));
    int half = lines.size() / 2;
    try (Broker broker = Broker.start(folder.resolve("kafka"));
        ObjectStore store = ObjectStore.start(folder, BUCKET);
        Processes cluster =
            Processes.start(folder.resolve("flink"), SLOTS, store.configuration())) {
      broker.create("reports", 2);
      broker.send(messages(lines.subList(0, half)));
      Process mortal = cluster.taskManager("task-manager-1");
      cluster.taskManager("task-manager-2");
      cluster.awaitSlots(2 * SLOTS);
      long start = System.nanoTime();
      String job = cluster.told(SUBMITTED, stream(broker, "-p", "4"));
      int before = awaitReports(store, 1).lines("reports").size();
      mortal.destroyForcibly().waitFor();
      cluster.taskManager("task-manager-3");
      awaitReports(store, half);
      String kept = cluster.told(SAVED, List.of("stop", "-p", "s3://found/kept", job));
      broker.send(messages(lines.subList(half, lines.size())));
      String next = cluster.told(SUBMITTED, stream(broker, "-p", "2", "-s", kept));
      awaitReports(store, lines.size());
      cluster.told(SAVED, List.of("stop", "--drain", "-p", "s3://found/kept", next));
      OutputFolder found = awaitReports(store, lines.size());
      say(
          "%d reports in the store when task manager 1 was killed; from %s on 2 slots; %d reports, %d dossiers told, %d stand after %d s"
              .formatted(
                  before,
                  kept,
                  found.lines("reports").size(),
                  found.lines("dossiers").size(),
                  found.dossiers().size(),
                  (System.nanoTime() - start) / 1_000_000_000));
      assertThat(found.lines("reports")).hasSize(lines.size());
      assertThat(OutputFolder.withoutOrigin(found.lines("reports")))
          .isEqualTo(OutputFolder.withoutOrigin(laptop.reports()));
      assertThat(found.dossiers()).hasSizeGreaterThan(EVENTS / 4).isEqualTo(laptop.dossiers());
      assertThat(found.lines("skipped")).isEmpty();
    }
  }

  private List<String> stream(Broker broker, String... where) {
    List<String> line = new ArrayList<>(List.of("run", "-d"));
    line.addAll(List.of(where));
    line.addAll(
        List.of(
            "-Dstate.backend.type=rocksdb",
            "-Dexecution.checkpointing.incremental=true",
            "-Dexecution.checkpointing.dir=s3://found/checkpoints",
            "-Dexecution.checkpointing.interval=2s",
            "-Dpipeline.generic-types=false"));
    line.addAll(List.of(jar().toString(), "--kafka", broker.address(), "--topic", "reports"));
    line.addAll(List.of("--output", "s3://found/now/"));
    return line;
  }

  /// Waits until so many reports have got their names.
  private OutputFolder awaitReports(ObjectStore store, int count) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    Path taken = folder.resolve("taken");
    OutputFolder found = new OutputFolder(taken.resolve("now"));
    do {
      Thread.sleep(500);
      store.take("now/", taken);
      assertThat(System.nanoTime()).as("the time for " + count + " reports").isLessThan(end);
    } while (found.lines("reports").size() < count);
    return found;
  }

  @SuppressWarnings("SystemOut")
  private static void say(String text) {
    System.out.println(text);
  }
}
