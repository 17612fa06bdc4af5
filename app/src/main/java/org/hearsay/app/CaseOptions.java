package org.hearsay.app;

import java.nio.file.Path;
import java.time.Clock;
import org.hearsay.app.casefile.CaseFault;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Reader;
import picocli.CommandLine.Option;

/// Which case a command works on.
final class CaseOptions {
  @Option(
      names = "--case",
      paramLabel = "FILE",
      description = "The case, one SQLite file; by default hearsay.db in the working folder.")
  private Path file = Path.of("hearsay.db");

  Path file() {
    return file;
  }

  /// Opens the case to write in it; makes it if there is none.
  ///
  /// @param model digest of the model that reads, or `none`
  CaseFile open(String model) {
    return CaseFile.open(file, reader(model), Clock.systemUTC());
  }

  /// Opens the case to look something up.
  ///
  /// @throws Refusal if there is none
  CaseFile openToRead() {
    try {
      return CaseFile.openToRead(file, reader("none"));
    } catch (CaseFault e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private static Reader reader(String model) {
    return new Reader(HearsayCommand.Version.text(), model);
  }
}
