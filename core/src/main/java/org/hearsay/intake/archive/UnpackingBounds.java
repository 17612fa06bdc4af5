package org.hearsay.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// How much packed bytes may unpack to. Deflate packs zeros a thousandfold and xz more than that,
/// so that a small file can hold hours of work; news pages pack five- to tenfold.
///
/// @param freeBytes unpacked bytes that are never asked about
/// @param ratioMax beyond them, how many bytes one packed byte may give
public record UnpackingBounds(long freeBytes, int ratioMax) {
  /// 64 MB whatever their packed size, and beyond that two hundredfold.
  public static UnpackingBounds standard() {
    return new UnpackingBounds(64_000_000, 200);
  }

  /// Goes on quietly where the bounds are kept.
  ///
  /// @throws IOException if `unpacked` bytes are too many for `packed` ones
  public void check(long unpacked, long packed) throws IOException {
    if (unpacked > freeBytes && unpacked / ratioMax > packed) {
      throw new IOException(
          "packed data that unpacks to more than "
              + ratioMax
              + " times its size; it is not unpacked any further");
    }
  }

  /// What unpacks.
  public interface Unpacking {
    /// The unpacked form of `packed`.
    ///
    /// @throws IOException if `packed` cannot be read or is broken from the start
    InputStream over(InputStream packed) throws IOException;
  }

  /// `packed`, unpacked by `how`, ending with an exception where it grows too large.
  ///
  /// @throws IOException if `packed` cannot be read or is broken from the start
  public InputStream unpack(InputStream packed, Unpacking how) throws IOException {
    Counted counted = new Counted(packed);
    return new Guarded(how.over(counted), counted::count, this);
  }

  /// `unpacked`, ending with an exception where it grows too large for `packed` bytes.
  InputStream guard(InputStream unpacked, long packed) {
    return new Guarded(unpacked, () -> packed, this);
  }

  private static final class Guarded extends FilterInputStream {
    private final LongSupplier packed;
    private final UnpackingBounds bounds;
    private long unpacked;

    Guarded(InputStream in, LongSupplier packed, UnpackingBounds bounds) {
      super(in);
      this.packed = packed;
      this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = in.read(into, offset, length);
      if (count > 0) {
        count(count);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(count);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(long bytes) throws IOException {
      unpacked += bytes;
      bounds.check(unpacked, packed.getAsLong());
    }
  }

  /// Counts what passes through.
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b >= 0 ? 1 : 0;
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = in.skip(bytes);
      count += skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
