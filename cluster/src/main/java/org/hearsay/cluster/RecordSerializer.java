package org.hearsay.cluster;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/// Flink's view of a [RecordCodec]. Records are immutable, so that a copy is the record itself.
final class RecordSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;

  RecordSerializer(Class<T> type) {
    this.type = type;
  }

  Class<T> type() {
    return type;
  }

  @Override
  public void serialize(T value, DataOutputView out) throws IOException {
    RecordCodec.of(type).write(value, out);
  }

  @Override
  public T deserialize(DataInputView in) throws IOException {
    return RecordCodec.of(type).read(in);
  }

  @Override
  public T deserialize(T reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public T copy(T value) {
    return value;
  }

  @Override
  public T copy(T value, T reuse) {
    return value;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  @SuppressWarnings("NullAway") // Flink asks for none of a type whose values it cannot make up
  public T createInstance() {
    return null;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new RecordSnapshot<>(type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordSerializer<?> serializer && serializer.type == type;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(type);
  }
}
