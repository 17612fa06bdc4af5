package org.hearsay.output;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON (RFC 8259) as the contract wants it: what is unknown is left out, numbers stand
/// plain (`10000`, never `1E+4`), constants in lower case.
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  /// As many as the program has constants.
  private static final Map<Enum<?>, String> CONSTANTS = new ConcurrentHashMap<>();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /// Lets `content` write one value to `out`, which stays open.
  public static void write(Writer out, Consumer<Json> content) {
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      content.accept(new Json(generator));
    }
  }

  /// An object whose fields `content` writes.
  public void object(Runnable content) {
    generator.writeStartObject();
    content.run();
    generator.writeEndObject();
  }

  /// A field that is an object.
  public void object(String name, Runnable content) {
    generator.writeName(name);
    object(content);
  }

  /// A field that is an array of what `writeItem` writes for each item.
  public <T> void array(String name, Iterable<T> items, Consumer<T> writeItem) {
    generator.writeName(name);
    array(items, writeItem);
  }

  /// An array of what `writeItem` writes for each item.
  public <T> void array(Iterable<T> items, Consumer<T> writeItem) {
    generator.writeStartArray();
    items.forEach(writeItem);
    generator.writeEndArray();
  }

  /// A string as a value of its own.
  public void text(String value) {
    generator.writeString(value);
  }

  /// A whole number as a value of its own.
  public void number(int value) {
    generator.writeNumber(value);
  }

  /// Left out where `value` is null.
  public void field(String name, @Nullable String value) {
    if (value != null) {
      generator.writeStringProperty(name, value);
    }
  }

  /// Left out where `value` is null.
  public void field(String name, @Nullable Enum<?> value) {
    if (value != null) {
      generator.writeStringProperty(name, constant(value));
    }
  }

  /// A whole number.
  public void field(String name, int value) {
    generator.writeNumberProperty(name, value);
  }

  /// A number.
  public void field(String name, double value) {
    generator.writeNumberProperty(name, value);
  }

  /// A flag.
  public void field(String name, boolean value) {
    generator.writeBooleanProperty(name, value);
  }

  /// Left out where `value` is null.
  public void field(String name, @Nullable Boolean value) {
    if (value != null) {
      generator.writeBooleanProperty(name, value);
    }
  }

  /// A whole number; left out where `value` is null.
  public void field(String name, @Nullable Number value) {
    if (value != null) {
      generator.writeNumberProperty(name, value.longValue());
    }
  }

  /// Written as null where `value` is: a bound that is not stated says so.
  public void fieldOrNull(String name, @Nullable BigDecimal value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeNumberProperty(name, value.stripTrailingZeros());
    }
  }

  /// Written as null where `value` is.
  public void fieldOrNull(String name, @Nullable String value) {
    if (value == null) {
      generator.writeNullProperty(name);
    } else {
      generator.writeStringProperty(name, value);
    }
  }

  /// `COPIED_TEXT` as `copied-text`.
  public static String constant(Enum<?> value) {
    String known = CONSTANTS.get(value);
    if (known == null) {
      known = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      CONSTANTS.put(value, known);
    }
    return known;
  }
}
