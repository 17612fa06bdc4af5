package org.hearsay.intake.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/// The records of a web archive, one after another: WARC (ISO 28500), and ARC 1.1 before it; plain,
/// or each packed with gzip, or both in one file. A broken record is a fault with its offset, and
/// the search for the next sound one begins right behind its beginning, since its length may be
/// what is wrong with it.
public final class ArchiveRecords implements Closeable {
  private static final int HEADER_BYTES_MAX = 1 << 16;

  /// What was met: a record, a fault, or the end.
  public sealed interface Step {}

  /// A sound record, as far as its header.
  ///
  /// @param record to be read before the next step
  public record Met(ArchiveRecord record) implements Step {}

  /// Something broken, which is passed over.
  ///
  /// @param offset where the broken record begins, or where broken bytes do
  /// @param cutOff whether the archive ends in the middle of it
  /// @param detail what is wrong
  public record Fault(long offset, boolean cutOff, String detail) implements Step {}

  /// The archive's end.
  public record End() implements Step {}

  private final ArchiveBytes bytes;
  private final Inflater inflater = new Inflater(true);
  private final WarcParser parser = new WarcParser();
  private final RecordSearch search;
  private @Nullable GzipMember member;
  private @Nullable RecordBlock block;
  private long start;
  private int ordinal;
  private boolean ended;

  /// The byte that `member` goes on with after a record.
  private int ahead;

  private ArchiveRecords(ArchiveBytes bytes) {
    this.bytes = bytes;
    this.search = new RecordSearch(bytes);
    parser.setLenient(true);
  }

  /// The records of a file, which is opened here.
  ///
  /// @throws IOException if it cannot be read
  public static ArchiveRecords of(Path file) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    return new ArchiveRecords(new ArchiveBytes(Channels.newInputStream(channel), channel));
  }

  /// The records of a stream, which [#close()] closes. One cannot go back in it: behind a fault
  /// that shows late, more is lost than in a file.
  public static ArchiveRecords of(InputStream in) {
    return new ArchiveRecords(new ArchiveBytes(in, null));
  }

  /// Whether `head`, the first bytes of a file, begin a web archive, plain or packed with gzip.
  public static boolean isArchive(byte[] head) {
    return RecordSearch.beginsArchive(head);
  }

  /// Goes to the first record that begins at `offset` or behind it.
  ///
  /// @throws IOException if the archive cannot be read
  public void resumeAt(long offset) throws IOException {
    bytes.moveTo(offset);
    search.forward(true);
  }

  /// Up to where the archive is read, in bytes as stored.
  public long position() {
    return bytes.position();
  }

  /// Where to go on after the last record; where several are packed together, with the first.
  public long resumeOffset() {
    return member == null ? bytes.position() : start;
  }

  /// The next record, or what stands in its place.
  public Step next() {
    if (ended) {
      return new End();
    }
    try {
      drain();
      InputStream in = member;
      int first = ahead;
      if (in == null) {
        first = firstAtTop();
        in = member == null ? bytes : member;
      } else {
        ordinal++;
      }
      if (first < 0) {
        ended = true;
        return new End();
      }
      return new Met(record(first, in));
    } catch (IOException | IllegalArgumentException e) {
      return fault(e);
    }
  }

  /// Reads what is left of the last record, so that its length and checksum are tested.
  ///
  /// @return the fault that this brought to light; null if it is sound
  public @Nullable Fault finish() {
    try {
      drain();
      return null;
    } catch (IOException e) {
      return fault(e);
    }
  }

  private void drain() throws IOException {
    RecordBlock last = block;
    if (last == null) {
      return;
    }
    last.transferTo(OutputStream.nullOutputStream());
    block = null;
    if (member == null) {
      requireBreak(bytes.available(1) == 0 ? -1 : bytes.peek(0));
      return;
    }
    int b = member.read();
    requireBreak(b);
    ahead = isBreak(b) ? pastBreaks(member) : b;
    if (ahead < 0) {
      member = null;
    }
  }

  private static void requireBreak(int b) throws IOException {
    if (b >= 0 && !isBreak(b)) {
      throw new IOException("a block that is longer than its Content-Length says");
    }
  }

  private static boolean isBreak(int b) {
    return b == '\r' || b == '\n';
  }

  private static int pastBreaks(InputStream in) throws IOException {
    int b = in.read();
    while (isBreak(b)) {
      b = in.read();
    }
    return b;
  }

  /// The first byte of the record that begins here, outside of any member so far; -1 at the end of
  /// the archive. Sets the place where it begins and the member it is packed in.
  private int firstAtTop() throws IOException {
    ordinal = 0;
    while (true) {
      start = bytes.position();
      if (bytes.available(1) == 0) {
        return -1;
      }
      if (isBreak(bytes.peek(0))) {
        bytes.advance(1);
      } else if (GzipMember.isNext(bytes)) {
        search.met(true);
        member = GzipMember.open(bytes, inflater);
        int first = pastBreaks(member);
        if (first >= 0) {
          return first;
        }
        member = null;
      } else if (search.isPlainRecord()) {
        search.met(false);
        return bytes.read();
      } else {
        throw new IOException("neither a record nor a gzip member");
      }
    }
  }

  private ArchiveRecord record(int first, InputStream in) throws IOException {
    parser.reset();
    parser.parse(ByteBuffer.wrap(header(first, in)));
    if (!parser.isFinished()) {
      throw new IOException("a record header that is not well-formed");
    }
    MessageHeaders headers = parser.headers();
    long length = length(headers.first("Content-Length").orElse(""));
    RecordBlock content = new RecordBlock(in, length);
    block = content;
    return new ArchiveRecord(start, ordinal, headers, length, content);
  }

  private static long length(String value) throws IOException {
    try {
      long length = Long.parseLong(value.strip());
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      // said below, as for a negative number
    }
    throw new IOException(
        "a Content-Length that is no number of bytes: '"
            + value.substring(0, Math.min(value.length(), 40))
            + "'");
  }

  /// Up to the empty line that ends it; an ARC header is one line.
  private static byte[] header(int first, InputStream in) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream(1024);
    header.write(first);
    boolean oneLine = first != 'W';
    int inLine = 1;
    while (header.size() < HEADER_BYTES_MAX) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("cut off inside a record header");
      }
      header.write(b);
      if (b == '\n') {
        if (oneLine || inLine == 0) {
          return header.toByteArray();
        }
        inLine = 0;
      } else if (b != '\r') {
        inLine++;
      }
    }
    throw new IOException("a record header of more than " + HEADER_BYTES_MAX + " bytes");
  }

  private Fault fault(Exception e) {
    long broken = start;
    member = null;
    block = null;
    boolean found = false;
    try {
      bytes.moveTo(broken + 1);
      found = search.forward(false);
    } catch (IOException unreadable) {
      // what cannot be read ends here; `e` says why, or what came first
    }
    ended = !found;
    String message = e.getMessage();
    String what = message == null ? e.getClass().getSimpleName() : message;
    return new Fault(
        broken,
        !found && e instanceof EOFException,
        what + (found ? "; reading goes on at byte " + bytes.position() : ""));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    search.close();
    bytes.close();
  }
}
