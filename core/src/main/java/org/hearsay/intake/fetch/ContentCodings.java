package org.hearsay.intake.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.hearsay.report.Capture.Header;

/// Takes off gzip, deflate and Brotli (RFC 9110, 8.4), within bounds on length and on how much
/// longer a body may become: a few kilobytes can unpack to gigabytes.
final class ContentCodings {
  /// What [#decode] reads, as the `Accept-Encoding` field says it.
  static final String ACCEPTED = "gzip, deflate, br";

  /// One coding over another is rare and legal; more is a trap.
  private static final int CODINGS_MAX = 2;

  private ContentCodings() {}

  /// The body without its content codings.
  ///
  /// @throws FetchFailure if a coding is unknown or broken, or the body becomes too long
  static byte[] decode(byte[] payload, List<Header> headers, FetchLimits limits)
      throws FetchFailure {
    List<String> codings = codings(headers);
    if (codings.size() > CODINGS_MAX) {
      throw new FetchFailure(
          FetchFault.BAD_ANSWER,
          codings.size() + " content codings; expected " + CODINGS_MAX + " at most");
    }
    byte[] bytes = payload;
    for (int i = codings.size() - 1; i >= 0 && bytes.length > 0; i--) {
      bytes = decode(bytes, codings.get(i), payload.length, limits);
    }
    return bytes;
  }

  private static List<String> codings(List<Header> headers) {
    List<String> codings = new ArrayList<>();
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase("Content-Encoding")) {
        for (String part : header.value().split(",", -1)) {
          String coding = part.strip().toLowerCase(Locale.ROOT);
          if (!coding.isEmpty() && !coding.equals("identity")) {
            codings.add(coding);
          }
        }
      }
    }
    return codings;
  }

  private static byte[] decode(byte[] bytes, String coding, int packedLength, FetchLimits limits)
      throws FetchFailure {
    try (InputStream in = opened(bytes, coding)) {
      return bounded(in, packedLength, limits);
    } catch (IOException e) {
      throw broken(coding, Dialer.describe(e));
    } catch (IllegalStateException e) {
      // the Brotli reader's way to say so
      throw broken(coding, String.valueOf(e.getMessage()));
    }
  }

  private static FetchFailure broken(String coding, String why) {
    return new FetchFailure(FetchFault.BAD_ANSWER, "broken " + coding + " coding: " + why);
  }

  private static InputStream opened(byte[] bytes, String coding) throws IOException, FetchFailure {
    InputStream in = new ByteArrayInputStream(bytes);
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, 8192);
      case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(bytes)), 8192);
      case "br" -> new BrotliInputStream(in);
      default ->
          throw new FetchFailure(
              FetchFault.BAD_ANSWER,
              "content coding '" + AnswerReader.shown(coding) + "'; expected " + ACCEPTED);
    };
  }

  /// "deflate" is zlib by the standard, and bare deflate on some servers (RFC 9110, 8.4.1.2).
  private static boolean hasZlibHeader(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] & 0x0F) == 8
        && (((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)) % 31 == 0;
  }

  private static byte[] bounded(InputStream in, int packedLength, FetchLimits limits)
      throws IOException, FetchFailure {
    long denseMax =
        Math.max(FetchLimits.PACKING_FREE_BYTES, (long) limits.packing() * packedLength);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    while (true) {
      int count = in.read(part, 0, part.length);
      if (count < 0) {
        return out.toByteArray();
      }
      long length = out.size() + (long) count;
      if (length > limits.bodyBytes()) {
        throw AnswerReader.tooLarge("unpacks to more", limits.bodyBytes());
      }
      if (length > denseMax) {
        throw new FetchFailure(
            FetchFault.TOO_LARGE,
            packedLength + " bytes unpack to more than " + limits.packing() + " times as many");
      }
      out.write(part, 0, count);
    }
  }
}
