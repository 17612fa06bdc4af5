package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every entry of this room's lexicons does in its example what it is listed for.
class CueLexiconTest {
  private static List<Attribution> read(String text) {
    Prose prose = Segmenter.segment(text);
    return AttributionFinder.find(prose, MentionFinder.find(prose), List.of());
  }

  private static String lemma(Attribution attribution) {
    Attribution.Cue cue = attribution.cue();
    return cue == null ? "" : cue.lemma();
  }

  @TestFactory
  Stream<DynamicTest> cues() {
    return rows("cues.tsv", 5)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  List<Attribution> found = read(row[4]);
                  if (row[1].equals("declined")) {
                    assertThat(found).as("no statement: " + row[4]).isEmpty();
                    return;
                  }
                  assertThat(found).as(row[4]).isNotEmpty();
                  Stance stance = Stance.valueOf(row[2].toUpperCase(Locale.ROOT));
                  assertThat(found)
                      .as(row[4])
                      .anyMatch(a ->
                          lemma(a).startsWith(row[0])
                              && a.source() != null
                              && a.stance() == stance);
                }));
  }

  @TestFactory
  Stream<DynamicTest> cueNouns() {
    return rows("cue-nouns.tsv", 4)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  String text =
                      row[1].equals("to") || row[3].contains(row[0] + " to ")
                          ? row[3].replaceFirst("^The", "The mayor's")
                          : row[3];
                  assertThat(read(text)).as(text).anyMatch(a -> lemma(a).equals(row[0]));
                }));
  }

  @TestFactory
  Stream<DynamicTest> denyingPredicates() {
    return rows("denying-predicates.tsv", 2)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[1]))
                        .as(row[1])
                        .anyMatch(a -> a.stance() == Stance.DENIES)));
  }

  @TestFactory
  Stream<DynamicTest> hedges() {
    return rows("hedges.tsv", 2)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  String text =
                      row[1].startsWith("The pilot")
                          ? row[1]
                          : "The pilot said that "
                              + row[1].substring(0, 1).toLowerCase(Locale.ROOT)
                              + row[1].substring(1);
                  assertThat(read(text))
                      .as(text)
                      .anyMatch(a ->
                          a.hedges().stream().anyMatch(h -> h.of(text).equalsIgnoreCase(row[0])));
                }));
  }

  @TestFactory
  Stream<DynamicTest> wordLists() {
    return rows("speech-words.tsv", 3)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(List.of(row[1].split(" ", -1)))
                        .anyMatch(word ->
                            (" " + row[2].toLowerCase(Locale.ROOT) + " ")
                                .contains(word.toLowerCase(Locale.ROOT)))));
  }

  private static Stream<String[]> rows(String name, int columns) {
    return LexiconFile.rows(CueLexicon.class, name, columns).stream();
  }
}
