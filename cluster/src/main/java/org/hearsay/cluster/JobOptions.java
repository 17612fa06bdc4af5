package org.hearsay.cluster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// What the job is to do, as its command line says it.
///
/// @param inputs files and folders, as paths or as addresses of an object store; empty for Kafka
/// @param brokers Kafka's bootstrap servers; null for files
/// @param topic of Kafka; null for files
/// @param untilNow whether to end at what the topic holds when the job starts
/// @param output the folder that gets `reports`, `dossiers` and `skipped`
/// @param format of the files there
/// @param published of reports that carry no date; null to leave it unknown
/// @param scopes which reports are held against each other
/// @param grouping how long and how much a scope remembers
record JobOptions(
    List<String> inputs,
    @Nullable String brokers,
    @Nullable String topic,
    boolean untilNow,
    String output,
    Format format,
    @Nullable LocalDate published,
    Scopes scopes,
    Grouping grouping) {

  /// How the output is written: the same records either way.
  enum Format {
    JSONL,
    PARQUET
  }

  static final String USAGE =
      """
      Reads news reports on a Flink cluster: each is read as 'hearsay read' reads it, grouped into
      stories and compared as 'hearsay compare' does it.

        flink run -p 16 hearsay-cluster.jar --input FOLDER --output FOLDER
        flink run -p 16 hearsay-cluster.jar --kafka HOST:PORT --topic TOPIC --output FOLDER

        --input PLACE          a file or folder of .warc.gz, .jsonl, .parquet, .html, .txt; may be
                               repeated
        --kafka HOST:PORT      brokers, with commas between; each message is a line of JSON Lines
        --topic TOPIC          what to read there
        --until-now            end at what the topic holds at the start
        --output FOLDER        gets reports/, dossiers/ and skipped/, each record once
        --format jsonl|parquet of the files there; jsonl
        --published DATE       of reports that carry no date
        --scope-days N         group spans of N days apart, for a long past on many machines;
                               0, as usual, for one scope a language
        --overlap-days N       days of a span that the next one sees too; 3
        --disorder-minutes N   from Kafka: how long to wait for reports published earlier; 60
        --quiet-minutes N      from Kafka: a story without a new report for so long is told; 30
        --ttl-days N           a story without a new report for so long is over; 30
        --live N               reports of a scope that others can join; 16384
        --story-reports N      a story of so many reports is over; 512
      """;

  private static final long MINUTE = 60_000L;
  private static final long DAY = 24 * 60 * MINUTE;

  JobOptions {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() == (brokers == null) || (brokers == null) != (topic == null)) {
      throw new IllegalArgumentException("expected --input, or --kafka and --topic");
    }
    if (output.isEmpty()) {
      throw new IllegalArgumentException("expected --output");
    }
  }

  boolean isBounded() {
    return brokers == null;
  }

  /// How reports are read.
  ///
  /// @param published of those that carry no date
  static IntakeOptions intake(@Nullable LocalDate published) {
    return IntakeOptions.standard()
        .withPublished(published == null ? null : PublicationTime.of(published));
  }

  /// @throws IllegalArgumentException with what is wrong and what is expected
  static JobOptions parse(String... arguments) {
    List<String> inputs = new ArrayList<>();
    String brokers = null;
    String topic = null;
    String output = "";
    Format format = Format.JSONL;
    boolean untilNow = false;
    LocalDate published = null;
    int days = 0;
    int overlap = 3;
    int disorder = 60;
    int quiet = 30;
    int ttl = 30;
    int live = 16_384;
    int storyReports = 512;
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.equals("--until-now")) {
        untilNow = true;
        continue;
      }
      String value = i + 1 < arguments.length ? arguments[++i] : null;
      switch (option) {
        case "--input" -> inputs.add(place(option, value));
        case "--kafka" -> brokers = given(option, value);
        case "--topic" -> topic = given(option, value);
        case "--output" -> output = place(option, value);
        case "--format" -> format = format(given(option, value));
        case "--published" -> published = day(given(option, value));
        case "--scope-days" -> days = count(option, value, 0);
        case "--overlap-days" -> overlap = count(option, value, 0);
        case "--disorder-minutes" -> disorder = count(option, value, 0);
        case "--quiet-minutes" -> quiet = count(option, value, 1);
        case "--ttl-days" -> ttl = count(option, value, 1);
        case "--live" -> live = count(option, value, 1);
        case "--story-reports" -> storyReports = count(option, value, 2);
        default ->
            throw new IllegalArgumentException("no option '" + option + "'; --help lists them");
      }
    }
    boolean bounded = brokers == null;
    return new JobOptions(
        inputs,
        brokers,
        topic,
        untilNow,
        output,
        format,
        published,
        new Scopes(days, days == 0 ? 0 : Math.min(overlap, days - 1)),
        new Grouping(
            live,
            storyReports,
            ttl * DAY,
            bounded ? Grouping.AT_THE_END : quiet * MINUTE,
            disorder * MINUTE,
            bounded));
  }

  private static String given(String option, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return value;
  }

  /// A path of this machine as a whole, since the processes of a cluster have working folders of
  /// their own; an address of another file system as it is.
  private static String place(String option, @Nullable String value) {
    String place = given(option, value);
    org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(place);
    return path.toUri().getScheme() == null && !path.isAbsolute()
        ? Path.of(place).toAbsolutePath().normalize().toString()
        : place;
  }

  private static int count(String option, @Nullable String value, int least) {
    String number = given(option, value);
    try {
      int count = Integer.parseInt(number);
      if (count >= least) {
        return count;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw new IllegalArgumentException(
        option + " is '" + number + "'; expected a whole number, " + least + " or more");
  }

  private static Format format(String value) {
    return switch (value) {
      case "jsonl" -> Format.JSONL;
      case "parquet" -> Format.PARQUET;
      default ->
          throw new IllegalArgumentException(
              "--format is '" + value + "'; expected jsonl or parquet");
    };
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--published is '" + value + "'; expected a day such as 2031-03-14", e);
    }
  }
}
