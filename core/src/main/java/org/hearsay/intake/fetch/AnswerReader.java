package org.hearsay.intake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Capture.Header;
import org.jspecify.annotations.Nullable;

/// Reads one HTTP/1.1 answer (RFC 9112) from a connection that is closed after it. Whatever a
/// server sends, this ends: at the end of the answer, or at a limit.
///
/// Kind where servers are careless and nothing depends on it (lines that end with LF alone, folded
/// fields), strict where two readers could see two different answers (lengths that differ, a broken
/// chunk, a body shorter than announced).
final class AnswerReader {
  private static final int INTERIM_MAX = 5;
  private static final int FIELDS_MAX = 500;
  private static final int CHUNK_LINE_MAX = 4096;
  private static final int CHUNK_DIGITS_MAX = 8;

  /// How much of a body to read.
  ///
  /// @param cuts whether a longer body is cut there and taken, rather than refused
  record BodyRule(int bytesMax, boolean cuts) {}

  /// Decides by status and header fields, before the body is read.
  interface HeadRule {
    BodyRule judge(int status, List<Header> headers) throws FetchFailure;
  }

  private final Wire wire;
  private final FetchLimits limits;

  AnswerReader(Wire wire, FetchLimits limits) {
    this.wire = wire;
    this.limits = limits;
  }

  /// @throws FetchFailure if this is no whole answer, or more than may be
  /// @throws IOException if the connection breaks
  Answer read(HeadRule rule) throws IOException, FetchFailure {
    for (int interim = 0; interim <= INTERIM_MAX; interim++) {
      wire.forget();
      int status = status(line(limits.headBytes()));
      List<Header> headers = readHeaders(limits.headBytes());
      if (status >= 200) {
        BodyRule body = rule.judge(status, headers);
        return readBody(status, headers, body);
      }
    }
    throw bad("more than " + INTERIM_MAX + " interim answers");
  }

  private Answer readBody(int status, List<Header> headers, BodyRule rule)
      throws IOException, FetchFailure {
    Body body = new Body(rule);
    if (status != 204 && status != 304) {
      try {
        readBody(headers, body);
      } catch (IOException | FetchFailure e) {
        if (!rule.cuts()) {
          throw e;
        }
        body.cut = true;
      }
    }
    return new Answer(status, headers, wire.taped(), body.bytes.toByteArray(), body.cut);
  }

  private void readBody(List<Header> headers, Body body) throws IOException, FetchFailure {
    String coding = Answer.header(headers, "Transfer-Encoding");
    if (coding != null) {
      if (!coding.strip().equalsIgnoreCase("chunked")) {
        throw bad("Transfer-Encoding " + coding + "; expected chunked");
      }
      readChunks(body);
      return;
    }
    long length = contentLength(headers);
    if (length > body.rule.bytesMax() && !body.rule.cuts()) {
      throw tooLarge(decimal(length) + " bytes", body.rule.bytesMax());
    }
    if (length >= 0) {
      long read = copy(length, body);
      if (read < length && !body.cut) {
        throw bad("broken off after " + read + " of " + length + " bytes");
      }
    } else {
      copy(Long.MAX_VALUE, body);
    }
  }

  private void readChunks(Body body) throws IOException, FetchFailure {
    while (!body.cut) {
      long size = chunkSize(chunkLine());
      if (size == 0) {
        readTrailers();
        return;
      }
      if (copy(size, body) < size && !body.cut) {
        throw bad("broken off within a chunk");
      }
      if (!body.cut && !chunkLine().isEmpty()) {
        throw bad("a chunk longer than it says");
      }
    }
  }

  /// Fields behind the body: read, since they are part of the answer, and not looked at.
  private void readTrailers() throws IOException, FetchFailure {
    int left = limits.headBytes();
    while (true) {
      String line = wire.readLine(left);
      if (line == null || line.isEmpty()) {
        return;
      }
      left -= line.length();
    }
  }

  /// Ends with CR LF: readers do not agree on what LF alone means here.
  private String chunkLine() throws IOException, FetchFailure {
    String line = line(CHUNK_LINE_MAX);
    if (!wire.endedWithReturn()) {
      throw bad("a chunk whose framing has no CR");
    }
    return line;
  }

