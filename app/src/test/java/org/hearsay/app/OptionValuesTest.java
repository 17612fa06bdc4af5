package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class OptionValuesTest {
  private enum Tide {
    LOW,
    HIGH,
    NEAP
  }

  @Test
  void takesWhatIsInRange() {
    assertThat(OptionValues.whole("0", "port", 0, 65_535)).isZero();
    assertThat(OptionValues.whole("65535", "port", 0, 65_535)).isEqualTo(65_535);
    assertThat(OptionValues.whole("4000000000", "offset", 0, Long.MAX_VALUE))
        .isEqualTo(4_000_000_000L);
    assertThat(OptionValues.named("neap", "tide", Tide.class)).isEqualTo(Tide.NEAP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "65536", "1.5", "0x10", "99999999999999999999"})
  void saysWhatIsExpected(String value) {
    assertThatThrownBy(() -> OptionValues.whole(value, "port", 0, 65_535))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + value + "' is no port; expected 0 to 65535");
  }

  @Test
  void namesWhatThereIs() {
    assertThatThrownBy(() -> OptionValues.named("HIGH", "tide", Tide.class))
        .hasMessage("'HIGH' is no tide; expected low, high or neap");
    assertThatThrownBy(() -> OptionValues.whole("-3", "offset", 0, Long.MAX_VALUE))
        .hasMessage("'-3' is no offset; expected 0 or more");
  }
}
