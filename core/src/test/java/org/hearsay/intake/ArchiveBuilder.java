package org.hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// Writes web archives of invented pages, sound and broken.
final class ArchiveBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean packed;
  private int count;

  ArchiveBuilder(boolean packed) {
    this.packed = packed;
  }

  static String page(String headline, String sentence) {
    return "<html lang=en><head><title>"
        + headline
        + "</title></head><body><nav><a href=/>Home</a></nav><article><h1>"
        + headline
        + "</h1><p>"
        + sentence
        + " The harbour master of Tarvo said on Monday that nobody had been hurt.</p>"
        + "<p>\"We will open the lock again on Friday,\" said Ilse Lund, who runs the port of"
        + " Tarvo. She spoke after a meeting with the crews of the ferries.</p></article></body>";
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /// An answer with HTML in it.
  ArchiveBuilder answer(String url, String date, String html) {
    return answer(url, date, "200 OK", "Content-Type: text/html; charset=UTF-8\r\n", utf8(html));
  }

  ArchiveBuilder answer(String url, String date, String status, String fields, byte[] body) {
    byte[] head = utf8("HTTP/1.1 " + status + "\r\n" + fields + "\r\n");
    return record(
        "response",
        url,
        date,
        "Content-Type: application/http; msgtype=response\r\nWARC-Payload-Digest: sha256:"
            + sha256(body)
            + "\r\n",
        joined(head, body));
  }

  ArchiveBuilder record(String type, String url, String date, String fields, byte[] block) {
    return raw(record(type, url, date, fields, block, block.length));
  }

  /// A record that may lie about its length.
  byte[] record(String type, String url, String date, String fields, byte[] block, long length) {
    count++;
    String header =
        "WARC/1.1\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + "%012d".formatted(count)
            + ">\r\nWARC-Date: "
            + date
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\n"
            + fields
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    return joined(utf8(header), block, utf8("\r\n\r\n"));
  }

  /// Bytes as they are, packed where all are.
  ArchiveBuilder raw(byte[] bytes) {
    return stored(packed ? gzip(bytes) : bytes);
  }

  /// Bytes as they are.
  ArchiveBuilder stored(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
