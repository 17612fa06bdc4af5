package org.hearsay.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Capture.Header;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcDigest;

/// An HTTP answer as an archive keeps it: status line, header fields, body.
public final class ArchivedAnswer {
  /// How much of a block is read before it is known whether it is wanted.
  public static final int HEAD_BYTES = 1 << 16;

  private final HttpResponse response;
  private final int headLength;

  private ArchivedAnswer(HttpResponse response, int headLength) {
    this.response = response;
    this.headLength = headLength;
  }

  /// The head of an answer.
  ///
  /// @param block its beginning, or all of it
  /// @throws IOException if this is no HTTP answer, or its head is longer than `block`
  public static ArchivedAnswer head(byte[] block) throws IOException {
    try {
      HttpResponse response =
          HttpResponse.parseWithoutBody(Channels.newChannel(new ByteArrayInputStream(block)), null);
      return new ArchivedAnswer(response, response.serializeHeader().length);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("an HTTP head that is not well-formed", e);
    }
  }

  public int status() {
    return response.status();
  }

  /// The first value of a header field; null if there is none.
  public @Nullable String header(String name) {
    return response.headers().first(name).orElse(null);
  }

  /// All header fields, those of one name together.
  public List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    return headers;
  }

  /// The media type without its parameters, in lower case; empty if the server named none.
  public String mediaType() {
    String type = header("Content-Type");
    if (type == null) {
      return "";
    }
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /// The body, transfer and content coding taken off.
  ///
  /// @param block all of the record's block
  /// @param bytesMax how long the body may be
  /// @throws IOException if a coding is broken or unknown, or the body too long
  public byte[] body(byte[] block, int bytesMax) throws IOException {
    return ContentCodings.decode(
        transferred(block), response.headers().all("Content-Encoding"), bytesMax);
  }

  /// Without chunks; archives also keep answers that say they have them and do not.
  private byte[] transferred(byte[] block) throws IOException {
    if (!response.headers().contains("Transfer-Encoding", "chunked")) {
      return Arrays.copyOfRange(block, headLength, block.length);
    }
    ByteBuffer none = ByteBuffer.allocate(0);
    try (LengthedBody whole =
            LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(block)), none, block.length);
        InputStream body = HttpResponse.parse(whole).body().stream()) {
      return body.readAllBytes();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("broken chunks", e);
    }
  }

  /// Whether the payload has the digest that its record states, over the body with or without its
  /// chunks: crawlers differ in which they mean.
  ///
  /// @return null if the digest is of a kind that cannot be computed
  public @Nullable Boolean hasDigest(byte[] block, String stated) {
    try {
      WarcDigest digest = new WarcDigest(stated);
      return isDigest(digest, block, headLength) || isDigest(digest, transferred(block), 0);
    } catch (IOException | NoSuchAlgorithmException | IllegalArgumentException e) {
      return null;
    }
  }

  /// The same for a record whose block is the payload itself.
  public static @Nullable Boolean isDigest(byte[] payload, String stated) {
    try {
      return isDigest(new WarcDigest(stated), payload, 0);
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isDigest(WarcDigest stated, byte[] bytes, int from)
      throws NoSuchAlgorithmException {
    MessageDigest digester = stated.getDigester();
    digester.update(bytes, from, bytes.length - from);
    return Arrays.equals(digester.digest(), stated.bytes());
  }

  /// What `block` holds of the body, as it stands there.
  public byte[] bodyStart(byte[] block) {
    return Arrays.copyOfRange(block, Math.min(headLength, block.length), block.length);
  }
}
