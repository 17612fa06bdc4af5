package org.hearsay.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.story.HandGrouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the reader has decided about which reports tell one story.
final class GroupingOptions {
  @Option(
      names = "--together",
      paramLabel = "ID,ID…",
      description = "These reports tell one story, whatever is measured. May be given again.")
  private List<String> together = List.of();

  @Option(
      names = "--apart",
      paramLabel = "ID,ID…",
      description = "No two of these reports tell one story. May be given again.")
  private List<String> apart = List.of();

  @Option(
      names = "--grouping",
      paramLabel = "FILE",
      description =
          "The same from a file: a line each, 'together' or 'apart' and the ids, parted by tabs.")
  private @Nullable Path file;

  /// @throws Refusal if the decisions cannot be read or contradict each other
  HandGrouping decided() {
    List<String> lines = new ArrayList<>();
    if (file != null) {
      try {
        lines.addAll(Files.readAllLines(file));
      } catch (IOException e) {
        throw new Refusal("cannot read " + file + ": " + Targets.describe(e));
      }
    }
    together.forEach(ids -> lines.add("together\t" + ids.replace(',', '\t')));
    apart.forEach(ids -> lines.add("apart\t" + ids.replace(',', '\t')));
    try {
      return HandGrouping.parse(lines);
    } catch (IllegalArgumentException e) {
      throw new Refusal("stories cannot be grouped as decided: " + e.getMessage());
    }
  }
}
