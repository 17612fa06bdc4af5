package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every format of the invented story, character for character. After a change that is meant, run
/// with `-Dhearsay.golden.update=true` and read the difference.
final class GoldenTest {
  private static final String UPDATE = "hearsay.golden.update";
  private static final Path FOLDER = Path.of("src/test/resources/org/hearsay/output");

  private final Comparison comparison = SampleDossier.comparison();

  @Test
  void text() throws IOException {
    assertGolden("story.txt", page(Format.TEXT, new Settings(80, false)));
  }

  @Test
  void textOnANarrowTerminalWithColor() throws IOException {
    assertGolden("story-44-color.txt", page(Format.TEXT, new Settings(44, true)));
  }

  @Test
  void json() throws IOException {
    assertGolden("story.json", page(Format.JSON, Settings.PLAIN));
  }

  @Test
  void markdown() throws IOException {
    assertGolden("story.md", page(Format.MARKDOWN, Settings.PLAIN));
  }

  @Test
  void html() throws IOException {
    assertGolden("story.html", page(Format.HTML, Settings.PLAIN));
  }

  @Test
  void tables() throws IOException {
    for (Map.Entry<String, String> table : Output.tables(comparison).entrySet()) {
      assertGolden("tables/" + table.getKey(), table.getValue());
    }
  }

  private String page(Format format, Settings settings) throws IOException {
    StringWriter out = new StringWriter();
    Output.write(format, comparison, settings, out);
    return out.toString();
  }

  private static void assertGolden(String name, String actual) throws IOException {
    if (Boolean.getBoolean(UPDATE)) {
      Path file = FOLDER.resolve(name);
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, actual);
      return;
    }
    try (InputStream golden = GoldenTest.class.getResourceAsStream(name)) {
      assertThat(golden).as("golden file %s; make it with -D%s=true", name, UPDATE).isNotNull();
      assertThat(actual)
          .as("differs from %s; if that is meant, run with -D%s=true", name, UPDATE)
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
