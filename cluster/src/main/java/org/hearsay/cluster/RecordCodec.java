package org.hearsay.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Records as bytes: component after component, in the order in which they are declared. The forms
/// of the components are derived once from the types, all the way down; a type that has no form is
/// refused at once, with its place, and not when the first such value comes by.
///
/// What comes back equals what was written, and the bytes are the same for equal records. They mean
/// something only together with the [#shape()] of the types; they are for the state and the wires
/// of a job, not for files that last.
final class RecordCodec<T> {
  private static final ClassValue<RecordCodec<?>> CODECS =
      new ClassValue<>() {
        @Override
        protected RecordCodec<?> computeValue(Class<?> type) {
          RecordForms forms = new RecordForms();
          return new RecordCodec<>(type, forms.of(type, type.getSimpleName()), forms.shape());
        }
      };

  private final Class<T> type;
  private final Form form;
  private final String shape;

  /// How values of one type are written.
  interface Form {
    void write(@Nullable Object value, DataOutput out) throws IOException;

    @Nullable Object read(DataInput in) throws IOException;
  }

  private RecordCodec(Class<T> type, Form form, String shape) {
    this.type = type;
    this.form = form;
    this.shape = shape;
  }

  /// The codec of a record, or of a sealed interface of records.
  ///
  /// @throws IllegalArgumentException if a component, however deep, is of a type without a form
  @SuppressWarnings("unchecked")
  static <T> RecordCodec<T> of(Class<T> type) {
    return (RecordCodec<T>) CODECS.get(type);
  }

  void write(T value, DataOutput out) throws IOException {
    form.write(value, out);
  }

  T read(DataInput in) throws IOException {
    Object value = form.read(in);
    if (value == null) {
      throw new IOException("null where a " + type.getSimpleName() + " was expected");
    }
    return type.cast(value);
  }

  Packed pack(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException("no room for " + bytes.size() + " bytes", e);
    }
    return Packed.of(bytes.toByteArray());
  }

  T unpack(Packed packed) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.bytes()))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(packed + " that hold no " + type.getSimpleName(), e);
    }
  }

  /// The names and types of all components, however deep, as one line; bytes written under another
  /// shape cannot be read.
  String shape() {
    return shape;
  }
}
