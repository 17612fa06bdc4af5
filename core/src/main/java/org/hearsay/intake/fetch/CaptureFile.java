package org.hearsay.intake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.intake.fetch.FetchResult.Trail;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Keeps what was fetched as a web archive: WARC 1.1 (ISO 28500:2017), a response and its request
/// for every exchange, redirects and error pages included, each record a gzip member of its own
/// where the file's name ends in `.gz`. Replay tools open it, and Hearsay reads it.
///
/// Until it is closed the file has `.open` behind its name, as archiving tools do it. A record is
/// written in one piece, so that a run that is cut off leaves all whole records readable there. A
/// file that exists is never written over: captures cannot be made again.
public final class CaptureFile implements AutoCloseable {
  private static final String BLOCK_DIGEST = "WARC-Block-Digest";
  private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";
  private static final String UNDER_WAY = ".open";

  private final Path target;
  private final Path open;
  private final FileChannel channel;
  private final WarcCompression compression;
  private boolean closed;

  private CaptureFile(Path target, Path open, FileChannel channel, WarcCompression compression) {
    this.target = target;
    this.open = open;
    this.channel = channel;
    this.compression = compression;
  }

  /// Begins a file.
  ///
  /// @param target its name, ending in `.warc.gz` or `.warc`
  /// @param agent the user agent that fetches, as the archive will name it
  /// @throws FileAlreadyExistsException if it exists, or one that was left under way
  /// @throws IllegalArgumentException if the name ends otherwise
  /// @throws IOException if it cannot be written
  public static CaptureFile create(Path target, String agent) throws IOException {
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".warc.gz") && !name.endsWith(".warc")) {
      throw new IllegalArgumentException("'" + target + "'; expected a name in .warc.gz or .warc");
    }
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path open = target.resolveSibling(target.getFileName() + UNDER_WAY);
    FileChannel channel =
        FileChannel.open(open, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    CaptureFile file =
        new CaptureFile(
            target,
            open,
            channel,
            name.endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE);
    file.writeInfo(agent);
    return file;
  }

  /// Adds all exchanges of one fetch.
  ///
  /// @throws IOException if they cannot be written
  public synchronized void save(Trail trail) throws IOException {
    for (Exchange exchange : trail.exchanges()) {
      WarcResponse response = response(exchange);
      WarcRequest request =
          new WarcRequest.Builder(exchange.address().toUri())
              .version(MessageVersion.WARC_1_1)
              .date(exchange.time())
              .concurrentTo(response.id())
              .ipAddress(exchange.server())
              .setHeader(BLOCK_DIGEST, digest(exchange.request()))
              .body(MediaType.HTTP_REQUEST, exchange.request())
              .build();
      write(response, request);
    }
  }

  /// Makes the file whole and gives it its name.
  ///
  /// @throws IOException if that fails; what was saved then lies in the file that ends in `.open`
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (channel) {
      channel.force(true);
    }
    Files.move(open, target);
  }

  private void writeInfo(String agent) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of(agent));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put(
        "conformsTo",
        List.of("https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    fields.put("http-header-user-agent", List.of(agent));
    fields.put("robots", List.of("obey"));
    write(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(Instant.now().truncatedTo(ChronoUnit.SECONDS))
            .filename(String.valueOf(target.getFileName()))
            .fields(fields)
            .build());
  }

  private static WarcResponse response(Exchange exchange) throws IOException {
    Answer answer = exchange.answer();
    URI address = exchange.address().toUri();
    WarcResponse.Builder builder =
        new WarcResponse.Builder(address)
            .version(MessageVersion.WARC_1_1)
            .date(exchange.time())
            .ipAddress(exchange.server())
            .setHeader(BLOCK_DIGEST, digest(answer.raw()))
            .body(MediaType.HTTP_RESPONSE, answer.raw());
    if (answer.cut()) {
      return builder.truncated(WarcTruncationReason.LENGTH).build();
    }
    return builder.setHeader(PAYLOAD_DIGEST, digest(answer.payload())).build();
  }

  /// As [org.hearsay.report.Capture] writes it: one digest, one spelling.
  private static String digest(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(Fetcher.sha256(bytes));
  }

  private void write(WarcRecord... records) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(whole), compression)) {
      for (WarcRecord each : records) {
        writer.write(each);
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(whole.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
