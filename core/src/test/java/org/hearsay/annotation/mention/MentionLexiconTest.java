package org.hearsay.annotation.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every entry of this room's lexicons does in its example what it is listed for.
class MentionLexiconTest {
  private static Mentions read(String text) {
    return MentionFinder.find(Segmenter.segment(text));
  }

  @TestFactory
  Stream<DynamicTest> countries() {
    return rows("countries.tsv", 5)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[4]).entities())
                        .as(row[4])
                        .anyMatch(e -> e.name().equals(row[0]))));
  }

  @TestFactory
  Stream<DynamicTest> seatsOfGovernmentMeanTheirCountry() {
    return rows("countries.tsv", 5)
        .flatMap(
            row -> LexiconFile.values(row[3]).stream().map(seat -> new String[] {row[0], seat}))
        .map(pair ->
            DynamicTest.dynamicTest(
                pair[1],
                () -> {
                  String text = "Late on Friday " + pair[1] + " rejected the offer.";
                  assertThat(read(text).entities())
                      .as(text)
                      .anyMatch(e ->
                          e.name().equals(pair[0])
                              && e.mentions().get(0).kind() == MentionKind.METONYM);
                }));
  }

  @TestFactory
  Stream<DynamicTest> institutions() {
    return rows("seats.tsv", 4)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[3]).entities())
                        .as(row[3])
                        .anyMatch(
                            e -> e.name().equals(row[0]) && e.type() == EntityType.ORGANIZATION)));
  }

  @TestFactory
  Stream<DynamicTest> agencies() {
    return rows("agencies.tsv", 5)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0] + ", " + row[1],
                () ->
                    assertThat(read(row[4]).entities())
                        .as(row[4])
                        .anyMatch(e -> e.name().equals(row[2]))));
  }

  @TestFactory
  Stream<DynamicTest> titles() {
    return rows("titles.tsv", 3)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[2]).entities())
                        .as(row[2])
                        .anyMatch(e -> e.name().equals("Oduya") && e.type() == EntityType.PERSON)));
  }

  @TestFactory
  Stream<DynamicTest> givenNames() {
    return rows("given-names.tsv", 3)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[2]).entities())
                        .as(row[2])
                        .anyMatch(e ->
                            e.name().equals(row[0] + " Castellane")
                                && e.type() == EntityType.PERSON
                                && e.mentions().stream()
                                    .anyMatch(m -> m.kind() == MentionKind.PRONOUN))));
  }

  @TestFactory
  Stream<DynamicTest> headNouns() {
    return rows("head-nouns.tsv", 4)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[3]).entities())
                        .as(row[3])
                        .anyMatch(e -> e.mentions().get(0).kind() == MentionKind.NOMINAL)));
  }

  @TestFactory
  Stream<DynamicTest> organizationWords() {
    return rows("organization-words.tsv", 2)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[1]).entities())
                        .as(row[1])
                        .anyMatch(e ->
                            e.name().equals("Velmora " + row[0])
                                && e.type() == EntityType.ORGANIZATION)));
  }

  @TestFactory
  Stream<DynamicTest> outlets() {
    return rows("outlets.tsv", 5)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  assertThat(read(row[4]).entities())
                      .as(row[4])
                      .anyMatch(e -> e.name().equals(row[0]));
                  for (String other : LexiconFile.values(row[1])) {
                    assertThat(Outlets.named(other).map(Outlets.Entry::name)).hasValue(row[0]);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> wordLists() {
    return rows("name-words.tsv", 3)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(List.of(row[1].split(" ", -1)))
                        .anyMatch(word ->
                            (" " + row[2].toLowerCase(java.util.Locale.ROOT) + " ")
                                .matches(".*[ .,]" + word + "[ .,].*"))));
  }

  @TestFactory
  Stream<DynamicTest> bodyKinds() {
    return rows("body-kinds.tsv", 4)
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[3]).entities())
                        .as(row[3])
                        .anyMatch(e ->
                            e.mentions().get(0).kind() == MentionKind.NAME
                                && e.mentions().stream()
                                    .anyMatch(m -> m.reference().ground() == Ground.KIND))));
  }

  @Test
  void theTableOfSalienceHasTheTraitsInOrder() {
    assertThat(rows("salience.tsv", 9).map(row -> row[0]))
        .containsExactlyElementsOf(Salience.traits());
  }

  private static Stream<String[]> rows(String name, int columns) {
    return LexiconFile.rows(Gazetteer.class, name, columns).stream();
  }
}
