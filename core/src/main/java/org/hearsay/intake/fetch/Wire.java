package org.hearsay.intake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The bytes of one answer as they come in, with all that was read of them kept: an archive wants
/// an answer as it stood on the wire. Used by one thread.
final class Wire {
  private static final int BUFFER_BYTES = 1 << 14;

  private final InputStream in;
  private final long bytesMax;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream tape = new ByteArrayOutputStream(BUFFER_BYTES);
  private int at;
  private int filled;
  private boolean endedWithReturn;

  /// @param bytesMax after how many bytes, framing included, reading ends with a fault
  Wire(InputStream in, long bytesMax) {
    this.in = in;
    this.bytesMax = bytesMax;
  }

  /// Up to `length` bytes, at least one; -1 at the end.
  ///
  /// @throws FetchFailure if there are more bytes than this answer may have
  int read(byte[] into, int offset, int length) throws IOException, FetchFailure {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, filled - at);
    System.arraycopy(buffer, at, into, offset, count);
    take(count);
    return count;
  }

  /// One line without its end, which may be CR LF or LF alone; null if the stream ends first.
  ///
  /// @throws FetchFailure if it is longer than `bytesLeft`
  @Nullable String readLine(int bytesLeft) throws IOException, FetchFailure {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    while (fill()) {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      boolean found = end < filled;
      line.write(buffer, at, end - at);
      take(end - at + (found ? 1 : 0));
      if (line.size() > bytesLeft + 1) { // a CR may stand behind the last one
        throw new FetchFailure(FetchFault.TOO_LARGE, "a line without end");
      }
      if (found) {
        String text = line.toString(StandardCharsets.ISO_8859_1);
        endedWithReturn = text.endsWith("\r");
        return endedWithReturn ? text.substring(0, text.length() - 1) : text;
      }
    }
    return null;
  }

  /// Whether the last line ended with CR LF, not with LF alone.
  boolean endedWithReturn() {
    return endedWithReturn;
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
    }
    return filled > 0;
  }

  private void take(int count) throws FetchFailure {
    if (tape.size() + (long) count > bytesMax) {
      throw new FetchFailure(
          FetchFault.TOO_LARGE, "more than " + bytesMax + " bytes with its framing");
    }
    tape.write(buffer, at, count);
    at += count;
  }

  /// Forgets what was read so far: an interim answer (1xx) is no part of the answer.
  void forget() {
    tape.reset();
  }

  /// All that was read.
  byte[] taped() {
    return tape.toByteArray();
  }
}
