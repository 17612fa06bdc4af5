package org.hearsay.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Names and moves for files and folders that are written beside their place first.
final class Targets {
  private Targets() {}

  /// `output` as an absolute path; through a link to what it leads to, so that the link stays.
  ///
  /// @throws IOException if the folder that it would lie in does not exist
  static Path resolve(Path output) throws IOException {
    Path target = output.toAbsolutePath();
    if (Files.exists(target)) {
      return target.toRealPath();
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(output.toString(), null, "there is no folder " + folder);
    }
    return folder.toRealPath().resolve(target.getFileName());
  }

  /// A name in the same folder that nothing has.
  static Path beside(Path target) {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    for (int i = 0; ; i++) {
      Path beside = target.resolveSibling(name + "-" + i + ".part");
      if (!Files.exists(beside)) {
        return beside;
      }
    }
  }

  /// Moves in one step where the file system can.
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static String describe(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException at when at.getReason() != null -> at.getReason();
      case NoSuchFileException gone -> "it does not exist";
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
