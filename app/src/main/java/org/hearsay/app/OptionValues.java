package org.hearsay.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/// Values of options as a person types them. What cannot be one is refused with the value met and
/// those expected.
final class OptionValues {
  private OptionValues() {}

  /// A whole number from `least` to `most`, which is unbounded where it is the highest there is.
  ///
  /// @param what it is to be, such as `port`
  static long whole(String value, String what, long least, long most) {
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    String range = most == Long.MAX_VALUE ? least + " or more" : least + " to " + most;
    throw new TypeConversionException("'" + value + "' is no " + what + "; expected " + range);
  }

  /// The same where it fits an `int`.
  static int whole(String value, String what, int least, int most) {
    return Math.toIntExact(whole(value, what, (long) least, (long) most));
  }

  /// The constant of `type` that is named so in lower case.
  ///
  /// @param what it is to be, such as `format of search`
  static <E extends Enum<E>> E named(String value, String what, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    for (E constant : constants) {
      if (name(constant).equals(value)) {
        return constant;
      }
    }
    List<String> names = constants.stream().map(OptionValues::name).toList();
    String last = names.getLast();
    String expected =
        Stream.of(String.join(", ", names.subList(0, names.size() - 1)), last)
            .filter(part -> !part.isEmpty())
            .reduce((first, second) -> first + " or " + second)
            .orElse(last);
    throw new TypeConversionException("'" + value + "' is no " + what + "; expected " + expected);
  }

  /// As it is typed.
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
