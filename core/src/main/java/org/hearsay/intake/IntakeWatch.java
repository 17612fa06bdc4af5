package org.hearsay.intake;

/// Is told how far reading has come. Called by the thread that takes the deliveries.
public interface IntakeWatch {
  /// Reading has come this far.
  ///
  /// @param origin the file being read
  /// @param bytes how many of its bytes are read, as stored
  /// @param bytesTotal how many it has; -1 if that is not known
  void reached(String origin, long bytes, long bytesTotal);

  /// An archive was read to its end.
  void finished(String origin, ArchiveTally tally);

  /// Nobody watches.
  static IntakeWatch nobody() {
    return new IntakeWatch() {
      @Override
      public void reached(String origin, long bytes, long bytesTotal) {}

      @Override
      public void finished(String origin, ArchiveTally tally) {}
    };
  }
}
