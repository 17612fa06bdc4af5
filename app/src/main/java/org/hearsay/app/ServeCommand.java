package org.hearsay.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.desk.CaseWork;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Password;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay serve`: the case in the browser.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Open a case in the browser.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Serves the case until it is stopped (Ctrl-C): stories, reports, who said what, outlets,",
      "search; reports can be added by address, text or file. Only this machine can reach it,",
      "unless --host names another address; then --password-file is needed too."
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8757;

  private final Console console;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortConverter.class,
      description = "Where to listen; " + PORT + " by default, 0 for any that is free.")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The name or address that others reach this machine by; by default only itself.")
  private @Nullable String host;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "A file with the bcrypt hash of a password, as 'htpasswd -nB editor' prints it.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "As for 'hearsay add'; reports that are added here are read with it.")
  private @Nullable String model;

  @Mixin private final WebOptions web = new WebOptions();

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Password password = password();
    if (host != null && password == null) {
      throw new Refusal("--host lets others reach the case; give --password-file too");
    }
    AttributionModel chosen = ModelChoice.of(model);
    try (CaseFile file = caseOptions.open(ModelChoice.digestOf(model))) {
      Reading reading = Reading.inCase(file, chosen);
      CaseGrouping grouping = new CaseGrouping(file, reading::read);
      CaseOptions.tellUnread(file, console);
      grouping.update(common.threads());
      CaseWork work =
          new CaseWork(
              file,
              grouping,
              reading::read,
              this::fetch,
              Map.of(
                  "version", HearsayCommand.Version.text(), "model", ModelChoice.digestOf(model)),
              common.threads());
      try (Desk desk = Desk.open(address(), name(), password, work, this::fault)) {
        console.say(
            "the case "
                + caseOptions.file()
                + " is at http://"
                + name()
                + ":"
                + desk.address().getPort()
                + "/");
        console.say("programs that write send X-Hearsay-Token: " + desk.token());
        console.say("stop with Ctrl-C");
        waitForTheEnd();
      } catch (IOException e) {
        throw new Failure("cannot listen on " + name() + ":" + port + ": " + e.getMessage(), e);
      }
    }
    return ExitStatus.DONE;
  }

  private static void waitForTheEnd() {
    CountDownLatch end = new CountDownLatch(1);
    Thread stop = Thread.ofPlatform().unstarted(end::countDown);
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fault(Throwable fault) {
    console.say(
        "internal error: "
            + fault
            + (common.debug() ? "" : " (run with --debug for the whole trace)"));
    if (common.debug()) {
      fault.printStackTrace(console.err());
    }
  }

  private String name() {
    return host == null ? "localhost" : host;
  }

  private InetSocketAddress address() {
    try {
      return new InetSocketAddress(
          host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new Refusal("--host " + host + " is no address of this machine");
    }
  }

  private @Nullable Password password() {
    if (passwordFile == null) {
      return null;
    }
    try {
      return new Password(Files.readString(passwordFile));
    } catch (IOException e) {
      throw new Refusal(
          "cannot read the password file " + passwordFile + ": " + Targets.describe(e));
    } catch (IllegalArgumentException e) {
      throw new Refusal("in " + passwordFile + ": " + e.getMessage());
    }
  }

  /// An address only: what comes from a page names no file of this machine.
  private List<Received> fetch(String address) {
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      return List.of(
          new Received.Skipped(
              address, "no address", "expected one that begins with http:// or https://"));
    }
    try (Stream<Received> received =
        Intake.read(List.of(address), IntakeOptions.standard().withWeb(web.access()))) {
      return received.toList();
    }
  }

  static final class PortConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return OptionValues.whole(value, "port", 0, 65_535);
    }
  }
}
