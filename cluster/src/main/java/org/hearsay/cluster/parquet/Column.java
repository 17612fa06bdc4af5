package org.hearsay.cluster.parquet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.parquet.schema.ConversionPatterns;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A column, or a group of them: what a field of a JSON record becomes. Every one may be null,
/// since what is unknown is left out of a record.
sealed interface Column {
  String name();

  /// This column as Parquet declares it.
  Type declared();

  /// Whether `value` comes back from this column as it is. What an object holds is asked of its
  /// parts, one by one.
  boolean holds(JsonNode value);

  /// A column of single values.
  record Leaf(String name, Kind kind) implements Column {
    enum Kind {
      TEXT,
      WHOLE,
      NUMBER,
      FLAG
    }

    @Override
    public Type declared() {
      return switch (kind) {
        case TEXT ->
            Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
        case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
        case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
        case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      };
    }

    @Override
    public boolean holds(JsonNode value) {
      return switch (kind) {
        case TEXT -> value.isString();
        case WHOLE -> value.isIntegralNumber() && value.canConvertToLong();
        case NUMBER -> value.isNumber() && isExact(value);
        case FLAG -> value.isBoolean();
      };
    }

    private static boolean isExact(JsonNode value) {
      double nearest = value.doubleValue();
      return Double.isFinite(nearest)
          && BigDecimal.valueOf(nearest).compareTo(value.decimalValue()) == 0;
    }
  }

  /// A column of any number of values; an empty one is another value than none.
  record Many(String name, Column element) implements Column {
    @Override
    public Type declared() {
      return ConversionPatterns.listOfElements(Type.Repetition.OPTIONAL, name, element.declared());
    }

    @Override
    public boolean holds(JsonNode value) {
      return value.isArray() && value.values().stream().allMatch(element::holds);
    }
  }

  /// Columns side by side.
  record Group(String name, List<Column> parts) implements Column {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public Type declared() {
      return new GroupType(Type.Repetition.OPTIONAL, name, types());
    }

    @Override
    public boolean holds(JsonNode value) {
      return value.isObject();
    }

    /// This group as the whole of a file.
    MessageType message() {
      return new MessageType(name, types());
    }

    /// The place of the part of this name; below zero if there is none.
    int place(String part) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).name().equals(part)) {
          return i;
        }
      }
      return -1;
    }

    @Nullable Column part(String part) {
      int place = place(part);
      return place < 0 ? null : parts.get(place);
    }

    private List<Type> types() {
      return parts.stream().map(Column::declared).toList();
    }
  }
}
