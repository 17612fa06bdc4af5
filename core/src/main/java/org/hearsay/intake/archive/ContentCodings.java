package org.hearsay.intake.archive;

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

/// Takes off what `Content-Encoding` says was put around a body (RFC 9110, 8.4): gzip, deflate, br.
/// Archives often keep the field and not the coding; a body that does not begin as the coding would
/// is left as it is.
public final class ContentCodings {
  private static final int CODINGS_MAX = 3;

  private ContentCodings() {}

  /// `body` without its codings.
  ///
  /// @param declared the values of `Content-Encoding`, in the order in which codings were put on
  /// @param bytesMax how long the result may be
  /// @throws IOException if a coding is unknown or broken, or the result is too long
  public static byte[] decode(byte[] body, List<String> declared, int bytesMax) throws IOException {
    List<String> codings = names(declared);
    if (codings.size() > CODINGS_MAX) {
      throw new IOException(codings.size() + " content codings around one body");
    }
    byte[] decoded = body;
    for (int i = codings.size() - 1; i >= 0; i--) {
      decoded = decode(decoded, codings.get(i), bytesMax);
    }
    return decoded;
  }

  private static List<String> names(List<String> declared) {
    List<String> names = new ArrayList<>();
    for (String value : declared) {
      for (String name : value.split(",", -1)) {
        String coding = name.strip().toLowerCase(Locale.ROOT);
        if (!coding.isEmpty() && !coding.equals("identity") && !coding.equals("none")) {
          names.add(coding);
        }
      }
    }
    return names;
  }

  private static byte[] decode(byte[] body, String coding, int bytesMax) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return switch (coding) {
      case "gzip", "x-gzip" ->
          begins(body, 0x1f, 0x8b) ? all(new GZIPInputStream(in), bytesMax) : body;
      case "deflate" -> inflated(body, bytesMax);
      case "br" -> unlessPlain(body, bytesMax);
      default ->
          throw new IOException(
              "content coding '"
                  + coding.substring(0, Math.min(coding.length(), 40))
                  + "'; expected gzip, deflate or br");
    };
  }

  private static boolean begins(byte[] body, int first, int second) {
    return body.length > 1 && (body[0] & 0xFF) == first && (body[1] & 0xFF) == second;
  }

  /// With the header of zlib, as the standard has it, or bare, as some servers send it.
  private static byte[] inflated(byte[] body, int bytesMax) throws IOException {
    boolean zlib =
        body.length > 1
            && (body[0] & 0x0F) == 8
            && ((body[0] & 0xFF) * 256 + (body[1] & 0xFF)) % 31 == 0;
    if (!zlib && looksPlain(body)) {
      return body;
    }
    Inflater inflater = new Inflater(!zlib);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
      return all(in, bytesMax);
    } finally {
      inflater.end();
    }
  }

  /// Brotli has no mark to know it by.
  private static byte[] unlessPlain(byte[] body, int bytesMax) throws IOException {
    if (looksPlain(body)) {
      return body;
    }
    try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(body))) {
      return all(in, bytesMax);
    } catch (IllegalStateException e) {
      throw new IOException("broken br coding", e);
    }
  }

  /// Space, and then the beginning of a tag.
  private static boolean looksPlain(byte[] body) {
    int i = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB ? 3 : 0;
    while (i < body.length && i < 64 && body[i] <= ' ' && body[i] >= 0) {
      i++;
    }
    return i + 1 < body.length
        && body[i] == '<'
        && (body[i + 1] == '!' || body[i + 1] == '?' || Character.isLetter(body[i + 1]));
  }

  private static byte[] all(InputStream in, int bytesMax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 14];
    int count;
    while ((count = in.read(part)) >= 0) {
      if (out.size() + count > bytesMax) {
        throw new IOException("a body that unpacks to more than " + bytesMax + " bytes");
      }
      out.write(part, 0, count);
    }
    return out.toByteArray();
  }
}
