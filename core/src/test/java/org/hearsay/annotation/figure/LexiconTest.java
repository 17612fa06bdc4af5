package org.hearsay.annotation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every entry of the lexicons does in its example what it says.
final class LexiconTest {

  static List<String[]> numberWords() {
    return LexiconFile.rows(NumberWords.class, "number-words.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("numberWords")
  void aNumberWordHasItsValue(
      String words, String kind, String value, String bounds, String example) {
    assertThat(Told.found(example))
        .as(example)
        .extracting(f -> Told.bounds(f.bounds()))
        .contains(bounds);
    assertThat(anyOf(words, example)).as("one of " + words + " in: " + example).isTrue();
  }

  static List<String[]> bounds() {
    return LexiconFile.rows(BoundWords.class, "bounds.tsv", 6);
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void aBoundPhraseBoundsItsNumber(
      String phrases, String place, String effect, String rough, String bounds, String example) {
    assertThat(Told.found(example))
        .as(example)
        .anySatisfy(f -> {
          assertThat(Told.bounds(f.bounds())).isEqualTo(bounds);
          assertThat(anyOf(phrases, f.span().of(example))).isTrue();
        });
  }

  static List<String[]> units() {
    return LexiconFile.rows(Units.class, "units.tsv", 7);
  }

  @ParameterizedTest
  @MethodSource("units")
  void aUnitIsRead(
      String forms,
      String code,
      String name,
      String kind,
      String place,
      String condition,
      String example) {
    String plain = code.contains("*") ? code.substring(0, code.indexOf('*')) : code;
    assertThat(Told.found(example))
        .as(example)
        .extracting(Figure::unit)
        .anySatisfy(unit -> {
          if (kind.equals("rate")) {
            assertThat(unit).endsWith("/" + plain);
          } else if (plain.contains("/")) {
            assertThat(unit).isEqualTo(plain);
          } else {
            assertThat((unit + "/").split("/", -1)[0]).isEqualTo(plain);
          }
        });
    assertThat(kind.equals("rate") || FigureFinder.unitName(plain).isPresent()).isTrue();
  }

  static List<String[]> changes() {
    return LexiconFile.rows(Changes.class, "changes.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aWordOfChangeTellsTheDirection(String forms, String direction, String role, String example) {
    assertThat(Told.found(example))
        .as(example)
        .extracting(Figure::change)
        .contains(Change.valueOf(direction.toUpperCase(Locale.ROOT)));
    assertThat(anyOf(forms, example)).isTrue();
  }

  static List<String[]> results() {
    return LexiconFile.rows(Results.class, "results.tsv", 2);
  }

  @ParameterizedTest
  @MethodSource("results")
  void aResultIsNoQuantity(String words, String example) {
    assertThat(Told.figures(example)).as(example).isEmpty();
    assertThat(anyOf(words, example)).isTrue();
  }

  static List<String[]> contexts() {
    return LexiconFile.rows(Context.class, "contexts.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void aWordBesideANumberSaysWhatItIs(
      String context, String words, String figures, String example) {
    List<String> expected = figures.isEmpty() ? List.of() : List.of(figures.split(" ; "));
    assertThat(Told.figures(example)).as(example).isEqualTo(expected);
    assertThat(anyOf(words, example)).isTrue();
  }

  static List<String[]> patterns() {
    return LexiconFile.rows(FigurePatterns.class, "figure-patterns.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void aPatternReadsItsExample(String pattern, String words, String figure, String example) {
    assertThat(Told.figures(example)).containsExactly(figure);
    assertThat(Told.found(example))
        .extracting(Figure::pattern)
        .containsExactly(FigurePattern.valueOf(pattern.replace('-', '_').toUpperCase(Locale.ROOT)));
    assertThat(FigureWords.pattern(Told.found(example).get(0)).cells().get(1)).isEqualTo(words);
  }

  @Test
  void everyPatternHasALine() {
    assertThat(FigurePatterns.lines()).containsOnlyKeys(FigurePattern.values());
  }

  @Test
  void everyContextHasWords() {
    assertThat(contexts())
        .extracting(row -> row[0].replace('-', '_').toUpperCase(Locale.ROOT))
        .contains(Arrays.stream(Context.values()).map(Enum::name).toArray(String[]::new));
  }

  static List<String[]> nouns() {
    return LexiconFile.rows(Nouns.class, "nouns.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("nouns")
  void aNounPhraseEndsAtItsHead(String kind, String words, String phrase, String example) {
    Figure figure = Told.found(example).get(0);
    Span of = figure.of();
    assertThat(of == null ? "" : of.of(example)).isEqualTo(phrase);
    assertThat(anyOf(words, example)).isTrue();
  }

  @Test
  void unitsHaveEnglishNames() {
    assertThat(FigureFinder.unitName("USD")).contains("dollar");
    assertThat(FigureFinder.unitName("km/hour")).contains("kilometre per hour");
    assertThat(FigureFinder.unitName("nonsense")).isEmpty();
  }

  private static boolean anyOf(String forms, String text) {
    String spaced = text.toLowerCase(Locale.ROOT);
    return LexiconFile.values(forms).stream()
        .anyMatch(f -> spaced.replace(" ", "").contains(f.replace(" ", "")));
  }
}
