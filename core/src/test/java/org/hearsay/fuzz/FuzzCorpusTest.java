package org.hearsay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.Project;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Every file in `fuzz/`: what once broke something, and what a target starts from.
final class FuzzCorpusTest {
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "html", HtmlTarget::fuzzerTestOneInput,
          "feed", FeedTarget::fuzzerTestOneInput,
          "warc", WarcTarget::fuzzerTestOneInput,
          "json-lines", JsonLinesTarget::fuzzerTestOneInput,
          "quotations", QuotationTarget::fuzzerTestOneInput);

  @TestFactory
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  Stream<DynamicTest> nothingBreaksAgain() throws IOException {
    Path folder = Project.root().resolve("fuzz");
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> folder.relativize(file).getNameCount() == 2)
          .sorted()
          .toList()
          .stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  folder.relativize(file).toString(),
                  () -> {
                    String target = folder.relativize(file).getName(0).toString();
                    assertThat(TARGETS).containsKey(target);
                    Objects.requireNonNull(TARGETS.get(target)).accept(Files.readAllBytes(file));
                  }));
    }
  }
}
