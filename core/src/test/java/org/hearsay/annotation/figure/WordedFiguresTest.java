package org.hearsay.annotation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.LexiconFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Figures in languages beside English.
final class WordedFiguresTest {

  static List<String[]> lines() {
    return LexiconFile.rows(FigureVocabulary.class, "figure-words.tsv", 6);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aWordDoesWhatItsLineSays(
      String language, String kind, String forms, String value, String figures, String example) {
    String text = example.substring(3);
    List<String> expected = figures.isEmpty() ? List.of() : List.of(figures);
    assertThat(Told.figures(text, example.substring(0, 2))).as(text).isEqualTo(expected);
    assertThat(LexiconFile.values(forms))
        .anySatisfy(form ->
            assertThat(text.toLowerCase(Locale.ROOT)).contains(form.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de; Rund 1.234 Boote lagen dort.; Rund 1.234 | 1234/1234~ | of Boote",
        "de; Der Zins stieg auf 1,234 Prozent.; 1,234 Prozent | 1.234/1.234 | percent",
        "de; Sie zahlten 2,5 Mio. Euro dafür.; 2,5 Mio. Euro | 2500000/2500000 | EUR",
        "de; Der Preis ist um 5 Prozent gesunken.; 5 Prozent | 5/5 | percent | DOWN",
        "de; Mindestens zwölf schwer verletzte Fischer kamen.; Mindestens zwölf | 12/- | of schwer"
            + " verletzte Fischer",
        "es; Llegaron 1.234 barcas.; 1.234 | 1234/1234",
        "fr; La ville compte 1 234 bateaux.; 1 234 | 1234/1234",
        "it; Le tasse sono salite del 4,5 % ieri.; 4,5 % | 4.5/4.5 | percent",
      })
  void numbersAreReadWithTheMarksOfTheirLanguage(String language, String text, String figure) {
    assertThat(Told.figures(text, language)).containsExactly(figure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de; Am 3. Mai 2031 und im Jahr 2032 fuhr die Linie 14 nicht.",
        "de; Das Spiel endete 3:1 nach der 3. Runde.",
        "de; Der Airbus A320 stand an der Hafenallee 12.",
        "de; Die Nummer ist 0171/555012.",
        "es; El 3 de mayo de 2031 llegaron 12 personas.",
        "fr; Le 14 mars 2031, la ligne 12 était fermée.",
      })
  void whatMayBeSomethingElseIsLeft(String language, String text) {
    assertThat(Told.figures(text, language)).isEmpty();
  }

  @Test
  void englishIsReadByItsOwnGrammar() {
    assertThat(Told.figures("Some 1,234 boats came.", "en-GB"))
        .containsExactly("Some 1,234 | 1234/1234~ | of boats");
  }

  @ParameterizedTest
  @CsvSource({"'7'", "'7 '", "'1.'", "'fünf'", "'mindestens '", "'zwischen 5 und '", "'1 234 '"})
  void aLongTextOfOneThingIsRead(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    assertThat(Told.figures(text, "de")).hasSizeLessThan(text.length());
  }
}
