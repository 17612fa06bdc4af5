package org.hearsay;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project's own files lie, for tests that read them.
public final class Project {

  private Project() {}

  /// The top folder of the repository, found from the working folder, which is a module's under
  /// Maven and may be the top folder itself in an editor.
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve("core/pom.xml"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException(
        "the tests run outside the project: " + Path.of("").toAbsolutePath());
  }
}
