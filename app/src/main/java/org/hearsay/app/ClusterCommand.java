package org.hearsay.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hearsay cluster`: says how the job for a cluster is run. The tool has no part of it.
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    header = "How to read and compare on an Apache Flink cluster.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Nothing runs here. 'mvn package' makes cluster/target/hearsay-cluster.jar,",
      "which a cluster of Flink 2.3 on Java 21 or newer takes:",
      "",
      "  flink run -p 16 hearsay-cluster.jar --input PLACE --output PLACE",
      "  flink run -p 16 hearsay-cluster.jar --kafka HOST:PORT --topic T --output PLACE",
      "",
      "A PLACE is a folder of any file system that the cluster knows (s3://, hdfs://,",
      "file://), with web archives, JSON Lines, Parquet, HTML or text. Into the output",
      "go reports/, a line each as 'read' prints it, dossiers/, a line a story as",
      "'compare' finds it, and skipped/; each line once, whatever fails on the way.",
      "--format parquet writes the same fields as columns. A message of Kafka is a line",
      "of JSON Lines.",
      "",
      "For a long past on many machines, --scope-days 3 groups spans of three days",
      "apart from each other. A topic is told as it goes: --quiet-minutes after the",
      "last report of a story, and again when one comes late, until --ttl-days are",
      "over. --live bounds what is remembered. What is guaranteed and what not:",
      "docs/decisions/0086-scopes.md; what a year of news takes: docs/concepts/scale.md"
    },
    sortOptions = false)
final class ClusterCommand implements Callable<Integer> {
  /// Set by picocli.
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
    return ExitStatus.DONE;
  }
}
