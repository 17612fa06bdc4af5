package org.hearsay.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.hearsay.cluster.RecordCodec.Form;
import org.jspecify.annotations.Nullable;

/// The form of a record: that of each component, in order. Records are made anew by their canonical
/// constructor, so that what comes back has passed its checks.
final class RecordForm implements Form {
  private final String name;
  private final MethodHandle[] accessors;
  private final MethodHandle maker;
  private final Form[] parts;

  private RecordForm(String name, MethodHandle[] accessors, MethodHandle maker) {
    this.name = name;
    this.accessors = accessors;
    this.maker = maker;
    this.parts = new Form[accessors.length];
  }

  /// A form whose parts are still to be [#set].
  static RecordForm of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    MethodHandle[] accessors = new MethodHandle[components.length];
    Class<?>[] types = new Class<?>[components.length];
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Method accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        accessors[i] =
            lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      MethodHandle maker =
          lookup
              .unreflectConstructor(constructor)
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new RecordForm(type.getName(), accessors, maker);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot take apart " + type.getName(), e);
    }
  }

  void set(int component, Form form) {
    parts[component] = form;
  }

  @Override
  public void write(@Nullable Object value, DataOutput out) throws IOException {
    out.writeBoolean(value != null);
    if (value == null) {
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i].write(component(i, value), out);
    }
  }

  @Override
  public @Nullable Object read(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].read(in);
    }
    return made(values);
  }

  @SuppressWarnings("IllegalCatch")
  private @Nullable Object component(int i, Object value) throws IOException {
    try {
      return accessors[i].invokeExact(value);
    } catch (Throwable e) {
      throw new IOException("cannot read component " + i + " of " + name, e);
    }
  }

  private Object made(@Nullable Object[] values) throws IOException {
    try {
      return maker.invokeExact(values);
    } catch (Throwable e) {
      throw new IOException("no " + name + " in these bytes", e);
    }
  }
}
