package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.Reader;
import org.hearsay.app.search.QueryFault;
import org.hearsay.app.search.Scope;
import org.hearsay.app.search.Search;
import org.hearsay.output.Output;
import org.hearsay.output.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages of `docs/reference` are what the code says of itself. With
/// `-Dhearsay.reference.update=true` they are written anew; read the difference.
final class ReferenceTest {
  private static final Path FOLDER = Path.of("..", "docs", "reference");

  /// A page, by its file.
  enum Page {
    COMMANDS,
    CASE,
    JSON,
    SEARCH,
    API
  }

  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource(Page.class)
  void isWhatTheCodeSays(Page page) throws IOException {
    String made =
        switch (page) {
          case COMMANDS -> commands();
          case CASE -> caseFile();
          case JSON -> json();
          case SEARCH -> search();
          case API -> api();
        };
    Path file = FOLDER.resolve(page.name().toLowerCase(Locale.ROOT) + ".md");
    if (Boolean.getBoolean("hearsay.reference.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file))
        .as("%s; CONTRIBUTING.md says how the reference is made anew", file)
        .isEqualTo(made);
  }

  private static String title(String title, String text) {
    return "# "
        + title
        + "\n\n"
        + text
        + " Made from the code by `ReferenceTest`; not to be written by hand.\n";
  }

  private static String commands() {
    StringBuilder page =
        new StringBuilder(title("Commands", "What `hearsay help COMMAND` prints."));
    String all = RecordingConsole.run("--help").out();
    page.append("\n```text\n").append(all.strip()).append("\n```\n");
    List<String> names = new ArrayList<>();
    boolean listed = false;
    for (String line : all.lines().toList()) {
      listed = line.startsWith("Commands:") || (listed && !line.isBlank());
      if (listed && line.startsWith("  ") && line.charAt(2) != ' ') {
        names.add(line.strip().split(" ", 2)[0]);
      }
    }
    assertThat(names).contains("compare", "serve").hasSizeGreaterThan(10);
    for (String name : names) {
      if (!name.equals("help")) {
        String help = RecordingConsole.run("help", name).out();
        page.append("\n## hearsay ").append(name).append("\n\n```text\n");
        page.append(help.strip()).append("\n```\n");
      }
    }
    return page.toString();
  }

  private static String caseFile() throws IOException {
    StringBuilder page =
        new StringBuilder(
            title(
                "The case",
                "A case is one SQLite file. For reading it with other tools there are the views;"
                    + " what lies under them may change from version to version."));
    page.append("\n## Views\n\nEach row also says of which report (`report`, `outlet`, `day`,");
    page.append(" `story`) or story (`story`, `story_title`) it is. Offsets count Unicode code");
    page.append(" points.\n");
    List<Table> tables = new ArrayList<>(Output.noReportTables());
    tables.addAll(Output.noStoryTables());
    TreeSet<String> views = new TreeSet<>();
    try (CaseFile file =
        CaseFile.open(folder.resolve("case.db"), new Reader("test", "none"), Clock.systemUTC())) {
      file.query(
          "SELECT name FROM sqlite_master WHERE type = 'view'",
          rows -> {
            while (rows.next()) {
              views.add(rows.getString(1));
            }
            return true;
          });
    }
    for (Table table : tables) {
      if (views.remove(table.name())) {
        page.append("\n### ").append(table.name()).append("\n\n");
        page.append("| column | is | means |\n|---|---|---|\n");
        for (Table.Column column : table.columns()) {
          page.append("| `").append(column.name()).append("` | ");
          page.append(column.type().name().toLowerCase(Locale.ROOT)).append(" | ");
          page.append(column.description()).append(" |\n");
        }
      }
    }
    if (!views.isEmpty()) {
      page.append("\nFurther views: `").append(String.join("`, `", views)).append("`.\n");
    }
    page.append("\n## What is kept\n\nThe steps by which a file of an earlier version is brought");
    page.append(" up to date, in their order.\n");
    for (int step = 1; ; step++) {
      try (InputStream in =
          CaseFile.class.getResourceAsStream("/org/hearsay/app/casefile/schema-" + step + ".sql")) {
        if (in == null) {
          return page.toString();
        }
        String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        page.append("\n### Version ").append(step).append("\n\n```sql\n");
        page.append(sql.strip()).append("\n```\n");
      }
    }
  }

  private static String json() throws IOException {
    StringBuilder page =
        new StringBuilder(
            title(
                "JSON",
                "The fields that `--format json` prints of the example story. What is unknown is"
                    + " left out; further fields may come. Offsets count Unicode code points and"
                    + " are half-open."));
    List<String> files;
    try (Stream<Path> reports = Files.list(Path.of("..", "examples/tressel"))) {
      files = reports.sorted().map(Path::toString).toList();
    }
    List<String> compare =
        new ArrayList<>(List.of("compare", "--quiet", "--model", "none", "--format", "json"));
    compare.addAll(files);
    page.append("\n## hearsay compare\n\n");
    fields(page, RecordingConsole.run(compare.toArray(String[]::new)).out());
    page.append("\nA report among `reports` is what `hearsay read` prints on a line.\n");
    page.append("\n## hearsay explain\n\n");
    fields(
        page,
        RecordingConsole.run(
                "explain", "--quiet", "--model", "none", "--format", "json", files.getFirst())
            .out());
    return page.toString();
  }

  private static void fields(StringBuilder page, String json) {
    Map<String, String> found = new TreeMap<>();
    collect(JsonMapper.shared().readTree(json), "", found);
    page.append("| field | is |\n|---|---|\n");
    found.forEach((path, cell) -> page.append("| `").append(path).append("` | ").append(cell));
  }

  private static void collect(JsonNode node, String path, Map<String, String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(field ->
              collect(
                  field.getValue(),
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                  found));
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, path + "[]", found));
    } else if (!node.isNull()) {
      String kind = node.isNumber() ? "number" : node.isBoolean() ? "flag" : "text";
      found.putIfAbsent(path, kind + " |\n");
    }
  }

  private static String search() {
    StringBuilder page =
        new StringBuilder(
            title("Search", "What `hearsay search` and the field of the desk understand."));
    String help = RecordingConsole.run("help", "search").out();
    page.append("\n```text\n").append(help.strip()).append("\n```\n");
    page.append("\n## Fields\n\n| field | what is said where nothing follows it |\n|---|---|\n");
    try (CaseFile file =
        CaseFile.open(folder.resolve("search.db"), new Reader("test", "none"), Clock.systemUTC())) {
      String names = fault(file, "zzzzzz:1");
      int from = names.indexOf("the fields are ") + "the fields are ".length();
      for (String field : names.substring(from, names.indexOf(" To look", from)).split(", ", -1)) {
        page.append("| `").append(field).append(":` | ");
        page.append(fault(file, field + ":").replace("|", "\\|")).append(" |\n");
      }
    }
    return page.toString();
  }

  private static String fault(CaseFile file, String query) {
    try {
      Search.find(file, query, Scope.SAID, 0, 1);
      throw new AssertionError(query + " was understood");
    } catch (QueryFault e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String api() throws IOException {
    StringBuilder page =
        new StringBuilder(
            title(
                "The desk's addresses",
                "What `hearsay serve` answers programs; the whole description is"
                    + " `/static/openapi.yaml` of a desk (OpenAPI 3.1). Every list is also CSV at"
                    + " `.csv`. Problems are `application/problem+json` (RFC 9457)."));
    page.append("\n| address | method | gives | parameters |\n|---|---|---|---|\n");
    String yaml;
    try (InputStream in =
        CaseFile.class.getResourceAsStream("/org/hearsay/app/desk/openapi.yaml")) {
      assertThat(in).isNotNull();
      yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String path = "";
    String method = "";
    List<String> parameters = new ArrayList<>();
    String summary = "";
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    lines.add("components:");
    boolean paths = false;
    for (String line : lines) {
      boolean next = line.startsWith("  /") || line.matches("    [a-z]+:") || line.matches("\\S.*");
      if (next && paths && !method.isEmpty()) {
        page.append("| `").append(path).append("` | ").append(method).append(" | ");
        page.append(summary).append(" | ").append(String.join(", ", parameters)).append(" |\n");
        method = "";
        parameters.clear();
      }
      if (line.matches("\\S.*")) {
        paths = line.equals("paths:");
      } else if (paths && line.startsWith("  /")) {
        path = line.strip().replaceAll(":$", "");
      } else if (paths && line.matches("    [a-z]+:")) {
        method = line.strip().replace(":", "").toUpperCase(Locale.ROOT);
      } else if (paths && line.startsWith("      summary: ")) {
        summary = line.substring("      summary: ".length()).replace("'", "");
      } else if (paths && line.contains("name: ") && !line.contains("in: path")) {
        parameters.add("`" + line.replaceAll(".*name: ([\\w-]+).*", "$1") + "`");
      } else if (paths && line.contains("parameters/page")) {
        parameters.add("`page`");
      }
    }
    return page.toString();
  }
}
