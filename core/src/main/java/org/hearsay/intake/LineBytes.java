package org.hearsay.intake;

import java.util.Arrays;

/// The bytes of one line as they arrive; past the limit they are counted, not kept.
final class LineBytes {
  private static final byte[] NONE = {};

  private final int bytesMax;
  private byte[] bytes = NONE;
  private int kept;
  private long length;

  LineBytes(int bytesMax) {
    this.bytesMax = bytesMax;
  }

  void append(byte[] from, int start, int end) {
    int count = end - start;
    length += count;
    if (length > bytesMax) {
      bytes = NONE;
      kept = 0;
      return;
    }
    if (kept + count > bytes.length) {
      int grown = (int) Math.min(bytesMax, Math.max(2L * bytes.length, kept + (long) count));
      bytes = Arrays.copyOf(bytes, grown);
    }
    System.arraycopy(from, start, bytes, kept, count);
    kept += count;
  }

  boolean isTooLong() {
    return length > bytesMax;
  }

  Delivery tooLong(String place) {
    String detail =
        FileDelivery.decimal(length)
            + " bytes; a line may have "
            + FileDelivery.decimal(bytesMax)
            + " at most";
    return () -> SkipReason.TOO_LARGE.skip(place, detail);
  }

  /// The line.
  ///
  /// @param first whether a byte order mark may stand before it, to be dropped
  byte[] toArray(boolean first) {
    boolean marked =
        first
            && kept >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return Arrays.copyOfRange(bytes, marked ? 3 : 0, kept);
  }
}
