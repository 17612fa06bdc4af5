package org.hearsay.annotation.figure;

import com.ibm.icu.impl.units.ConversionRates;
import com.ibm.icu.impl.units.MeasureUnitImpl;
import com.ibm.icu.impl.units.UnitsConverter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// Brings measures in different units into one, so that five miles can be held against eight
/// kilometres.
///
/// `common-units.tsv` names the unit that stands for each kind; the rates are those of ICU (Unicode
/// CLDR). Units that mean several things (ton, gallon) and currencies have none.
public final class CommonUnit {

  /// A measure in the common unit of its kind.
  ///
  /// @param rounding how far off it may be either way, since numbers are written in round units:
  ///   half of the last digit that is not zero. "8 km" may be 7.5 to 8.5
  public record Measured(String unit, Bounds bounds, BigDecimal rounding) {}

  private record Line(String name, String common, String commonName) {}

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Map<String, Line> LINES = read();

  private CommonUnit() {}

  /// Loads ICU's rates where a conversion is first asked for.
  private static final class Rates {
    static final ConversionRates ALL = new ConversionRates();

    private Rates() {}
  }

  private static Map<String, Line> read() {
    Map<String, Line> lines = new HashMap<>();
    for (String[] row : LexiconFile.rows(CommonUnit.class, "common-units.tsv", 5)) {
      lines.put(row[0], new Line(row[1], row[2], row[3]));
    }
    return lines;
  }

  /// Whether `unit` and `other` measure one kind of thing.
  public static boolean areAlike(String unit, String other) {
    Line line = LINES.get(unit);
    Line second = LINES.get(other);
    return line != null && second != null && line.common().equals(second.common());
  }

  /// `bounds` in the common unit; empty where `unit`, a [Figure#unit()], has none.
  public static Optional<Measured> of(String unit, Bounds bounds) {
    Line line = LINES.get(unit);
    if (line == null) {
      return Optional.empty();
    }
    UnitsConverter converter =
        new UnitsConverter(
            MeasureUnitImpl.forIdentifier(line.name()),
            MeasureUnitImpl.forIdentifier(line.commonName()),
            Rates.ALL);
    BigDecimal rate =
        converter.convert(BigDecimal.ONE).subtract(converter.convert(BigDecimal.ZERO)).abs();
    return Optional.of(
        new Measured(
            line.common(),
            new Bounds(
                converted(converter, bounds.low()),
                converted(converter, bounds.high()),
                bounds.approximate()),
            rounding(bounds.low()).max(rounding(bounds.high())).multiply(rate)));
  }

  private static @Nullable BigDecimal converted(
      UnitsConverter converter, @Nullable BigDecimal value) {
    return value == null
        ? null
        : converter.convert(value).round(new MathContext(16)).stripTrailingZeros();
  }

  /// Half of the last place that `value` states.
  private static BigDecimal rounding(@Nullable BigDecimal value) {
    return value == null || value.signum() == 0
        ? BigDecimal.ZERO
        : value.stripTrailingZeros().ulp().multiply(HALF);
  }
}
