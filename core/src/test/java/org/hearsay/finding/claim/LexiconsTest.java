package org.hearsay.finding.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every entry of every lexicon of this room is found in its example.
final class LexiconsTest {

  private static Stream<DynamicTest> perRow(String name, int columns, RowCheck check) {
    return LexiconFile.rows(DenialWords.class, name, columns).stream()
        .map(List::of)
        .map(row -> DynamicTest.dynamicTest(name + ": " + row.get(0), () -> check.check(row)));
  }

  private interface RowCheck {
    void check(List<String> row);
  }

  private static List<String> stems(String example) {
    Prose prose = Segmenter.segment(example);
    List<String> stems = new ArrayList<>();
    for (int i = 0; i < prose.tokenCount(); i++) {
      stems.add(WordForms.stem(prose.lower(i)));
    }
    return stems;
  }

  @TestFactory
  Stream<DynamicTest> forms() {
    return perRow(
        "forms.tsv",
        3,
        row -> {
          assertThat(row.get(2).toLowerCase(Locale.ROOT)).contains(row.get(0));
          assertThat(WordForms.stem(row.get(0))).isEqualTo(WordForms.stem(row.get(1)));
        });
  }

  @TestFactory
  Stream<DynamicTest> synonyms() {
    return perRow(
        "synonyms.tsv",
        3,
        row -> {
          String head = WordForms.stem(row.get(0));
          long found =
              stems(row.get(2)).stream()
                  .filter(s -> Synonyms.head(s).equals(head))
                  .distinct()
                  .count();
          assertThat(found).as(row.get(2)).isGreaterThan(1);
        });
  }

  @TestFactory
  Stream<DynamicTest> happenings() {
    return perRow(
        "happenings.tsv",
        4,
        row -> {
          Prose prose = Segmenter.segment(row.get(3));
          List<String> found = new ArrayList<>();
          for (int i = 0; i < prose.tokenCount(); i++) {
            Happenings.Happening happening = Happenings.at(prose, i);
            if (happening != null) {
              found.add(happening.name());
            }
          }
          assertThat(found).contains(row.get(1));
        });
  }

  @TestFactory
  Stream<DynamicTest> things() {
    return perRow(
        "things.tsv", 3, row -> assertThat(stems(row.get(2))).contains(WordForms.stem(row.get(0))));
  }

  @TestFactory
  Stream<DynamicTest> opposites() {
    return perRow(
        "opposites.tsv",
        3,
        row -> {
          assertThat(stems(row.get(2))).contains(WordForms.stem(row.get(0)));
          assertThat(WordForms.stem(row.get(0))).isNotEqualTo(WordForms.stem(row.get(1)));
        });
  }

  @TestFactory
  Stream<DynamicTest> denialWords() {
    return perRow(
        "denial-words.tsv",
        3,
        row -> {
          assertThat(stems(row.get(2))).contains(WordForms.stem(row.get(0)));
          assertThat(row.get(1)).isIn("pointer", "verdict");
        });
  }

  @TestFactory
  Stream<DynamicTest> doubts() {
    return perRow(
        "doubts.tsv",
        3,
        row -> {
          assertThat(row.get(2).toLowerCase(Locale.ROOT)).contains(row.get(0));
          assertThat(row.get(1)).isIn("negation", "hedge");
        });
  }
}
