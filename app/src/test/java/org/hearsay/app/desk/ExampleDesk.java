package org.hearsay.app.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.casefile.Reader;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// A desk on a case of its own, empty or with the example story.
final class ExampleDesk implements AutoCloseable {
  private final CaseFile file;
  private final Desk desk;

  private ExampleDesk(CaseFile file, Desk desk) {
    this.file = file;
    this.desk = desk;
  }

  /// The files of the example, in order.
  static List<Path> example() throws IOException {
    Path folder = Path.of(System.getProperty("user.dir")).resolveSibling("examples/tressel");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static ExampleDesk empty(Path folder) throws IOException {
    CaseFile file =
        CaseFile.open(folder.resolve("hearsay.db"), new Reader("test", "none"), Clock.systemUTC());
    return new ExampleDesk(file, serve(file, null));
  }

  static ExampleDesk filled(Path folder) throws IOException {
    ExampleDesk example = empty(folder);
    List<AnnotatedReport> reports = new ArrayList<>();
    List<String> files = example().stream().map(Path::toString).toList();
    try (Stream<Received> received = Intake.read(files, IntakeOptions.standard())) {
      received.forEach(each -> {
        if (each instanceof Received.Accepted(Report report)) {
          reports.add(Annotator.annotate(asGiven(report), null));
        }
      });
    }
    example.file.add(reports);
    grouping(example.file).update(1);
    return example;
  }

  /// As if it had been named from the project's folder: pictures show no folder of whoever took
  /// them.
  private static Report asGiven(Report report) {
    return new Report(
        report.id(),
        new Provenance(
            "examples/tressel/" + report.id(),
            report.provenance().url(),
            report.provenance().capture(),
            report.provenance().imprint()),
        report.title(),
        report.outlet(),
        report.byline(),
        report.published(),
        report.language(),
        report.body());
  }

  private static CaseGrouping grouping(CaseFile file) {
    return new CaseGrouping(file, report -> Annotator.annotate(report, null));
  }

  static Desk serve(CaseFile file, @Nullable Password password) throws IOException {
    CaseGrouping grouping = grouping(file);
    grouping.update(1);
    CaseWork work =
        new CaseWork(
            file,
            grouping,
            report -> Annotator.annotate(report, null),
            address -> List.of(new Received.Skipped(address, "refused", "no network in a test")),
            Map.of("version", "test", "model", "none"),
            1);
    return Desk.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        "localhost",
        password,
        work,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  CaseFile file() {
    return file;
  }

  Desk desk() {
    return desk;
  }

  URI at(String path) {
    return URI.create("http://localhost:" + desk.address().getPort() + path);
  }

  @Override
  public void close() {
    desk.close();
    file.close();
  }
}
