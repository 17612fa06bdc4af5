package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.output.Output;
import org.hearsay.report.Report;
import org.hearsay.story.Story;
import org.hearsay.story.StoryGrouper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library loads on Java 21, which a cluster may have, and finds there what it finds here. The
/// JVM is the one that `HEARSAY_JAVA_21` names (its `java`), or one among the usual places.
class Java21Test {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  @TempDir private Path folder;

  /// Reads and compares the inputs that are named, and prints what it finds. Without a test
  /// library: it runs on the other JVM.
  static final class Reading {
    private Reading() {}

    public static void main(String[] inputs) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      find(List.of(inputs)).forEach(out::println);
    }

    static List<String> find(List<String> inputs) {
      List<String> found = new ArrayList<>();
      List<AnnotatedReport> reports = new ArrayList<>();
      try (Stream<Received> received = Intake.read(inputs, IntakeOptions.standard())) {
        received.forEach(each -> {
          if (each instanceof Received.Accepted(Report report)) {
            reports.add(Annotator.annotate(report, AttributionModel.shipped()));
            found.add(Output.reportLine(reports.getLast()));
          }
        });
      }
      for (Story story : StoryGrouper.group(reports)) {
        found.add(Output.dossierLine(DossierCompiler.compile(story), json -> {}));
      }
      return found;
    }
  }

  private static Optional<Path> java21() throws IOException {
    String named = System.getenv("HEARSAY_JAVA_21");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(INSTALLED)) {
      return homes
          .filter(home -> home.getFileName().toString().contains("21"))
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .sorted()
          .findFirst();
    }
  }

  private List<String> run(List<String> command) throws Exception {
    Path out = folder.resolve("out");
    Path faults = folder.resolve("faults");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(faults.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(faults)).isZero();
    return Files.readAllLines(out);
  }

  @Test
  void findsOnJava21WhatItFindsHere() throws Exception {
    Optional<Path> java = java21();
    Assumptions.assumeTrue(
        java.isPresent(), "no Java 21 in " + INSTALLED + ", and HEARSAY_JAVA_21 names none");
    String executable = java.orElseThrow().toString();
    assertThat(run(List.of(executable, "--version"))).first().asString().contains(" 21.");
    String stories = Project.root().resolve("examples/tressel").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> there =
        run(List.of(executable, "-Xmx600m", "-cp", classes, Reading.class.getName(), stories));
    assertThat(there).hasSizeGreaterThan(10).isEqualTo(Reading.find(List.of(stories)));
  }
}
