package org.hearsay.intake.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class LexiconsTest {

  @TestFactory
  Stream<DynamicTest> everyBoxWordMeetsItsExample() {
    return BoxWords.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.word(),
                () ->
                    assertThat(BoxWords.kinds(entry.example()) & entry.kind().bit())
                        .as(entry.example())
                        .isNotZero()));
  }

  @Test
  void partsNamesAtHyphensAndCapitals() {
    assertThat(BoxWords.kinds("storyBody_related-links"))
        .isEqualTo(BoxWords.Kind.ARTICLE.bit() | BoxWords.Kind.RELATED.bit());
    assertThat(BoxWords.kinds("css-1x2y3z")).isZero();
    assertThat(BoxWords.kinds("x".repeat(100_000))).isZero();
  }

  @TestFactory
  Stream<DynamicTest> everyBoilerplateEntryMeetsItsExample() {
    return Boilerplate.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.phrase(), () -> assertThat(Boilerplate.is(entry.example())).isTrue()));
  }

  @Test
  void keepsSentencesThatBeginLikeBoilerplate() {
    assertThat(Boilerplate.is("Watch makers in the valley said that they would strike.")).isFalse();
    assertThat(Boilerplate.is("Share prices fell.")).isFalse();
    assertThat(Boilerplate.is("Comments by the minister drew fire.")).isFalse();
  }
}
