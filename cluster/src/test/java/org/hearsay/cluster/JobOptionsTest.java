package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOptionsTest {
  private static long at(String day) {
    return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @Test
  void filesAreToldAtTheirEndAndTopicsAsTheyGo() {
    JobOptions files = JobOptions.parse("--input", "in", "--output", "out");
    assertThat(files.isBounded()).isTrue();
    assertThat(files.grouping().quiet()).isEqualTo(Grouping.AT_THE_END);
    JobOptions topic =
        JobOptions.parse(
            "--kafka", "b:1", "--topic", "t", "--output", "out", "--quiet-minutes", "5");
    assertThat(topic.isBounded()).isFalse();
    assertThat(topic.grouping().quiet()).isEqualTo(300_000);
  }

  /// A task manager has another working folder than whoever hands the job over.
  @Test
  void aFolderOfThisMachineIsNamedAsAWhole() {
    JobOptions options =
        JobOptions.parse("--input", "in", "--input", "s3://news/2031/", "--output", "./found");
    assertThat(options.inputs())
        .containsExactly(Path.of("in").toAbsolutePath().toString(), "s3://news/2031/");
    assertThat(options.output()).isEqualTo(Path.of("found").toAbsolutePath().toString());
    assertThat(JobOptions.parse("--input", "/news", "--output", "file:///found"))
        .returns(List.of("/news"), JobOptions::inputs)
        .returns("file:///found", JobOptions::output);
  }

  @Test
  void whatTheClusterSaysStandsAboveWhatTheJobTakes() {
    JobOptions files = JobOptions.parse("--input", "in", "--output", "out");
    JobOptions topic = JobOptions.parse("--kafka", "b:1", "--topic", "t", "--output", "out");
    Configuration said = new Configuration();
    assertThat(ClusterJob.missing(said, files).get(ExecutionOptions.RUNTIME_MODE))
        .isEqualTo(RuntimeExecutionMode.BATCH);
    assertThat(ClusterJob.missing(said, topic).get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(ClusterJob.missing(said, files).get(RestartStrategyOptions.RESTART_STRATEGY))
        .as("without checkpoints Flink would restart nothing")
        .isEqualTo("exponential-delay");
    assertThat(ClusterJob.missing(said, topic).contains(RestartStrategyOptions.RESTART_STRATEGY))
        .isFalse();
    said.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    said.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    said.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(3));
    assertThat(ClusterJob.missing(said, files).keySet()).isEmpty();
    assertThat(ClusterJob.missing(said, topic).keySet()).isEmpty();
  }

  @Test
  void everyOptionOfTheUsageIsUnderstood() {
    List<String> options =
        Pattern.compile("^  (--[a-z-]+)( [A-Za-z:|]+)?", Pattern.MULTILINE)
            .matcher(JobOptions.USAGE)
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    assertThat(options).hasSize(14);
    assertThat(options)
        .allSatisfy(option ->
            assertThatThrownBy(() -> JobOptions.parse(option))
                .hasMessageNotContaining("no option"));
  }

  @ParameterizedTest
  @CsvSource({
    "--input in, expected --output",
    "--output out, 'expected --input, or --kafka and --topic'",
    "--output out --kafka b:1, 'expected --input, or --kafka and --topic'",
    "--input in --output out --live none, whole number",
    "--input in --output out --story-reports 1, 2 or more",
    "--input in --output out --published soon, 2031-03-14",
    "--input in --output out --format csv, jsonl or parquet",
    "--speed 3, no option '--speed'"
  })
  void whatIsWrongIsSaid(String line, String says) {
    assertThatThrownBy(() -> JobOptions.parse(line.split(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @Test
  void aScopeIsALanguage() {
    Scopes scopes = new Scopes(0, 0);
    assertThat(scopes.of("en-GB", at("2031-03-14"))).containsExactly("en");
    assertThat(scopes.of(null, Filed.NEVER)).containsExactly("und");
  }

  @Test
  void theLastDaysOfASpanAreSeenByTheNextOneToo() {
    Scopes scopes = new Scopes(7, 2);
    List<String> first = scopes.of("de", at("2031-03-14"));
    String own = first.get(0);
    LocalDate begin = LocalDate.parse(own.substring("de/".length()));
    for (int day = 0; day < 7; day++) {
      List<String> of = scopes.of("de", at(begin.plusDays(day).toString()));
      assertThat(of.get(0)).isEqualTo(own);
      assertThat(of).hasSize(day < 5 ? 1 : 2);
      assertThat(of.getLast()).isEqualTo(day < 5 ? own : "de/" + begin.plusDays(7));
    }
    assertThat(scopes.of("de", Filed.NEVER)).containsExactly("de/undated");
    assertThatThrownBy(() -> new Scopes(3, 3)).hasMessageContaining("fewer");
  }
}
