package org.hearsay.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// `hearsay` without a verb.
@Command(
    name = "hearsay",
    mixinStandardHelpOptions = true,
    versionProvider = HearsayCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads many news reports of one story and shows, down to the exact sentence,",
      "who says what, who copied whom, and where they agree and differ.",
      "It does not say what is true."
    },
    footer = {
      "",
      "Exit status: 0 when every input was read, 1 when some were skipped,",
      "2 when the command was not understood.",
      "'hearsay help COMMAND' explains one command."
    })
final class HearsayCommand {
  /// The version that the build wrote into the jar.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hearsay " + text()};
    }

    /// As the user agent names it.
    static String number() {
      String version = HearsayCommand.class.getPackage().getImplementationVersion();
      return version == null ? "0" : version;
    }

    static String text() {
      String version = HearsayCommand.class.getPackage().getImplementationVersion();
      return version == null ? "(development)" : version;
    }
  }
}
