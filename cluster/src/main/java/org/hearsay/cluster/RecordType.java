package org.hearsay.cluster;

import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/// Tells Flink to handle records by their [RecordCodec] and not by what it would make of them.
final class RecordType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;

  private RecordType(Class<T> type) {
    this.type = type;
  }

  /// @throws IllegalArgumentException if `type` cannot be written; see [RecordCodec#of]
  static <T> RecordType<T> ofRecord(Class<T> type) {
    RecordCodec.of(type);
    return new RecordType<>(type);
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new RecordSerializer<>(type);
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RecordType;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordType<?> record && record.type == type;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(type);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