  private static long chunkSize(String line) throws FetchFailure {
    int semicolon = line.indexOf(';');
    String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
    boolean hexadecimal =
        !digits.isEmpty()
            && digits.length() <= CHUNK_DIGITS_MAX
            && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    if (!hexadecimal) {
      throw bad("a chunk whose length is '" + shown(digits) + "'");
    }
    return Long.parseLong(digits, 16);
  }

  /// Reads `length` bytes of body, or what there is of them.
  private long copy(long length, Body body) throws IOException, FetchFailure {
    byte[] part = new byte[8192];
    long read = 0;
    while (read < length && !body.cut) {
      int count = wire.read(part, 0, (int) Math.min(part.length, length - read));
      if (count < 0) {
        return read;
      }
      body.append(part, count);
      read += count;
    }
    return read;
  }

  private static final class Body {
    private final BodyRule rule;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean cut;

    Body(BodyRule rule) {
      this.rule = rule;
    }

    void append(byte[] part, int count) throws FetchFailure {
      int room = rule.bytesMax() - bytes.size();
      if (count > room && !rule.cuts()) {
        throw tooLarge("more than " + decimal(rule.bytesMax()) + " bytes", rule.bytesMax());
      }
      cut = count > room;
      bytes.write(part, 0, Math.min(count, room));
    }
  }

  /// -1 where no length is given.
  private static long contentLength(List<Header> headers) throws FetchFailure {
    long length = -1;
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase("Content-Length")) {
        for (String value : header.value().split(",", -1)) {
          long given = length(value.strip());
          if (length >= 0 && given != length) {
            throw bad("two lengths, " + length + " and " + given);
          }
          length = given;
        }
      }
    }
    return length;
  }

  private static long length(String digits) throws FetchFailure {
    boolean decimal =
        !digits.isEmpty()
            && digits.length() <= 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!decimal) {
      throw bad("Content-Length '" + shown(digits) + "'");
    }
    return Long.parseLong(digits);
  }

  private String line(int bytesMax) throws IOException, FetchFailure {
    String line = wire.readLine(bytesMax);
    if (line == null) {
      throw bad(wire.taped().length == 0 ? "the connection was closed without one" : "broken off");
    }
    return line;
  }

  private static int status(String line) throws FetchFailure {
    boolean http =
        line.length() >= 12
            && line.startsWith("HTTP/1.")
            && line.charAt(8) == ' '
            && (line.length() == 12 || line.charAt(12) == ' ');
    int status = 0;
    for (int i = 9; http && i < 12; i++) {
      int digit = line.charAt(i) - '0';
      http = digit >= 0 && digit <= 9;
      status = 10 * status + digit;
    }
    if (!http || status < 100 || status > 599) {
      throw bad("'" + shown(line) + "'; expected HTTP/1.1 and a status");
    }
    return status;
  }

  private List<Header> readHeaders(int bytesMax) throws IOException, FetchFailure {
    List<Header> headers = new ArrayList<>();
    int left = bytesMax;
    while (true) {
      String line = line(left);
      if (line.isEmpty()) {
        return headers;
      }
      left -= line.length() + 2;
      if (left <= 0 || headers.size() == FIELDS_MAX) {
        throw new FetchFailure(FetchFault.TOO_LARGE, "header fields without end");
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (folded && !headers.isEmpty()) {
        Header last = headers.removeLast();
        headers.add(new Header(last.name(), last.value() + " " + HeaderText.value(line)));
      } else {
        headers.add(header(line));
      }
    }
  }

  private static Header header(String line) throws FetchFailure {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    if (!HeaderText.isName(name)) {
      throw bad("the header field '" + shown(line) + "'");
    }
    return new Header(name, HeaderText.value(line.substring(colon + 1)));
  }

  private static FetchFailure bad(String what) {
    return new FetchFailure(FetchFault.BAD_ANSWER, what);
  }

  static FetchFailure tooLarge(String met, int bytesMax) {
    return new FetchFailure(
        FetchFault.TOO_LARGE, met + "; a document may have " + decimal(bytesMax) + " at most");
  }

  private static String decimal(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// The beginning of what a server sent, fit for a message.
  static String shown(@Nullable String sent) {
    String text = sent == null ? "" : sent.length() > 60 ? sent.substring(0, 60) + "…" : sent;
    return HeaderText.printable(text);
  }
}
