package org.hearsay.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Bytes as a value: what one step has written and only a later one will read, so that the steps
/// between pass it on as it is.
final class Packed {
  private final byte[] bytes;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Not copied; the array must not be written to any more.
  static Packed of(byte[] bytes) {
    return new Packed(bytes);
  }

  /// Not copied; the array must not be written to.
  byte[] bytes() {
    return bytes;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Packed read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new Packed(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Packed packed && Arrays.equals(bytes, packed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
