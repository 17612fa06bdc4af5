package org.hearsay.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in a tree of its own whose Maven only puts a ready jar in place and counts its
/// calls.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  @TempDir private Path folder;
  private Path tree;

  @BeforeEach
  void layOutATree() throws IOException {
    // a space and a quotation mark: what unquoted shell variables break on
    tree = folder.resolve("a reader's tree");
    for (String module : List.of("core", "app")) {
      Path sources = Files.createDirectories(tree.resolve(module).resolve("src/main"));
      Files.writeString(sources.resolve("A.java"), "");
    }
    for (String pom : List.of("pom.xml", "core/pom.xml", "app/pom.xml")) {
      Files.writeString(tree.resolve(pom), "<project/>");
    }
    Files.copy(repository().resolve("hearsay"), tree.resolve("hearsay"));
    assertThat(tree.resolve("hearsay").toFile().setExecutable(true)).isTrue();
    makeProgram(tree.resolve("program.jar"));
    Path mvn = Files.createDirectories(tree.resolve("bin")).resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        cd "$(dirname "$0")/.." || exit 1
        echo call >>calls
        sleep 0.3
        if [ -f broken ]; then echo '[ERROR] App.java:[1,6] reached end of file'; exit 1; fi
        mkdir -p app/target/quick/lib
        cp program.jar app/target/quick/hearsay-app.jar
        """);
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void buildsOnceAndPassesArgumentsOn() throws Exception {
    Run first = run(tree.resolve("hearsay"), "two words", "*", "");
    assertThat(first.output()).isEqualTo("[two words, *, ]\n");
    assertThat(first.errors()).contains("hearsay: building");
    assertThat(first.status()).isEqualTo(7);

    Run second = run(tree.resolve("hearsay"), "again");
    assertThat(second.output()).isEqualTo("[again]\n");
    assertThat(second.errors()).isEmpty();
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void isFoundThroughSymbolicLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("outer"), tree.resolve("hearsay"));
    Path relative = Files.createSymbolicLink(folder.resolve("inner"), Path.of("outer"));
    assertThat(run(link, "x").output()).isEqualTo("[x]\n");
    assertThat(run(relative, "y").output()).isEqualTo("[y]\n");
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    run(tree.resolve("hearsay"));
    Files.setLastModifiedTime(
        tree.resolve("app/pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    Thread.sleep(1100);
    run(tree.resolve("hearsay"));
    assertThat(calls()).isEqualTo(2);
    Files.delete(tree.resolve("core/src/main/A.java"));
    run(tree.resolve("hearsay"));
    assertThat(calls()).isEqualTo(3);
    assertThat(run(tree.resolve("hearsay")).errors()).isEmpty();
  }

  @Test
  void manyAtOnceBuildOnce() throws Exception {
    // a lock left by a process that is no more
    Files.createDirectories(tree.resolve("target/launcher"));
    Files.createSymbolicLink(tree.resolve("target/launcher/lock"), Path.of("99999999"));
    List<Started> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(tree.resolve("hearsay"), "run" + i));
    }
    for (int i = 0; i < 4; i++) {
      Run run = finish(processes.get(i));
      assertThat(run.output()).isEqualTo("[run" + i + "]\n");
    }
    assertThat(calls()).isEqualTo(1);
    assertThat(tree.resolve("target/launcher/lock")).doesNotExist();
  }

  @Test
  void aBrokenBuildIsShownAndKeepsNothing() throws Exception {
    Files.writeString(tree.resolve("broken"), "");
    Run run = run(tree.resolve("hearsay"));
    assertThat(run.status()).isEqualTo(70);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors())
        .contains("reached end of file")
        .contains("hearsay: the build failed")
        .contains("build.log");
    Files.delete(tree.resolve("broken"));
    assertThat(run(tree.resolve("hearsay"), "mended").output()).isEqualTo("[mended]\n");
  }

  /// What a stream of reports has forgotten is old garbage, which the collector looks for only at
  /// the limit of the heap.
  @Test
  void aStreamOfReportsHasALimitToItsHeap() throws Exception {
    String[] lines = run(tree.resolve("hearsay"), "stories", "heap").output().split("\n", -1);
    assertThat(Long.parseLong(lines[1]))
        .isLessThanOrEqualTo(768 + 128L * Runtime.getRuntime().availableProcessors());
  }

  private long calls() throws IOException {
    return Files.readAllLines(tree.resolve("calls")).size();
  }

  private Run run(Path command, String... arguments) throws IOException, InterruptedException {
    return finish(start(command, arguments));
  }

  private Started start(Path command, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(command.toString());
    line.addAll(List.of(arguments));
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("PATH", tree.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.remove("JAVA_TOOL_OPTIONS");
    return new Started(builder.start(), errors);
  }

  private static Run finish(Started started) throws IOException, InterruptedException {
    Process process = started.process();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output, Files.readString(started.errors()));
  }

  private record Started(Process process, Path errors) {}

  private record Run(int status, String output, String errors) {}

  /// A program that prints its arguments and ends with status 7.
  private void makeProgram(Path jar) throws IOException {
    Path source = folder.resolve("Program.java");
    Files.writeString(
        source,
        """
        public class Program {
          public static void main(String[] a) {
            System.out.println(java.util.Arrays.toString(a));
            if (a.length == 2 && a[1].equals("heap")) {
              System.out.println(Runtime.getRuntime().maxMemory() >> 20);
            }
            System.exit(7);
          }
        }
        """);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(failed).isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      out.putNextEntry(new JarEntry("Program.class"));
      Files.copy(folder.resolve("Program.class"), out);
    }
  }

  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null) {
      if (Files.isRegularFile(here.resolve("hearsay"))) {
        return here;
      }
      here = here.getParent();
    }
    throw new IllegalStateException("no folder above the working folder holds the launcher");
  }
}
