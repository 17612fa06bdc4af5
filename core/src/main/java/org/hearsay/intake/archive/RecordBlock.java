package org.hearsay.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// The next `count` bytes of a stream, and then its end, whatever follows in it.
final class RecordBlock extends InputStream {
  private final InputStream in;
  private long left;

  RecordBlock(InputStream in, long count) {
    this.in = in;
    this.left = count;
  }

  @Override
  public int read() throws IOException {
    if (left == 0) {
      return -1;
    }
    int b = in.read();
    return counted(b < 0 ? -1 : 1) < 0 ? -1 : b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    return counted(in.read(into, offset, (int) Math.min(left, length)));
  }

  private int counted(int count) throws IOException {
    if (count < 0) {
      throw new EOFException("cut off " + left + " bytes before the end of its block");
    }
    left -= count;
    return count;
  }
}
