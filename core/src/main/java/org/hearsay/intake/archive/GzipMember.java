package org.hearsay.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// One member of a gzip file (RFC 1952), unpacked: archives pack each record into one of its own.
/// Ends where the member ends, its checksum tested, with the archive standing right behind it.
final class GzipMember extends InputStream {
  private static final int HEADER_BYTES = 10;
  private static final int NAME_BYTES_MAX = 1 << 16;
  private static final int HAS_HEADER_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final ArchiveBytes archive;
  private final Inflater inflater;
  private final CRC32 checksum = new CRC32();
  private final UnpackingBounds bounds = UnpackingBounds.standard();
  private final byte[] out = new byte[1 << 13];
  private final long start;
  private int at;
  private int filled;
  private boolean ended;

  private GzipMember(ArchiveBytes archive, Inflater inflater) {
    this.archive = archive;
    this.inflater = inflater;
    this.start = archive.position();
  }

  /// Whether the next bytes of `archive` begin a member.
  static boolean isNext(ArchiveBytes archive) throws IOException {
    return archive.available(4) >= 4
        && archive.peek(0) == 0x1f
        && archive.peek(1) == 0x8b
        && archive.peek(2) == 8
        && (archive.peek(3) & 0xE0) == 0;
  }

  /// The member that begins here.
  ///
  /// @param inflater used for one member at a time
  static GzipMember open(ArchiveBytes archive, Inflater inflater) throws IOException {
    inflater.reset();
    GzipMember member = new GzipMember(archive, inflater);
    member.passHeader();
    return member;
  }

  private void passHeader() throws IOException {
    if (archive.available(HEADER_BYTES) < HEADER_BYTES) {
      throw new EOFException("cut off in a gzip header");
    }
    int flags = archive.peek(3);
    archive.advance(HEADER_BYTES);
    if ((flags & HAS_EXTRA) != 0) {
      archive.skipNBytes(littleEndian(2));
    }
    if ((flags & HAS_NAME) != 0) {
      passString();
    }
    if ((flags & HAS_COMMENT) != 0) {
      passString();
    }
    if ((flags & HAS_HEADER_CHECKSUM) != 0) {
      archive.skipNBytes(2);
    }
  }

  private void passString() throws IOException {
    for (int i = 0; i < NAME_BYTES_MAX; i++) {
      int b = archive.read();
      if (b == 0) {
        return;
      }
      if (b < 0) {
        throw new EOFException("cut off in a gzip header");
      }
    }
    throw new IOException("a gzip header with a name of more than " + NAME_BYTES_MAX + " bytes");
  }

  private long littleEndian(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int b = archive.read();
      if (b < 0) {
        throw new EOFException("cut off in gzip");
      }
      value |= (long) b << (8 * i);
    }
    return value;
  }

  @Override
  public int read() throws IOException {
    return at < filled || fill() ? out[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == filled && !fill()) {
      return -1;
    }
    int count = Math.min(length, filled - at);
    System.arraycopy(out, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (!ended) {
      if (inflater.finished()) {
        end();
        return false;
      }
      int count = inflate();
      if (count > 0) {
        checksum.update(out, 0, count);
        bounds.check(inflater.getBytesWritten(), archive.position() - start);
        at = 0;
        filled = count;
        return true;
      }
    }
    return false;
  }

  private int inflate() throws IOException {
    if (archive.available(1) == 0) {
      throw new EOFException("cut off inside a gzip member");
    }
    ByteBuffer packed = archive.atHand();
    int before = packed.remaining();
    inflater.setInput(packed);
    try {
      int count = inflater.inflate(out);
      archive.advance(before - packed.remaining());
      if (inflater.needsDictionary()) {
        throw new IOException("a gzip member that asks for a dictionary");
      }
      return count;
    } catch (DataFormatException e) {
      throw new IOException("broken gzip: " + e.getMessage(), e);
    }
  }

  private void end() throws IOException {
    ended = true;
    long size = inflater.getBytesWritten() & 0xFFFFFFFFL;
    if (littleEndian(4) != checksum.getValue() || littleEndian(4) != size) {
      throw new IOException("a gzip member whose checksum is wrong");
    }
  }
}
