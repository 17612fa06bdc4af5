package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.Path;

/// Captures that were to be kept cannot be written: the run ends, since what was fetched cannot be
/// fetched again as it was.
public final class CaptureFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaptureFault(Path file, IOException cause) {
    super(
        "cannot write "
            + file
            + ": "
            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
        cause);
  }
}
