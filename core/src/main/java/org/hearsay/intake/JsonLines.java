package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The records of a JSON Lines stream, one line in memory at a time. Blank lines are passed over; a
/// line that is wrong is skipped by its number and the next one is read.
final class JsonLines implements Source {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String origin;
  private final String id;
  private final InputStream in;
  private final IntakeOptions options;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int filled;
  private long line;
  private boolean any;
  private boolean ended;

  /// @param id what records without an id of their own are named after
  /// @param in unpacked; closed at the end, or by [#close()]
  JsonLines(String origin, String id, InputStream in, IntakeOptions options) {
    this.origin = origin;
    this.id = id;
    this.in = in;
    this.options = options;
  }

  @Override
  public @Nullable Delivery next() {
    try {
      while (!ended) {
        line++;
        String place = origin + ":" + line;
        String name = id + ":" + line;
        LineBytes bytes = new LineBytes(options.lineBytesMax());
        boolean last = !readLine(bytes);
        if (last) {
          ended = true;
          close();
        }
        if (bytes.isTooLong()) {
          any = true;
          return bytes.tooLong(place);
        }
        byte[] record = bytes.toArray(line == 1);
        if (!isBlank(record)) {
          any = true;
          return () -> JsonRecord.read(record, place, name, options);
        }
      }
    } catch (IOException e) {
      return brokenOff(e);
    }
    if (any) {
      return null;
    }
    any = true;
    return () -> SkipReason.EMPTY.skip(origin, "no line; expected one JSON object a line");
  }

  private Delivery brokenOff(IOException e) {
    ended = true;
    any = true;
    close();
    Received.Skipped met = Opener.unreadable(origin, e);
    Received.Skipped skipped =
        new Received.Skipped(
            origin, met.reason(), "broken off at line " + line + ": " + met.detail());
    return () -> skipped;
  }

  /// Reads up to the next line feed, which it drops. False at the end of the stream.
  private boolean readLine(LineBytes into) throws IOException {
    while (true) {
      if (at == filled) {
        filled = in.read(buffer, 0, buffer.length);
        at = 0;
        if (filled < 0) {
          filled = 0;
          return false;
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      into.append(buffer, at, end);
      boolean found = end < filled;
      at = found ? end + 1 : end;
      if (found) {
        return true;
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + origin, e);
    }
  }
}
