package org.hearsay.cluster;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.hearsay.intake.Received;

/// The job: read, annotate, group by scope, compare, write.
///
/// ```
/// files or Kafka → read and annotate → by scope → group → compare → dossiers
///                        ↓ reports                  ↓ skipped
/// ```
///
/// Runs until its inputs end, or for ever. From Kafka it needs checkpoints: nothing is put out
/// without them. Files are read as a batch unless the runtime mode is set otherwise.
public final class ClusterJob {
  private static final Duration CHECKPOINTS = Duration.ofMinutes(1);
  // of a batch, within an hour: a machine that is away comes back, a folder that is not there does
  // not
  private static final int RESTARTS = 10;
  private static final Duration IDLE = Duration.ofMinutes(1);

  private ClusterJob() {}

  /// Runs the job, or prints how it is called.
  ///
  /// @param arguments see [JobOptions#USAGE]
  public static void main(String[] arguments) throws Exception {
    if (List.of(arguments).contains("--help")) {
      say(JobOptions.USAGE);
      return;
    }
    JobOptions options;
    try {
      options = JobOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + "\n\n" + JobOptions.USAGE, e);
    }
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.configure(missing(environment.getConfiguration(), options));
    build(environment, options);
    environment.execute("hearsay");
  }

  @SuppressWarnings("SystemOut")
  private static void say(String text) {
    System.out.print(text);
  }

  /// What the job takes where neither the cluster nor `flink run -D` says anything. A configuration
  /// that is handed over when the environment is made would stand above both.
  static Configuration missing(ReadableConfig given, JobOptions options) {
    Configuration configuration = new Configuration();
    if (given.getOptional(ExecutionOptions.RUNTIME_MODE).isEmpty()) {
      configuration.set(
          ExecutionOptions.RUNTIME_MODE,
          options.isBounded() ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
    }
    if (!options.isBounded()
        && given.getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL).isEmpty()) {
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
    }
    if (options.isBounded()
        && given.getOptional(RestartStrategyOptions.RESTART_STRATEGY).isEmpty()) {
      // without checkpoints Flink restarts nothing of itself: one machine lost would end the run
      configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
      configuration.set(
          RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, RESTARTS);
    }
    return configuration;
  }

  /// Puts the job together, without running it.
  static void build(StreamExecutionEnvironment environment, JobOptions options) {
    connect(source(environment, options), options);
  }

  /// Everything behind the source.
  static void connect(DataStream<Received> received, JobOptions options) {
    boolean batch =
        received.getExecutionEnvironment().getConfiguration().get(ExecutionOptions.RUNTIME_MODE)
            == RuntimeExecutionMode.BATCH;
    Grouping grouping = options.grouping().withInOrder(batch);
    SingleOutputStreamOperator<Filed> filed =
        received
            .process(new ReadingStep(options.scopes()))
            .returns(RecordType.ofRecord(Filed.class))
            .name("read and annotate")
            .uid("read");
    SingleOutputStreamOperator<ToldStory> stories =
        filed
            .assignTimestampsAndWatermarks(watermarks(options, grouping))
            .keyBy(Filed::scope)
            .process(new GroupingStep(grouping))
            .returns(RecordType.ofRecord(ToldStory.class))
            .name("group into stories")
            .uid("group");
    SingleOutputStreamOperator<String> dossiers =
        stories.rebalance().process(new ComparingStep()).name("compare").uid("compare");
    Lines.write(filed.getSideOutput(Lines.REPORTS), options, "reports", "report");
    Lines.write(dossiers, options, "dossiers", "dossier");
    Lines.write(
        filed
            .getSideOutput(Lines.SKIPPED)
            .union(stories.getSideOutput(Lines.SKIPPED), dossiers.getSideOutput(Lines.SKIPPED)),
        options,
        "skipped",
        "skipped");
  }

  /// Files come in no order of time, so that only their end tells that nothing earlier comes.
  private static WatermarkStrategy<Filed> watermarks(JobOptions options, Grouping grouping) {
    WatermarkStrategy<Filed> strategy =
        options.isBounded()
            ? WatermarkStrategy.noWatermarks()
            : WatermarkStrategy.<Filed>forBoundedOutOfOrderness(
                    Duration.ofMillis(grouping.disorder()))
                .withIdleness(IDLE);
    return strategy.withTimestampAssigner((report, before) -> report.instant());
  }

  static DataStream<Received> source(StreamExecutionEnvironment environment, JobOptions options) {
    String brokers = options.brokers();
    String topic = options.topic();
    return brokers == null || topic == null
        ? environment.fromSource(
            files(options),
            WatermarkStrategy.noWatermarks(),
            "files",
            RecordType.ofRecord(Received.class))
        : environment.fromSource(
            messages(options, brokers, topic),
            WatermarkStrategy.noWatermarks(),
            "messages",
            RecordType.ofRecord(Received.class));
  }

  private static FileSource<Received> files(JobOptions options) {
    Path[] paths = options.inputs().stream().map(Path::new).toArray(Path[]::new);
    return FileSource.forBulkFileFormat(
            new FileReading(options.inputs(), options.published()), paths)
        .setFileEnumerator(NonSplittingRecursiveEnumerator::new)
        .build();
  }

  @SuppressWarnings("deprecation") // the connector asks for what the client would rather not have
  private static KafkaSource<Received> messages(JobOptions options, String brokers, String topic) {
    var source =
        KafkaSource.<Received>builder()
            .setBootstrapServers(brokers)
            .setTopics(topic)
            .setGroupId("hearsay")
            .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
            .setDeserializer(new MessageReading(options.published()));
    if (options.untilNow()) {
      source.setBounded(OffsetsInitializer.latest());
    }
    return source.build();
  }
}
