package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static final String STORY = "A ferry sank off Port Ansel.\n\nTwo boats came back.\n\n";

  private static List<String> found(String body) {
    return Boilerplate.find(Segmenter.segment(body)).stream().map(s -> s.of(body)).toList();
  }

  static List<String[]> entries() {
    return LexiconFile.rows(Boilerplate.class, "boilerplate.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyExampleIsFound(String words, String kind, String example) {
    assertThat(found(STORY + example)).containsExactly(example);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void noExampleIsFoundWithoutTheWords(String words, String kind, String example) {
    assertThat(example.toLowerCase(Locale.ROOT)).contains(words);
    int at = example.toLowerCase(Locale.ROOT).indexOf(words);
    String other = example.substring(0, at) + "Sails" + example.substring(at + words.length());
    assertThat(found(STORY + other)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void onlyAHeadingTakesInWhatFollows(String words, String kind, String example) {
    String after = "The quay stays open.";
    assertThat(found(STORY + example + "\n\n" + after))
        .containsExactly(kind.equals("rest") ? example + "\n\n" + after : example);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theFirstParagraphIsOfTheStory(String words, String kind, String example) {
    assertThat(found(example)).isEmpty();
    assertThat(found(example + "\n\n" + STORY)).isEmpty();
  }

  @Test
  void aHeadingWithALongTextBehindItIsOfTheStory() {
    String text = "About the author of the letter nobody knew anything.\n\n";
    String more = "The police asked again.\n\n".repeat(8);
    assertThat(found(STORY + text + more)).isEmpty();
  }

  @Test
  void aPersonIntroducedInTheMiddleIsOfTheStory() {
    String expert = "Ada Lind is a columnist who has written of the dam.\n\n";
    String more = "The police asked again.\n\n".repeat(8);
    assertThat(found(STORY + expert + more)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement prices fell by 12 percent.",
        "Copyright law knows no such right, the court held.",
        "Newsletter writers earned 3 million crowns.",
        "Photographs show 40 boats.",
        "Subscribers lost 200 crowns each.",
        "About the authority of the harbour master nobody agreed.",
        "Ada Lind is a professor of law who has written about wrecks. She said 30 had drowned.",
        "Ada Lind is an authority on wrecks and covers 300 of them in her lectures.",
        "Ada Lind is a columnist and lives in Port Ansel with 2 dogs."
      })
  void sentencesThatOpenAlikeAreOfTheStory(String paragraph) {
    assertThat(found(STORY + paragraph)).isEmpty();
  }

  @Test
  void nothingInThemIsAFinding() {
    String body = STORY + "Photo: 12 boats.\n\nTam Oduya is a writer who has written 30 books.";
    assertThat(found(body)).hasSize(2);
    assertThat(SampleReports.annotate(body).figures())
        .extracting(f -> f.figure().span().of(body))
        .containsExactly("Two");
  }
}
