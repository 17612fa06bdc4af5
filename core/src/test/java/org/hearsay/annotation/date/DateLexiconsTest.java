package org.hearsay.annotation.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every line of every lexicon proves itself by its example.
class DateLexiconsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 6, 12);

  private static final Set<String> BESIDE =
      Set.of("join", "link", "ending", "little", "lead", "lasting");

  private static List<Timex> find(String text) {
    return DateFinder.find(Segmenter.segment(text), PUBLISHED);
  }

  private static List<String[]> rows(String name, int columns) {
    return LexiconFile.rows(DateFinder.class, name, columns);
  }

  @TestFactory
  List<DynamicTest> patterns() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows("time-patterns.tsv", 5)) {
      tests.add(
          DynamicTest.dynamicTest(
              row[0],
              () ->
                  assertThat(find(row[2]))
                      .extracting(t -> t.span().of(row[2]) + " = " + t.value())
                      .contains(row[3] + " = " + row[4])));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> modifiers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows("time-modifiers.tsv", 5)) {
      String mod = row[1].isEmpty() ? "null" : row[1];
      tests.add(
          DynamicTest.dynamicTest(
              row[0],
              () ->
                  assertThat(find(row[3]))
                      .extracting(t -> t.span().of(row[3]) + " / " + t.mod())
                      .contains(row[4] + " / " + mod)));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> words() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows("time-words.tsv", 4)) {
      tests.add(
          DynamicTest.dynamicTest(
              row[1] + " " + row[0],
              () -> {
                // Some words belong to no expression and only stand beside one.
                String example = row[3].toLowerCase(Locale.ROOT);
                assertThat(find(row[3])).isNotEmpty();
                assertThat(LexiconFile.values(row[0])).anyMatch(example::contains);
                if (!BESIDE.contains(row[1])) {
                  assertThat(find(row[3]))
                      .extracting(t -> t.span().of(row[3]).toLowerCase(Locale.ROOT))
                      .anyMatch(
                          found -> LexiconFile.values(row[0]).stream().anyMatch(found::contains));
                }
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> holidays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows("holidays.tsv", 3)) {
      tests.add(
          DynamicTest.dynamicTest(
              row[0],
              () ->
                  assertThat(find(row[2]))
                      .anySatisfy(t -> {
                        assertThat(t.span().of(row[2])).containsPattern("[A-Z].* 20\\d\\d");
                        assertThat(t.value()).hasSize(10);
                      })));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> tenses() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : rows("tense-cues.tsv", 3)) {
      String expected = row[1].equals("past") ? "2031-06-09" : "2031-06-16";
      tests.add(
          DynamicTest.dynamicTest(
              row[0], () -> assertThat(find(row[2])).extracting(Timex::value).contains(expected)));
    }
    return tests;
  }
}
