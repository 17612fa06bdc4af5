package org.hearsay.annotation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.hearsay.text.LexiconFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Measures in different units, brought into one.
final class CommonUnitTest {

  static List<String[]> lines() {
    return LexiconFile.rows(CommonUnit.class, "common-units.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aUnitIsBroughtIntoTheCommonOne(
      String code, String name, String common, String commonName, String example) {
    String[] sides = example.split(" = ", -1);
    BigDecimal value = new BigDecimal(sides[0].substring(0, sides[0].indexOf(' ')));
    assertThat(sides[0]).endsWith(" " + code);
    CommonUnit.Measured measured = CommonUnit.of(code, new Bounds(value, null, true)).orElseThrow();
    assertThat(measured.unit()).isEqualTo(common);
    assertThat(measured.bounds().low())
        .isEqualByComparingTo(sides[1].substring(0, sides[1].indexOf(' ')));
    assertThat(measured.bounds().high()).isNull();
    assertThat(measured.bounds().approximate()).isTrue();
    assertThat(FigureFinder.unitName(code)).as("a unit that is read").isPresent();
  }

  @Test
  void aNumberMayBeOffByHalfOfItsLastDigit() {
    Bounds five = new Bounds(BigDecimal.valueOf(5), BigDecimal.valueOf(5), false);
    assertThat(CommonUnit.of("mile", five).orElseThrow().rounding())
        .isEqualByComparingTo("804.672");
    Bounds sixty = new Bounds(BigDecimal.valueOf(60), null, false);
    assertThat(CommonUnit.of("km", sixty).orElseThrow().rounding()).isEqualByComparingTo("5000");
    Bounds tenths = new Bounds(null, new BigDecimal("0.4"), false);
    assertThat(CommonUnit.of("celsius", tenths).orElseThrow().rounding())
        .isEqualByComparingTo("0.05");
  }

  @Test
  void unitsOfOneKindAreAlike() {
    assertThat(CommonUnit.areAlike("mile", "km")).isTrue();
    assertThat(CommonUnit.areAlike("mile", "kg")).isFalse();
    assertThat(CommonUnit.areAlike("ton", "tonne")).as("which ton it is, is not known").isFalse();
    assertThat(CommonUnit.areAlike("USD", "EUR")).isFalse();
    assertThat(CommonUnit.of("USD", new Bounds(BigDecimal.ONE, null, false))).isEmpty();
  }
}
