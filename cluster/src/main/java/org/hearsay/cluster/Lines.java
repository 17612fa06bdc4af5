package org.hearsay.cluster;

import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.util.OutputTag;
import org.hearsay.cluster.parquet.ParquetLines;

/// What the job puts out: records of JSON, each once, as JSON Lines or as Parquet. A file gets its
/// name only with the checkpoint that it belongs to; what a failed attempt wrote is never seen
/// under one.
final class Lines {
  /// Inputs that gave no report.
  static final OutputTag<String> SKIPPED = new OutputTag<>("skipped", Types.STRING);

  /// Reports with everything found in them.
  static final OutputTag<String> REPORTS = new OutputTag<>("reports", Types.STRING);

  private Lines() {}

  /// Writes `lines` to the folder `name` of the output.
  ///
  /// @param record what they are; see [ParquetLines]
  static void write(DataStream<String> lines, JobOptions options, String name, String record) {
    Path folder = new Path(options.output(), name);
    // files of another format are another sink: a savepoint's open files are of one
    switch (options.format()) {
      case JSONL ->
          lines
              .sinkTo(plain(folder, files(name, ".jsonl")))
              .name("write " + name)
              .uid("write-" + name);
      case PARQUET ->
          lines
              .sinkTo(columns(folder, files(name, ".parquet"), record))
              .name("write " + name)
              .uid("write-" + name + "-parquet");
    }
  }

  private static OutputFileConfig files(String name, String ending) {
    return OutputFileConfig.builder().withPartPrefix(name).withPartSuffix(ending).build();
  }

  private static FileSink<String> plain(Path folder, OutputFileConfig files) {
    return FileSink.forRowFormat(folder, new SimpleStringEncoder<String>("UTF-8"))
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(files)
        .build();
  }

  private static FileSink<String> columns(Path folder, OutputFileConfig files, String record) {
    return FileSink.forBulkFormat(folder, new ParquetLines(record))
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(files)
        .build();
  }
}
