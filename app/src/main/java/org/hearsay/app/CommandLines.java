package org.hearsay.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.hearsay.app.casefile.CaseFault;
import org.hearsay.intake.CaptureFault;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: from arguments to an exit status.
final class CommandLines {
  private static final String VERBS =
      "read, compare, stories, add, watch, search, serve, export, correct, reread, explain, eval,"
          + " train, calibrate, cluster or help";

  private CommandLines() {}

  /// Runs the command that `arguments` give. Never throws: what goes wrong is one line on standard
  /// error, with a stack trace under `--debug`.
  static int run(Console console, String... arguments) {
    PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    try {
      return of(console, out).execute(arguments);
    } catch (Error e) {
      return fail(console, e, isDebug(arguments));
    } finally {
      out.flush();
    }
  }

  private static CommandLine of(Console console, PrintWriter out) {
    CommandLine commands = new CommandLine(new HearsayCommand());
    commands.addSubcommand(new ReadCommand(console));
    commands.addSubcommand(new CompareCommand(console));
    commands.addSubcommand(new AddCommand(console));
    commands.addSubcommand(new WatchCommand(console));
    commands.addSubcommand(new SearchCommand(console));
    commands.addSubcommand(new StoriesCommand(console));
    commands.addSubcommand(new ServeCommand(console));
    commands.addSubcommand(new ExportCommand(console));
    commands.addSubcommand(new CorrectCommand(console));
    commands.addSubcommand(new RereadCommand(console));
    commands.addSubcommand(new ExplainCommand(console));
    commands.addSubcommand(new EvalCommand(console));
    commands.addSubcommand(new TrainCommand(console));
    commands.addSubcommand(new ClusterCommand());
    commands.addSubcommand(new CountWordsCommand(console));
    commands.addSubcommand(new CalibrateCommand(console));
    commands.addSubcommand(new CommandLine.HelpCommand());
    commands.setOut(out);
    commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    commands.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    commands.setUsageHelpLongOptionsMaxWidth(28);
    commands.setParameterExceptionHandler((e, arguments) -> refuse(console, e));
    commands.setExecutionExceptionHandler((e, command, parsed) ->
        e instanceof Refusal refusal
            ? refuse(console, String.valueOf(refusal.getMessage()))
            : fail(console, e, isDebug(parsed.originalArgs().toArray(String[]::new))));
    return commands;
  }

  private static int refuse(Console console, ParameterException e) {
    console.say(message(e));
    StringBuilder suggestions = new StringBuilder();
    if (e instanceof UnmatchedArgumentException unmatched) {
      unmatched.getSuggestions().forEach(s -> suggestions.append(' ').append(s));
    }
    if (!suggestions.isEmpty()) {
      console.say("did you mean:" + suggestions);
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    int space = command.indexOf(' ');
    console.say("see: hearsay help" + (space < 0 ? "" : command.substring(space)));
    return ExitStatus.USAGE;
  }

  private static String message(ParameterException e) {
    boolean verb = e.getCommandLine().getParent() == null;
    if (verb && e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      return "'" + unmatched.getUnmatched().getFirst() + "' is no command; expected " + VERBS;
    }
    return verb && e.getMessage() != null && e.getMessage().startsWith("Missing required sub")
        ? "no command given; expected " + VERBS
        : String.valueOf(e.getMessage());
  }

  private static int refuse(Console console, String message) {
    console.say(message);
    return ExitStatus.USAGE;
  }

  private static int fail(Console console, Throwable e, boolean debug) {
    if (e instanceof Failure || e instanceof CaseFault || e instanceof CaptureFault) {
      console.say(String.valueOf(e.getMessage()));
    } else if (e instanceof OutOfMemoryError) {
      console.say("out of memory: give fewer or smaller inputs, or run with more (java -Xmx4g)");
    } else {
      Throwable first = e;
      while (first.getCause() != null) {
        first = first.getCause();
      }
      console.say(
          "internal error: " + first + (debug ? "" : " (run with --debug for the whole trace)"));
    }
    if (debug) {
      e.printStackTrace(console.err());
    }
    return ExitStatus.INCOMPLETE;
  }

  private static boolean isDebug(String... arguments) {
    for (String argument : arguments) {
      if (argument.equals("--debug")) {
        return true;
      }
    }
    return false;
  }
}
