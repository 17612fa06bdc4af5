package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages that speak of files must speak of files that are there.
final class DocsTest {
  private static final Path ROOT = Project.root();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern NAMED_FILE = Pattern.compile("`([\\w./-]+\\.(?:tsv|java))`");

  private static List<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String top : List.of("core/src", "app/src", "docs", "examples", "gold")) {
      if (Files.isDirectory(ROOT.resolve(top))) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(top))) {
          files.filter(f -> f.toString().endsWith(ending)).sorted().forEach(found::add);
        }
      }
    }
    try (Stream<Path> files = Files.list(ROOT)) {
      files.filter(f -> f.toString().endsWith(ending)).sorted().forEach(found::add);
    }
    return found;
  }

  @Test
  void linksLead() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : files(".md")) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        String target = links.group(1);
        if (!target.contains(":") && !Files.exists(page.resolveSibling(target))) {
          dead.add(ROOT.relativize(page) + " → " + target);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyLexiconIsInTheGuideAndEveryFileInTheGuideIsThere() throws IOException {
    Set<String> known = new TreeSet<>();
    Set<String> lexicons = new TreeSet<>();
    for (Path lexicon : files(".tsv")) {
      String name = lexicon.getFileName().toString();
      known.add(name);
      if (lexicon.toString().contains("src/main/resources")) {
        lexicons.add(name);
      }
    }
    for (Path source : files(".java")) {
      known.add(source.getFileName().toString());
    }
    Set<String> named = new TreeSet<>();
    Matcher names = NAMED_FILE.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")));
    while (names.find()) {
      named.add(Path.of(names.group(1)).getFileName().toString());
    }
    assertThat(named).containsAll(lexicons);
    assertThat(known).containsAll(named);
  }

  /// What a lexicon is has a test of its own in its room; this is the form that all of them share.
  @Test
  void everyLexiconNamesItsColumnsAndEveryLineHasAnExample() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path lexicon : files(".tsv")) {
      if (!lexicon.toString().contains("src/main/resources")) {
        continue;
      }
      List<String> lines = Files.readAllLines(lexicon);
      if (!lines.getFirst().startsWith("#")) {
        faults.add(lexicon.getFileName() + ": the first line does not name the columns");
      }
      Set<Integer> widths = new TreeSet<>();
      for (String line : lines) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        widths.add(cells.length);
        if (cells.length < 2 || cells[cells.length - 1].isBlank()) {
          faults.add(lexicon.getFileName() + ": no example in: " + line);
        }
      }
      if (widths.size() > 1) {
        faults.add(lexicon.getFileName() + ": lines of " + widths + " cells");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    Path folder = ROOT.resolve("docs/decisions");
    String index = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> pages = Files.list(folder)) {
      assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md")))
          .allMatch(name -> index.contains("(" + name + ")"));
    }
  }
}
