package org.hearsay.annotation.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every line of every lexicon proves itself by its example.
class DateLexiconsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 6, 12);

  private static final Set<String> BESIDE =
      Set.of("join", "link", "ending", "little", "lead", "lasting");

  /// The folder of each language's tables, and the language their examples are in.
  private static final Map<String, String> LANGUAGES =
      new TreeMap<>(Map.of("", "en", "german/", "de", "other/", "is"));

  private static List<Timex> find(String folder, String text) {
    String language = LANGUAGES.get(folder);
    return DateFinder.find(Segmenter.segment(text, language), PUBLISHED, language);
  }

  private record Row(String folder, List<String> cells) {}

  private static List<Row> rows(String name, int columns) {
    return LANGUAGES.keySet().stream()
        .flatMap(folder ->
            LexiconFile.rows(DateFinder.class, folder + name, columns).stream()
                .map(cells -> new Row(folder, List.of(cells))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> patterns() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row found : rows("time-patterns.tsv", 5)) {
      String folder = found.folder();
      List<String> row = found.cells();
      tests.add(
          DynamicTest.dynamicTest(
              folder + row.get(0),
              () ->
                  assertThat(find(folder, row.get(2)))
                      .extracting(t -> t.span().of(row.get(2)) + " = " + t.value())
                      .contains(row.get(3) + " = " + row.get(4))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> modifiers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row found : rows("time-modifiers.tsv", 5)) {
      String folder = found.folder();
      List<String> row = found.cells();
      String mod = row.get(1).isEmpty() ? "null" : row.get(1);
      tests.add(
          DynamicTest.dynamicTest(
              folder + row.get(0),
              () ->
                  assertThat(find(folder, row.get(3)))
                      .extracting(t -> t.span().of(row.get(3)) + " / " + t.mod())
                      .contains(row.get(4) + " / " + mod)));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> words() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row found : rows("time-words.tsv", 4)) {
      String folder = found.folder();
      List<String> row = found.cells();
      tests.add(
          DynamicTest.dynamicTest(
              folder + row.get(1) + " " + row.get(0),
              () -> {
                // Some words belong to no expression and only stand beside one.
                String example = row.get(3).toLowerCase(Locale.ROOT);
                assertThat(find(folder, row.get(3))).isNotEmpty();
                assertThat(LexiconFile.values(row.get(0))).anyMatch(example::contains);
                if (!BESIDE.contains(row.get(1))) {
                  assertThat(find(folder, row.get(3)))
                      .extracting(t -> t.span().of(row.get(3)).toLowerCase(Locale.ROOT))
                      .anyMatch(
                          time -> LexiconFile.values(row.get(0)).stream().anyMatch(time::contains));
                }
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> holidays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row found : rows("holidays.tsv", 3)) {
      String folder = found.folder();
      List<String> row = found.cells();
      tests.add(
          DynamicTest.dynamicTest(
              folder + row.get(0),
              () ->
                  assertThat(find(folder, row.get(2)))
                      .anySatisfy(t -> {
                        assertThat(t.span().of(row.get(2))).containsPattern("[A-Z].* 20\\d\\d");
                        assertThat(t.value()).hasSize(10);
                      })));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> tenses() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row found : rows("tense-cues.tsv", 3)) {
      String folder = found.folder();
      List<String> row = found.cells();
      String expected = row.get(1).equals("past") ? "2031-06-09" : "2031-06-16";
      tests.add(
          DynamicTest.dynamicTest(
              folder + row.get(0),
              () ->
                  assertThat(find(folder, row.get(2)))
                      .extracting(Timex::value)
                      .contains(expected)));
    }
    return tests;
  }
}
