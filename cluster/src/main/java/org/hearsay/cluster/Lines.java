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

/// What the job puts out: JSON Lines, each line once. A file gets its name only with the checkpoint
/// that it belongs to; what a failed attempt wrote is never seen under one.
final class Lines {
  /// Inputs that gave no report.
  static final OutputTag<String> SKIPPED = new OutputTag<>("skipped", Types.STRING);

  /// Reports with everything found in them.
  static final OutputTag<String> REPORTS = new OutputTag<>("reports", Types.STRING);

  private Lines() {}

  /// Writes `lines` to the folder `name` of `output`.
  static void write(DataStream<String> lines, String output, String name) {
    FileSink<String> sink =
        FileSink.forRowFormat(new Path(output, name), new SimpleStringEncoder<String>("UTF-8"))
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(
                OutputFileConfig.builder().withPartPrefix(name).withPartSuffix(".jsonl").build())
            .build();
    lines.sinkTo(sink).name("write " + name).uid("write-" + name);
  }
}
