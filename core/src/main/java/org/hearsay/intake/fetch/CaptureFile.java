package org.hearsay.intake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.intake.fetch.FetchResult.Trail;
import org.hearsay.report.Digest;
import org.jspecify.annotations.Nullable;
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

  /// A field of our own, as the standard allows: the id of the report read from this answer, so
  /// that findings made from the archive name it as those made from the web did.
  public static final String REPORT_ID = "Hearsay-Report-ID";

  /// Another: that the answer is a feed, a list of feeds or a sitemap which was read as such, and
  /// whether what it leads to was fetched, or only what it carries was read.
  public static final String LISTING = "Hearsay-Listing";

  /// Its values.
  public static final String FOLLOWED = "followed";

  /// Its values.
  public static final String CARRIED = "carried";

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

  /// Why captures cannot be kept in `target`; null if nothing is against it yet.
  public static @Nullable String refusal(Path target) {
    String name = name(target);
    Path folder = target.toAbsolutePath().getParent();
    if (!name.endsWith(".warc.gz") && !name.endsWith(".warc")) {
      return "expected a name that ends in .warc.gz or .warc";
    }
    if (Files.exists(target)) {
      return "it exists, and captures are never written over";
    }
    if (Files.exists(underWay(target))) {
      return "a run that was cut off left " + underWay(target) + "; rename it to keep it";
    }
    return folder == null || !Files.isDirectory(folder) ? "there is no folder " + folder : null;
  }

  /// Begins a file.
  ///
  /// @param target its name
  /// @param agent the user agent that fetches, as the archive will name it
  /// @throws IOException if it cannot be written, for one because there is one
  public static CaptureFile create(Path target, String agent) throws IOException {
    String refusal = refusal(target);
    if (refusal != null) {
      throw new IOException(refusal);
    }
    Path open = underWay(target);
    FileChannel channel =
        FileChannel.open(open, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    WarcCompression compression =
        name(target).endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE;
    CaptureFile file = new CaptureFile(target, open, channel, compression);
    file.writeInfo(agent);
    return file;
  }

  private static String name(Path target) {
    return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static Path underWay(Path target) {
    return target.resolveSibling(target.getFileName() + UNDER_WAY);
  }

  /// Adds all exchanges of one fetch.
  ///
  /// @param id of the report that is read from the last answer; null if none is
  /// @throws IOException if they cannot be written
  public void save(Trail trail, @Nullable String id) throws IOException {
    save(trail, REPORT_ID, id);
  }

  /// The same for a fetch that gave a feed, a list of feeds or a sitemap.
  ///
  /// @param followed whether what it leads to is fetched
  /// @throws IOException if they cannot be written
  public void saveListing(Trail trail, boolean followed) throws IOException {
    save(trail, LISTING, followed ? FOLLOWED : CARRIED);
  }

  private synchronized void save(Trail trail, String field, @Nullable String value)
      throws IOException {
    List<Exchange> exchanges = trail.exchanges();
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      WarcResponse response = response(exchange, field, i == exchanges.size() - 1 ? value : null);
      WarcRequest request =
          new WarcRequest.Builder(exchange.address().toUri())
              .version(MessageVersion.WARC_1_1)
              .date(exchange.time())
              .concurrentTo(response.id())
              .ipAddress(exchange.server())
              .setHeader(BLOCK_DIGEST, Digest.name(exchange.request()))
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

  private static WarcResponse response(Exchange exchange, String field, @Nullable String value)
      throws IOException {
    Answer answer = exchange.answer();
    URI address = exchange.address().toUri();
    WarcResponse.Builder builder =
        new WarcResponse.Builder(address)
            .version(MessageVersion.WARC_1_1)
            .date(exchange.time())
            .ipAddress(exchange.server())
            .setHeader(BLOCK_DIGEST, Digest.name(answer.raw()))
            .body(MediaType.HTTP_RESPONSE, answer.raw());
    if (value != null) {
      builder.setHeader(field, value);
    }
    if (answer.cut()) {
      return builder.truncated(WarcTruncationReason.LENGTH).build();
    }
    return builder.setHeader(PAYLOAD_DIGEST, Digest.name(answer.payload())).build();
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
