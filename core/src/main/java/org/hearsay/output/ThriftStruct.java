package org.hearsay.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// A struct in the compact protocol of Apache Thrift, in which the descriptions within a Parquet
/// file are written. Fields are added by ascending number.
///
/// [Compact
/// protocol](https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md)
final class ThriftStruct {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST_MAX = 14;

  private final ByteArrayOutputStream out;
  private int last;

  private ThriftStruct(ByteArrayOutputStream out) {
    this.out = out;
  }

  /// The struct that `fields` adds its fields to.
  static byte[] of(Consumer<ThriftStruct> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, fields);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, Consumer<ThriftStruct> fields) {
    fields.accept(new ThriftStruct(out));
    out.write(0);
  }

  ThriftStruct i32(int field, int value) {
    header(field, I32);
    varint(out, zigzag(value));
    return this;
  }

  ThriftStruct i64(int field, long value) {
    header(field, I64);
    varint(out, zigzag(value));
    return this;
  }

  ThriftStruct text(int field, String value) {
    header(field, BINARY);
    text(value);
    return this;
  }

  ThriftStruct struct(int field, Consumer<ThriftStruct> fields) {
    header(field, STRUCT);
    write(out, fields);
    return this;
  }

  ThriftStruct structs(int field, List<Consumer<ThriftStruct>> structs) {
    list(field, structs.size(), STRUCT);
    structs.forEach(fields -> write(out, fields));
    return this;
  }

  ThriftStruct i32s(int field, List<Integer> values) {
    list(field, values.size(), I32);
    values.forEach(value -> varint(out, zigzag(value)));
    return this;
  }

  ThriftStruct texts(int field, List<String> values) {
    list(field, values.size(), BINARY);
    values.forEach(this::text);
    return this;
  }

  private void list(int field, int size, int type) {
    header(field, LIST);
    if (size <= SHORT_LIST_MAX) {
      out.write((size << 4) | type);
    } else {
      out.write(0xF0 | type);
      varint(out, size);
    }
  }

  /// The distance from the field before, and the type, in one byte.
  private void header(int field, int type) {
    int step = field - last;
    if (step < 1 || step > 15) {
      throw new IllegalArgumentException("field " + field + " cannot follow field " + last);
    }
    out.write((step << 4) | type);
    last = field;
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  /// Seven bits a byte, the lowest first; all but the last have the highest bit.
  static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
