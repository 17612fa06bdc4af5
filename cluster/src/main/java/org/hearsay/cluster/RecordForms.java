package org.hearsay.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.types.StringValue;
import org.hearsay.cluster.RecordCodec.Form;
import org.jspecify.annotations.Nullable;

/// Derives the [Form] of a type from its declaration.
final class RecordForms {
  private final Map<Type, Form> forms = new HashMap<>(scalars());
  private final Map<String, String> shapes = new TreeMap<>();

  /// Writes what is never null.
  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, DataOutput out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(DataInput in) throws IOException;
  }

  /// The form of `type`, which may be null wherever it is no primitive.
  ///
  /// @param place for messages
  Form of(Type type, String place) {
    Form known = forms.get(type);
    if (known != null) {
      return known;
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      Form form = list(of(generic.getActualTypeArguments()[0], place));
      forms.put(type, form);
      return form;
    }
    if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        return made(plain, constants(plain), Arrays.toString(plain.getEnumConstants()));
      }
      if (plain.isRecord()) {
        return record(plain);
      }
      if (plain.isSealed()) {
        return family(plain);
      }
    }
    throw new IllegalArgumentException(
        place
            + " is of type "
            + type.getTypeName()
            + "; expected a record, a sealed interface of records, an enum, a list of these, or one"
            + " of the plain types");
  }

  String shape() {
    return shapes.toString();
  }

  private Form made(Class<?> type, Form form, String shape) {
    forms.put(type, form);
    shapes.put(type.getName(), shape);
    return form;
  }

  private Form record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    RecordForm form = RecordForm.of(type);
    // known before its parts are looked at, since one of them may hold such a record again
    made(
        type,
        form,
        Arrays.stream(components)
            .map(c -> c.getGenericType().getTypeName() + " " + c.getName())
            .toList()
            .toString());
    for (int i = 0; i < components.length; i++) {
      String place = type.getSimpleName() + "." + components[i].getName();
      form.set(i, of(components[i].getGenericType(), place));
    }
    return form;
  }

  /// A sealed interface: which of its records, and that record.
  private Form family(Class<?> type) {
    List<Class<?>> members = Arrays.asList(type.getPermittedSubclasses());
    List<Form> parts = new ArrayList<>();
    Form form =
        present(
            (Object value, DataOutput out) -> {
              int member = members.indexOf(value.getClass());
              out.writeByte(member);
              parts.get(member).write(value, out);
            },
            in -> parts.get(in.readUnsignedByte()).read(in));
    made(type, form, members.toString());
    members.forEach(member -> parts.add(of(member, type.getSimpleName())));
    return form;
  }

  private static Form constants(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    List<Object> places = Arrays.asList(constants);
    return present(
        (Object value, DataOutput out) -> writeCount(places.indexOf(value), out),
        in -> constants[readCount(in)]);
  }

  private static Form list(Form item) {
    return present(
        (List<?> value, DataOutput out) -> {
          writeCount(value.size(), out);
          for (Object each : value) {
            item.write(each, out);
          }
        },
        in -> {
          int size = readCount(in);
          List<@Nullable Object> items = new ArrayList<>(Math.min(size, 1 << 12));
          for (int i = 0; i < size; i++) {
            items.add(item.read(in));
          }
          return Collections.unmodifiableList(items);
        });
  }

  private static Map<Type, Form> scalars() {
    Map<Type, Form> forms = new HashMap<>();
    forms.put(int.class, bare(Integer.class, RecordForms::writeInt, RecordForms::readInt));
    forms.put(long.class, bare(Long.class, (v, out) -> out.writeLong(v), DataInput::readLong));
    forms.put(
        double.class, bare(Double.class, (v, out) -> out.writeDouble(v), DataInput::readDouble));
    forms.put(
        boolean.class,
        bare(Boolean.class, (v, out) -> out.writeBoolean(v), DataInput::readBoolean));
    forms.put(Integer.class, present(RecordForms::writeInt, RecordForms::readInt));
    forms.put(
        Long.class, present((Long v, DataOutput out) -> out.writeLong(v), DataInput::readLong));
    forms.put(
        Double.class,
        present((Double v, DataOutput out) -> out.writeDouble(v), DataInput::readDouble));
    forms.put(
        Boolean.class,
        present((Boolean v, DataOutput out) -> out.writeBoolean(v), DataInput::readBoolean));
    // as Flink writes them: by UTF-16 unit, so that every string comes back as it was
    forms.put(String.class, present(StringValue::writeString, StringValue::readString));
    forms.put(Packed.class, present(Packed::write, Packed::read));
    forms.put(
        BigDecimal.class,
        present(
            (BigDecimal v, DataOutput out) -> {
              Packed.of(v.unscaledValue().toByteArray()).write(out);
              out.writeInt(v.scale());
            },
            in -> new BigDecimal(new BigInteger(Packed.read(in).bytes()), in.readInt())));
    forms.put(
        URI.class,
        present(
            (URI v, DataOutput out) -> StringValue.writeString(v.toString(), out),
            in -> URI.create(StringValue.readString(in))));
    forms.put(
        LocalDate.class,
        present(
            (LocalDate v, DataOutput out) -> out.writeLong(v.toEpochDay()),
            in -> LocalDate.ofEpochDay(in.readLong())));
    forms.put(
        LocalTime.class,
        present(
            (LocalTime v, DataOutput out) -> out.writeLong(v.toNanoOfDay()),
            in -> LocalTime.ofNanoOfDay(in.readLong())));
    forms.put(
        ZoneOffset.class,
        present(
            (ZoneOffset v, DataOutput out) -> out.writeInt(v.getTotalSeconds()),
            in -> ZoneOffset.ofTotalSeconds(in.readInt())));
    forms.put(
        Instant.class,
        present(
            (Instant v, DataOutput out) -> {
              out.writeLong(v.getEpochSecond());
              out.writeInt(v.getNano());
            },
            in -> Instant.ofEpochSecond(in.readLong(), in.readInt())));
    return forms;
  }

  /// A reference: a byte that says whether there is one, and the value.
  @SuppressWarnings("unchecked")
  private static <T> Form present(Writing<T> writing, Reading<? extends @Nullable Object> reading) {
    return new Form() {
      @Override
      public void write(@Nullable Object value, DataOutput out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
          writing.write((T) value, out);
        }
      }

      @Override
      public @Nullable Object read(DataInput in) throws IOException {
        return in.readBoolean() ? reading.read(in) : null;
      }
    };
  }

  /// A primitive.
  private static <T> Form bare(Class<T> type, Writing<T> writing, Reading<T> reading) {
    return new Form() {
      @Override
      public void write(@Nullable Object value, DataOutput out) throws IOException {
        writing.write(type.cast(Objects.requireNonNull(value)), out);
      }

      @Override
      public Object read(DataInput in) throws IOException {
        return Objects.requireNonNull(reading.read(in));
      }
    };
  }

  /// Small numbers in few bytes, those below zero too.
  private static void writeInt(int value, DataOutput out) throws IOException {
    writeCount((value << 1) ^ (value >> 31), out);
  }

  private static int readInt(DataInput in) throws IOException {
    int folded = readCount(in);
    return (folded >>> 1) ^ -(folded & 1);
  }

  private static void writeCount(int count, DataOutput out) throws IOException {
    int rest = count;
    while ((rest & ~0x7f) != 0) {
      out.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readCount(DataInput in) throws IOException {
    int count = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      count |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return count;
      }
    }
    throw new IOException("a number of more than five bytes");
  }
}
