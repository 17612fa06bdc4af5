package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the README shows is what a newcomer sees.
class ReadmeTest {
  private static final String BEGIN = "<!-- output of the command above: begin -->";
  private static final String ELLIPSIS = "    …";
  private static final int INDENT = 4;

  @Test
  void showsWhatTheCommandPrints() throws IOException {
    List<String> command = new ArrayList<>(List.of("compare", "--quiet"));
    try (Stream<Path> reports = Files.list(Path.of("..", "examples/tressel"))) {
      reports.sorted().map(Path::toString).forEach(command::add);
    }
    List<String> printed = RecordingConsole.run(command.toArray(String[]::new)).outLines();
    List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
    int first = readme.indexOf(BEGIN) + 2;
    List<String> shown =
        readme.subList(first, readme.indexOf(ELLIPSIS)).stream()
            .map(line -> line.isEmpty() ? line : line.substring(INDENT))
            .toList();
    assertThat(shown).hasSizeGreaterThan(10).isEqualTo(printed.subList(0, shown.size()));
  }
}
