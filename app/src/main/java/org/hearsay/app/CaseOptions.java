package org.hearsay.app;

import java.nio.file.Files;
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

  /// Opens a case that exists, to write in it.
  ///
  /// @throws Refusal if there is none
  CaseFile openThere(String model) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "there is no case " + file + "; 'hearsay add INPUT' begins one, --case names another");
    }
    return open(model);
  }

  /// Says why a command that brings a case up to date takes long, where it does.
  static void tellUnread(CaseFile file, Console console) {
    long unread = file.unread();
    if (unread > 0) {
      console.say(
          unread
              + (unread == 1 ? " report was" : " reports were")
              + " read by another version of Hearsay or with another setting; reading again");
    }
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
