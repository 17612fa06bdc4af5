package org.hearsay.output;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON (RFC 8259) as the contract wants it: what is unknown is left out, numbers stand
/// plain (`10000`, never `1E+4`), constants in lower case.
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /// Lets `content` write one value to `out`, which stays open.
  static void write(Writer out, Consumer<Json> content) {
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      content.accept(new Json(generator));
    }
  }

  void object(Runnable content) {
    generator.writeStartObject();
    content.run();
    generator.writeEndObject();
  }

  void object(String name, Runnable content) {
    generator.writeName(name);
    object(content);
  }

  <T> void array(String name, Iterable<T> items, Consumer<T> writeItem) {
    generator.writeName(name);
    array(items, writeItem);
  }

  <T> void array(Iterable<T> items, Consumer<T> writeItem) {
    generator.writeStartArray();
    items.forEach(writeItem);
    generator.writeEndArray();
  }

  void text(String value) {
    generator.writeString(value);
  }

  /// Left out where `value` is null.
  void field(String name, @Nullable String value) {
    if (value != null) {
      generator.writeStringProperty(name, value);
    }
  }

  /// Left out where `value` is null.
  void field(String name, @Nullable Enum<?> value) {
    if (value != null) {
      generator.writeStringProperty(name, constant(value));
    }
  }

  void field(String name, int value) {
    generator.writeNumberProperty(name, value);
  }

  void field(String name, double value) {
    generator.writeNumberProperty(name, value);
  }

  void field(String name, boolean value) {
    generator.writeBooleanProperty(name, value);
  }

  /// Left out where `value` is null.
  void field(String name, @Nullable Boolean value) {
    if (value != null) {
      generator.writeBooleanProperty(name, value);
    }
  }

  /// A whole number; left out where `value` is null.
  void field(String name, @Nullable Number value) {
    if (value != null) {
      generator.writeNumberProperty(name, value.longValue());
    }
  }

  /// Written as null where `value` is: a bound that is not stated says so.
  void fieldOrNull(String name, @Nullable BigDecimal value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeNumberProperty(name, value.stripTrailingZeros());
    }
  }

  /// Written as null where `value` is.
  void fieldOrNull(String name, @Nullable String value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeStringProperty(name, value);
    }
  }

  /// `COPIED_TEXT` as `copied-text`.
  static String constant(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
