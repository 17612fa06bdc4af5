package org.hearsay.intake.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks for places in an archive where a record begins.
final class RecordSearch {
  /// Enough packed bytes for the first unpacked ones.
  private static final int LOOK_BYTES = 512;

  private static final int HEADER_BYTES = 10;
  private static final int HEADER_CHECKSUM_EXTRA_OR_STRINGS = 0x1E;
  private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};

  /// Schemes by which ARC headers begin.
  private static final int SCHEME_CHARS_MAX = 9;

  private final ArchiveBytes bytes;
  private final Inflater inflater = new Inflater(true);
  private final byte[] packed = new byte[LOOK_BYTES];
  private final byte[] start = new byte[SCHEME_CHARS_MAX + 1];
  private boolean metPacked;
  private boolean metPlain;

  RecordSearch(ArchiveBytes bytes) {
    this.bytes = bytes;
  }

  /// Takes note of how a record was stored: what is stored so is searched for.
  void met(boolean isPacked) {
    metPacked |= isPacked;
    metPlain |= !isPacked;
  }

  /// Goes on to the next place where a record begins; at the end of the archive, false.
  ///
  /// @param fromLine whether a line may begin right here
  boolean forward(boolean fromLine) throws IOException {
    boolean atLine = fromLine;
    while (bytes.available(LOOK_BYTES) > 0) {
      int b = bytes.peek(0);
      boolean seeksPlain = metPlain || !metPacked;
      boolean seeksPacked = metPacked || !metPlain;
      if (seeksPacked && b == 0x1f && GzipMember.isNext(bytes) && isPackedRecord()) {
        return true;
      }
      if (seeksPlain && atLine && b == 'W' && isPlainRecord()) {
        return true;
      }
      atLine = b == '\n';
      bytes.advance(1);
    }
    return false;
  }

  /// Whether a record that is not packed begins here.
  boolean isPlainRecord() throws IOException {
    int count = Math.min(bytes.available(start.length), start.length);
    for (int i = 0; i < count; i++) {
      start[i] = (byte) bytes.peek(i);
    }
    return isRecordStart(count);
  }

  private boolean isPackedRecord() throws IOException {
    if ((bytes.peek(3) & HEADER_CHECKSUM_EXTRA_OR_STRINGS) != 0) {
      // rare in archives, and its length unknown: the member is tried
      return true;
    }
    int count = Math.min(bytes.available(LOOK_BYTES), LOOK_BYTES) - HEADER_BYTES;
    for (int i = 0; i < count; i++) {
      packed[i] = (byte) bytes.peek(HEADER_BYTES + i);
    }
    inflater.reset();
    inflater.setInput(packed, 0, Math.max(count, 0));
    try {
      return isRecordStart(inflater.inflate(start));
    } catch (DataFormatException e) {
      return false;
    }
  }

  /// `WARC/`, or the scheme by which an ARC header begins: `http:`, `dns:`, `filedesc:`.
  private boolean isRecordStart(int count) {
    int same = 0;
    while (same < WARC.length && same < count && start[same] == WARC[same]) {
      same++;
    }
    if (same == WARC.length) {
      return true;
    }
    int i = 0;
    while (i < count && start[i] >= 'a' && start[i] <= 'z') {
      i++;
    }
    return i > 1 && i < count && start[i] == ':';
  }

  /// Whether `head`, the first bytes of a file, begin a web archive, plain or packed.
  static boolean beginsArchive(byte[] head) {
    byte[] first = head;
    if (head.length > HEADER_BYTES && (head[0] & 0xFF) == 0x1f && (head[1] & 0xFF) == 0x8b) {
      first = unpackedStart(head);
    }
    String start = new String(first, StandardCharsets.ISO_8859_1);
    return start.startsWith("WARC/") || start.startsWith("filedesc:/");
  }

  private static byte[] unpackedStart(byte[] head) {
    Inflater inflater = new Inflater(true);
    try {
      int from = endOfGzipHeader(head);
      if (from >= head.length) {
        return new byte[0];
      }
      inflater.setInput(head, from, head.length - from);
      byte[] start = new byte[SCHEME_CHARS_MAX + 1];
      int count = inflater.inflate(start);
      return Arrays.copyOf(start, count);
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  private static int endOfGzipHeader(byte[] head) {
    int flags = head[3];
    int at = HEADER_BYTES;
    if ((flags & 4) != 0 && at + 1 < head.length) {
      at += 2 + (head[at] & 0xFF) + 256 * (head[at + 1] & 0xFF);
    }
    for (int string : new int[] {8, 16}) {
      if ((flags & string) != 0) {
        while (at < head.length && head[at] != 0) {
          at++;
        }
        at++;
      }
    }
    return at + ((flags & 2) != 0 ? 2 : 0);
  }

  void close() {
    inflater.end();
  }
}
