package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What stands in a folder, in one order on every machine.
final class FolderListing {
  private FolderListing() {}

  /// The entries of `folder` by name, compared by UTF-16 code unit; names that begin with a dot are
  /// left out.
  ///
  /// @throws IOException if the folder cannot be read
  static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!name(entry).startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(FolderListing::name));
    return entries;
  }

  /// The last part of `path`; of a path without parts (`/`), all of it.
  static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
