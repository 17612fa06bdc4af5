package org.hearsay.app;

/// What a run tells the shell.
final class ExitStatus {
  /// Every input was read.
  static final int DONE = 0;

  /// Some input was skipped, a floor was not met, or the work could not be done.
  static final int INCOMPLETE = 1;

  /// The command was not understood; nothing was done.
  static final int USAGE = 2;

  private ExitStatus() {}
}
