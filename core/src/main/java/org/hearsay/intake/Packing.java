package org.hearsay.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.hearsay.intake.archive.UnpackingBounds;
import org.tukaani.xz.XZInputStream;

/// Unpacks gzip (RFC 1952) and xz, recognised by their first bytes whatever the file is called, no
/// further than [UnpackingBounds] allow.
final class Packing {
  /// An xz file states how much memory it needs; no ordinary preset asks for more than 65 MiB.
  private static final int XZ_MEMORY_KIB_MAX = 128 * 1024;

  private static final int BUFFER_BYTES = 1 << 16;

  private Packing() {}

  /// `in`, unpacked where it is packed. Closing the result closes `in`.
  ///
  /// @throws IOException if `in` cannot be read or its packing is broken from the start
  static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
    byte[] head = peek(buffered, 6);
    if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
      return bounded(buffered, packed -> new GZIPInputStream(packed, BUFFER_BYTES));
    }
    if (head.length == 6
        && head[0] == (byte) 0xfd
        && head[1] == '7'
        && head[2] == 'z'
        && head[3] == 'X'
        && head[4] == 'Z'
        && head[5] == 0) {
      return bounded(buffered, packed -> new XZInputStream(packed, XZ_MEMORY_KIB_MAX));
    }
    return buffered;
  }

  private static InputStream bounded(InputStream packed, UnpackingBounds.Unpacking how)
      throws IOException {
    return new BufferedInputStream(UnpackingBounds.standard().unpack(packed, how), BUFFER_BYTES);
  }

  /// The first bytes of `in`, up to `count`, left in place.
  ///
  /// @throws IOException if `in` cannot be read
  static byte[] peek(BufferedInputStream in, int count) throws IOException {
    in.mark(count);
    byte[] head = in.readNBytes(count);
    in.reset();
    return head;
  }
}
