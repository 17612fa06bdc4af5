package org.hearsay.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a report takes, in processor time and memory, of ever more reports: the program as shipped,
/// started anew for each number.
///
/// `Growth CORPUS.jsonl DATA.csv PROGRAM COMMIT COMMAND NUMBER…` runs `PROGRAM COMMAND` over the
/// first NUMBER reports of the corpus, which are in the order of their publication. Where it has
/// fewer, they come again with other ids, later by the whole time that the corpus spans. A line for
/// each run is added to the data, of which [GrowthPlot] makes a picture.
///
/// Linux alone tells the peak of a process's memory in the way it is asked for here.
public final class Growth {
  static final String HEADER =
      "command,reports,words,processor seconds,seconds,peak MB,load,commit,machine";

  private static final long SAMPLE_MILLISECONDS = 50;

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<ObjectNode> corpus = new ArrayList<>();
  private long spanDays;
  private long words;

  private Growth() {}

  /// Measures, and adds to the data.
  ///
  /// @param arguments corpus, data, program, commit, command, numbers
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 6) {
      throw new IllegalArgumentException(
          "expected CORPUS DATA PROGRAM COMMIT COMMAND NUMBER…, not " + List.of(arguments));
    }
    Growth growth = new Growth();
    growth.read(Path.of(arguments[0]));
    Path data = Path.of(arguments[1]);
    if (!Files.exists(data)) {
      Files.writeString(data, HEADER + "\n");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String number : List.of(arguments).subList(5, arguments.length)) {
      String line =
          growth.run(arguments[2], arguments[4], Integer.parseInt(number))
              + ","
              + arguments[3]
              + ","
              + Throughput.machine();
      Files.writeString(data, line + "\n", StandardOpenOption.APPEND);
      out.println(line);
    }
  }

  private void read(Path path) throws IOException {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode report = (ObjectNode) json.readTree(line);
        LocalDate day = day(report);
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
        corpus.add(report);
      }
    }
    spanDays = ChronoUnit.DAYS.between(first, last) + 1;
  }

  private static LocalDate day(ObjectNode report) {
    return LocalDate.parse(report.path("published").asString("").substring(0, 10));
  }

  /// One run, as the fields of a line of the data.
  private String run(String program, String command, int reports)
      throws IOException, InterruptedException {
    Path input = Files.createTempFile("hearsay-growth", ".jsonl");
    try {
      write(input, reports);
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(program, command, "--quiet", "--format=jsonl", input.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      AtomicLong printed = new AtomicLong();
      Thread reader = Thread.ofPlatform().start(() -> printed.set(drain(process)));
      Duration processor = Duration.ZERO;
      long peak = 0;
      while (!process.waitFor(SAMPLE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        processor = process.info().totalCpuDuration().orElse(processor);
        peak = Math.max(peak, peakKilobytes(process.pid()));
      }
      reader.join();
      if (process.exitValue() != 0 || printed.get() == 0) {
        throw new IllegalStateException(
            program + " " + command + " ended with " + process.exitValue());
      }
      return String.format(
          Locale.ROOT,
          "%s,%d,%d,%.2f,%.2f,%d,%.1f",
          command,
          reports,
          words,
          processor.toMillis() / 1e3,
          (System.nanoTime() - start) / 1e9,
          peak >> 10,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    } finally {
      Files.delete(input);
    }
  }

  private void write(Path path, int reports) throws IOException {
    words = 0;
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      for (int i = 0; i < reports; i++) {
        int round = i / corpus.size();
        ObjectNode report = corpus.get(i % corpus.size()).deepCopy();
        report.put("id", round + "." + report.path("id").asString(""));
        report.put("published", day(report).plusDays(round * spanDays).toString());
        words += report.path("text").asString("").split("\\s+").length;
        out.write(json.writeValueAsString(report));
        out.write('\n');
      }
    }
  }

  private static long drain(Process process) {
    long length = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = process.getInputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
      }
    } catch (IOException e) {
      // The process was ended: its status tells.
      return length;
    }
    return length;
  }

  /// The most memory that the process held at once until now; 0 once it has ended.
  private static long peakKilobytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D+", ""));
        }
      }
    } catch (IOException e) {
      // It ended between two looks.
      return 0;
    }
    return 0;
  }
}
