package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/// The bytes of an archive as it is stored, with their offsets. Keeps the last megabyte, so that
/// the search for the next sound record can begin close behind where a broken one began; what can
/// be sought in is sought in.
final class ArchiveBytes extends InputStream {
  private static final int KEPT = 1 << 20;
  private static final int CHUNK = 1 << 16;

  /// How much may be read a second time after faults, beyond what the archive holds: an archive
  /// whose every record claims to reach to its end must not be read once for each of them.
  private static final long AGAIN_MAX = 1L << 28;

  private final InputStream in;
  private final @Nullable SeekableByteChannel seekable;
  private final byte[] buffer = new byte[2 * KEPT];
  private long base;
  private int at;
  private int filled;
  private long again;

  /// @param seekable what `in` reads from, where one can go back in it; null where one cannot
  ArchiveBytes(InputStream in, @Nullable SeekableByteChannel seekable) {
    this.in = in;
    this.seekable = seekable;
  }

  /// The offset of the next byte.
  long position() {
    return base + at;
  }

  /// How many of the next bytes are at hand, after trying to have `count`.
  int available(int count) throws IOException {
    while (filled - at < count && fill()) {
      // until there are enough, or no more
    }
    return filled - at;
  }

  /// The byte `ahead` of the next one, which [#available(int)] has said to be at hand.
  int peek(int ahead) {
    return buffer[at + ahead] & 0xFF;
  }

  /// The bytes at hand, for reading only; [#advance(int)] says how many were used.
  ByteBuffer atHand() {
    return ByteBuffer.wrap(buffer, at, filled - at);
  }

  /// Passes over the next `count` bytes at hand.
  void advance(int count) {
    at += count;
  }

  @Override
  public int read() throws IOException {
    return available(1) == 0 ? -1 : buffer[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = Math.min(available(1), length);
    if (count == 0) {
      return -1;
    }
    System.arraycopy(buffer, at, into, offset, count);
    at += count;
    return count;
  }

  /// Goes to `position`, or as near before or behind it as can be: a stream keeps only its last
  /// megabyte, and what was read again too often is not read once more.
  void moveTo(long position) throws IOException {
    if (position >= base && position <= base + filled) {
      at = (int) (position - base);
      return;
    }
    if (position > base + filled) {
      forward(position);
      return;
    }
    again += base + filled - position;
    if (seekable == null) {
      at = 0;
    } else if (again <= AGAIN_MAX + seekable.size()) {
      seekable.position(position);
      base = position;
      at = 0;
      filled = 0;
    }
  }

  private void forward(long position) throws IOException {
    if (seekable != null) {
      base = Math.min(position, seekable.size());
      seekable.position(base);
      at = 0;
      filled = 0;
      return;
    }
    while (position() < position && available(1) > 0) {
      at += (int) Math.min(filled - at, position - position());
    }
  }

  private boolean fill() throws IOException {
    if (filled == buffer.length) {
      int dropped = Math.min(at, buffer.length - KEPT);
      System.arraycopy(buffer, dropped, buffer, 0, filled - dropped);
      base += dropped;
      at -= dropped;
      filled -= dropped;
    }
    int count = in.read(buffer, filled, Math.min(CHUNK, buffer.length - filled));
    filled += Math.max(count, 0);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
