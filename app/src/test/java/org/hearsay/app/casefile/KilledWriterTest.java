package org.hearsay.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A writer is killed at any moment, again and again, on one file.
final class KilledWriterTest {
  private static final int KILLS = 200;

  /// Killed side by side, so that each writer works while another does.
  private static final int FILES = 2;

  private static final int LIFE_MAX_MILLIS = 80;

  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedIsThereWholeAndNothingHalf() throws Exception {
    String classes = asJars(System.getProperty("java.class.path"));
    Path cache = folder.resolve("writer.aot");
    Start first = new Start(classes, "-XX:AOTCacheOutput=" + cache);
    Start start = new Start(classes, "-XX:AOTCache=" + cache);
    Process prepared = writer(first, folder.resolve("first.db"), "first", 30);
    prepared.getInputStream().readAllBytes();
    assertThat(prepared.waitFor()).isZero();
    List<Callable<Integer>> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      int seed = i;
      files.add(() -> killAgainAndAgain(folder.resolve("case" + seed + ".db"), start, seed));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(FILES)) {
      for (Future<Integer> acknowledged : pool.invokeAll(files)) {
        assertThat(acknowledged.get()).isGreaterThan(KILLS / FILES);
      }
    }
  }

  /// Returns how many reports were acknowledged.
  private static int killAgainAndAgain(Path file, Start start, int seed)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 1; kill <= KILLS / FILES; kill++) {
      acknowledged.addAll(writeUntilKilled(file, start, "r" + kill, random));
      if (kill % 25 == 0) {
        check(file, acknowledged);
      }
    }
    return acknowledged.size();
  }

  /// How a writer is started fast: two hundred starts are many.
  private record Start(String classes, String cache) {}

  /// The class path with each folder packed as a jar: the ahead-of-time cache takes nothing else.
  private String asJars(String path) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path classes = Path.of(entry);
      if (!Files.isDirectory(classes)) {
        jars.add(entry);
        continue;
      }
      Path jar = folder.resolve("classes" + jars.size() + ".jar");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          Stream<Path> files = Files.walk(classes)) {
        out.setLevel(Deflater.NO_COMPRESSION);
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          out.putNextEntry(
              new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
          Files.copy(file, out);
        }
      }
      jars.add(jar.toString());
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Process writer(Start start, Path file, String name, int count) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(start.cache());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            // the library that SQLite unpacks is removed with the folder
            "-Djava.io.tmpdir=" + file.getParent(),
            "-cp",
            start.classes(),
            CaseWriter.class.getName(),
            file.toString(),
            name,
            Integer.toString(count)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static Set<String> writeUntilKilled(Path file, Start start, String name, Random random)
      throws IOException, InterruptedException {
    Process writer = writer(start, file, name, Integer.MAX_VALUE);
    Set<String> names = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      // every fourth is killed while it opens the file and repairs what the last one left
      if (random.nextInt(4) > 0) {
        String first = lines.readLine();
        assertThat(first).as("what the writer says").isNotNull();
        names.add(String.valueOf(first));
        Thread.sleep(random.nextInt(LIFE_MAX_MILLIS));
      } else {
        Thread.sleep(100 + random.nextInt(LIFE_MAX_MILLIS));
      }
      // Process.destroyForcibly would close the stream too
      writer.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.add(line);
      }
    }
    assertThat(writer.waitFor()).as("exit status of a killed process").isEqualTo(137);
    // a line may be cut by the kill; the batch before it was whole
    names.removeIf(line -> !line.startsWith(name + "-"));
    return names;
  }

  private static void check(Path file, Set<String> acknowledged) {
    try (CaseFile read = CaseTexts.open(file)) {
      String integrity =
          read.query("PRAGMA integrity_check", row -> row.next() ? row.getString(1) : "nothing");
      assertThat(integrity).isEqualTo("ok");
      Set<String> there = new HashSet<>(names(read, "SELECT id FROM report"));
      assertThat(there).containsAll(acknowledged);
      assertThat(
              names(
                  read,
                  "SELECT r.id FROM report r WHERE (SELECT count(*) FROM found_times t WHERE"
                      + " t.report_number = r.number) <> "
                      + CaseWriter.TIMES))
          .as("reports without all that was found in them")
          .isEmpty();
      assertThat(
              names(
                  read,
                  "SELECT id FROM report WHERE number NOT IN"
                      + " (SELECT rowid FROM report_text WHERE report_text MATCH 'monday')"))
          .as("reports that a search does not find")
          .isEmpty();
      assertThat(
              names(
                  read,
                  "SELECT number FROM report EXCEPT SELECT rowid FROM report_fact WHERE report_fact"
                      + " MATCH 'all'"))
          .as("reports without facts")
          .isEmpty();
      assertThat(
              names(
                  read,
                  "SELECT row FROM found_attributions EXCEPT SELECT rowid FROM said_fact WHERE"
                      + " said_fact MATCH 'all'"))
          .as("statements without facts")
          .isEmpty();
    }
  }

  private static List<String> names(CaseFile file, String query) {
    return file.query(
        query,
        rows -> {
          List<String> found = new ArrayList<>();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
          return found;
        });
  }
}
