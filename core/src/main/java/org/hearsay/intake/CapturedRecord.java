package org.hearsay.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hearsay.intake.archive.ArchiveRecord;
import org.hearsay.intake.archive.ArchivedAnswer;
import org.hearsay.report.Capture;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// One page out of a web archive, taken from it and not yet decoded.
final class CapturedRecord {
  private final ArchiveRecord record;
  private final URI target;
  private final Instant date;
  private final @Nullable ArchivedAnswer head;
  private final byte[] block;
  private final String place;
  private final String name;

  /// @param head of the HTTP answer; null if the block is the page itself
  /// @param block all of it; not copied
  /// @param place for messages
  /// @param name the report's id
  CapturedRecord(
      ArchiveRecord record,
      URI target,
      Instant date,
      @Nullable ArchivedAnswer head,
      byte[] block,
      String place,
      String name) {
    this.record = record;
    this.target = target;
    this.date = date;
    this.head = head;
    this.block = block;
    this.place = place;
    this.name = name;
  }

  Received read(IntakeOptions options) {
    try {
      return new Received.Accepted(report(options));
    } catch (IOException e) {
      String message = e.getMessage();
      return SkipReason.BAD_RECORD.skip(
          place, message == null ? e.getClass().getSimpleName() : message);
    } catch (NotReadable e) {
      return e.at(place);
    }
  }

  /// What a feed carries that was fetched and kept.
  ///
  /// @param followed whether the pages it leads to were kept beside it
  Source listing(boolean followed, IntakeOptions options) {
    try {
      byte[] bytes = head == null ? block : head.body(block, options.reportBytesMax());
      String type = head == null ? record.contentType() : head.header("Content-Type");
      return FeedFiles.open(
          bytes,
          type,
          new FeedFiles.Place(place, Web.id(target), capture(), null, followed, options));
    } catch (IOException e) {
      String message = e.getMessage();
      return Source.skipped(
          SkipReason.BAD_RECORD.skip(
              place, message == null ? e.getClass().getSimpleName() : message));
    }
  }

  private Report report(IntakeOptions options) throws IOException, NotReadable {
    byte[] bytes = head == null ? block : head.body(block, options.reportBytesMax());
    String type = head == null ? record.contentType() : head.header("Content-Type");
    if (isPlainText()) {
      Sniffer.requireText(bytes);
      String text = Encodings.decode(bytes, CapturedPages.charset(type));
      return CapturedPages.of(TextFiles.report(text, place, name, options), capture());
    }
    if (record.reportId() != null) {
      return CapturedPages.document(bytes, type, capture(), place, name, options);
    }
    return CapturedPages.report(bytes, type, capture(), place, name, options);
  }

  private boolean isPlainText() {
    return head == null
        && WarcFiles.mediaType(record.contentType()).equals("text/plain")
        && record.type().toLowerCase(Locale.ROOT).equals("conversion");
  }

  private Capture capture() {
    String digest = record.payloadDigest();
    Boolean verified = null;
    if (digest != null) {
      verified =
          head == null ? ArchivedAnswer.isDigest(block, digest) : head.hasDigest(block, digest);
    }
    return new Capture(
        target,
        date,
        head == null ? null : head.status(),
        digest,
        verified,
        record.recordId(),
        record.offset(),
        null,
        head == null ? List.of() : head.headers());
  }
}
