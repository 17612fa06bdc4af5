package org.hearsay.app;

/// Where the program starts.
public final class Main {
  private Main() {}

  /// Runs one command and ends the program with its exit status.
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(Console.system(), arguments));
  }
}
