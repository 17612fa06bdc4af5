package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a real broker, whose published server runs in this JVM.
class KafkaTest {
  private static final String TOPIC = "reports";
  private static final int PARTITIONS = 2;

  /// When the messages say that they arrived; behind all that they report.
  private static final long ARRIVAL =
      LocalDate.of(2021, 7, 1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();

  @TempDir private Path folder;

  private static void send(Broker broker, List<String> lines) throws Exception {
    broker.create(TOPIC, PARTITIONS);
    List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      messages.add(message(i % PARTITIONS, ARRIVAL + i, lines.get(i)));
    }
    messages.add(message(0, ARRIVAL, null));
    messages.add(message(1, ARRIVAL, "{"));
    broker.send(messages);
  }

  /// @param line null for a message that says that what had its key is gone
  private static ProducerRecord<byte[], byte[]> message(
      int partition, long arrival, @Nullable String line) {
    byte[] key = {1};
    byte[] value = line == null ? null : line.getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<byte[], byte[]>(TOPIC, partition, Long.valueOf(arrival), key, value);
  }

  @Test
  void messagesOfABrokerGiveWhatTheLaptopFinds() throws Exception {
    List<String> lines =
        Invented.lines(5, 16, 31).stream().map(l -> l.replace("\"2031-", "\"2021-")).toList();
    Path file = folder.resolve("invented.jsonl");
    Files.write(file, lines, StandardCharsets.UTF_8);
    try (Broker broker = Broker.start(folder.resolve("kafka"))) {
      send(broker, lines);
      Configuration configuration = new Configuration();
      configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
      StreamExecutionEnvironment environment =
          StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
      String output = folder.resolve("out").toString();
      ClusterJob.build(
          environment,
          JobOptions.parse(
              "--kafka", broker.address(), "--topic", TOPIC, "--until-now", "--output", output));
      environment.execute();
    }
    OutputFolder found = new OutputFolder(folder.resolve("out"));
    Laptop laptop = Laptop.read(List.of(file.toString()));
    assertThat(found.lines("reports")).hasSize(16);
    assertThat(OutputFolder.withoutOrigin(found.lines("reports")))
        .isEqualTo(OutputFolder.withoutOrigin(laptop.reports()));
    assertThat(found.dossiers()).hasSizeGreaterThan(3).isEqualTo(laptop.dossiers());
    assertThat(found.lines("dossiers"))
        .as("stories are told while they grow")
        .hasSizeGreaterThan(4);
    assertThat(found.lines("skipped")).singleElement().asString().contains("reports:1@8");
    assertThat(new TreeSet<>(found.lines("reports")).first()).contains("\"origin\":\"reports:");
  }
}
