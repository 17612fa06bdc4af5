package org.hearsay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.archive.ArchiveRecord;
import org.hearsay.intake.archive.ArchiveRecords;
import org.hearsay.intake.archive.ArchivedAnswer;
import org.hearsay.intake.fetch.CaptureFile;
import org.jspecify.annotations.Nullable;

/// The pages of a web archive (WARC or ARC), one record in memory at a time: answers with HTML in
/// them, stored HTML files, and texts that somebody converted pages to. Other sound records are
/// counted and passed over; broken ones are skipped by their offset.
final class WarcFiles implements Source {
  private static final Set<String> PAGE_TYPES = Set.of("text/html", "application/xhtml+xml");
  private static final String PLAIN_TEXT = "text/plain";
  private static final int OK = 200;
  private static final int OK_ELSEWHERE = 203;
  private static final int ID_MAX = 512;

  /// How often the watch is told, at least, in bytes.
  private static final long STRIDE = 1 << 18;

  private final String origin;
  private final String id;
  private final long bytesTotal;
  private final ArchiveRecords records;
  private final IntakeOptions options;
  private final Map<PassedOver, Long> passedOver = new EnumMap<>(PassedOver.class);
  private long pages;
  private long faults;
  private long told;
  private boolean ended;

  /// What a feed holds that lies in the archive; null if none is being read.
  private @Nullable Source inner;

  /// Where that feed's record begins.
  private long innerOffset;

  /// @param origin what places are named after: `pages.warc.gz` in `pages.warc.gz@1024`
  /// @param id what reports are named after
  /// @param bytesTotal how long the archive is, as stored; -1 if that is not known
  /// @param records closed at the end, or by [#close()]
  WarcFiles(
      String origin, String id, long bytesTotal, ArchiveRecords records, IntakeOptions options) {
    this.origin = origin;
    this.id = id;
    this.bytesTotal = bytesTotal;
    this.records = records;
    this.options = options;
  }

  @Override
  public @Nullable Delivery next() {
    while (!ended) {
      Delivery carried = inner == null ? null : inner.next();
      if (carried != null) {
        pages++;
        return placed(carried, innerOffset);
      }
      inner = null;
      tell();
      switch (records.next()) {
        case ArchiveRecords.End() -> end();
        case ArchiveRecords.Fault fault -> {
          return faulty(fault);
        }
        case ArchiveRecords.Met(ArchiveRecord record) -> {
          Delivery delivery = deliver(record);
          if (delivery != null) {
            return delivery;
          }
        }
      }
    }
    return null;
  }

  private void tell() {
    long reached = records.position();
    if (reached - told >= STRIDE || told == 0) {
      told = reached;
      options.watch().reached(origin, reached, bytesTotal);
    }
  }

  private void end() {
    ended = true;
    options.watch().reached(origin, records.position(), bytesTotal);
    options.watch().finished(origin, new ArchiveTally(pages, faults, passedOver));
    close();
  }

  private Delivery faulty(ArchiveRecords.Fault fault) {
    faults++;
    String detail =
        fault.cutOff()
            ? fault.detail() + "; once the rest is there, go on with --resume " + fault.offset()
            : fault.detail();
    Received.Skipped skipped =
        (fault.cutOff() ? SkipReason.CUT_OFF : SkipReason.BAD_RECORD)
            .skip(origin + "@" + fault.offset(), detail);
    return placed(() -> skipped);
  }

  /// A report's delivery; null where `record` is passed over.
  private @Nullable Delivery deliver(ArchiveRecord record) {
    URI target = record.target();
    Instant date = record.date();
    String listing = record.type().equals("response") ? record.listing() : null;
    PassedOver otherwise = listing != null ? null : beforeReading(record, target, date);
    if (otherwise != null || target == null || date == null) {
      return passOver(otherwise != null ? otherwise : PassedOver.ABOUT_CAPTURES);
    }
    boolean answer = record.type().equals("response") && isHttp(record.contentType());
    try {
      byte[] start = record.block().readNBytes(ArchivedAnswer.HEAD_BYTES);
      ArchivedAnswer head = answer ? ArchivedAnswer.head(start) : null;
      otherwise =
          head == null || listing != null || record.reportId() != null
              ? null
              : afterHead(head, start);
      if (otherwise != null) {
        return passOver(otherwise);
      }
      if (record.length() > (long) options.reportBytesMax() + ArchivedAnswer.HEAD_BYTES) {
        return tooLarge(record);
      }
      byte[] block = whole(start, record);
      ArchiveRecords.Fault fault = records.finish();
      if (fault != null) {
        return faulty(fault);
      }
      CapturedRecord page =
          new CapturedRecord(record, target, date, head, block, place(record), name(record));
      if (listing != null) {
        inner = page.listing(listing.equals(CaptureFile.FOLLOWED), options);
        innerOffset = record.offset();
        return null;
      }
      pages++;
      return placed(() -> page.read(options));
    } catch (IOException e) {
      ArchiveRecords.Fault fault = records.finish();
      return faulty(
          fault != null ? fault : new ArchiveRecords.Fault(record.offset(), false, message(e)));
    }
  }

  private static String message(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static byte[] whole(byte[] start, ArchiveRecord record) throws IOException {
    int length = (int) record.length();
    if (length <= start.length) {
      return start;
    }
    byte[] block = Arrays.copyOf(start, length);
    record.block().readNBytes(block, start.length, length - start.length);
    return block;
  }

  /// Why `record` is none to read, as far as its own header tells; null if it may be one.
  private @Nullable PassedOver beforeReading(
      ArchiveRecord record, @Nullable URI target, @Nullable Instant date) {
    String type = record.type().toLowerCase(Locale.ROOT);
    String content = mediaType(record.contentType());
    boolean kept =
        switch (type) {
          case "response" -> true;
          case "resource" -> PAGE_TYPES.contains(content);
          case "conversion" -> PLAIN_TEXT.equals(content) || PAGE_TYPES.contains(content);
          default -> false;
        };
    if (!kept) {
      return switch (type) {
        case "revisit" -> PassedOver.REVISIT;
        case "resource", "conversion" -> PassedOver.OTHER_TYPE;
        default -> PassedOver.ABOUT_CAPTURES;
      };
    }
    if (target == null) {
      return PassedOver.OTHER_TYPE;
    }
    if (type.equals("response") && !isHttp(content)) {
      return PassedOver.OTHER_TYPE;
    }
    boolean asked = options.selection().holds(target) && options.selection().holds(date);
    return asked ? null : PassedOver.NOT_ASKED_FOR;
  }

  private static boolean isHttp(String contentType) {
    return mediaType(contentType).equals("application/http");
  }

  static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable PassedOver afterHead(ArchivedAnswer head, byte[] start) {
    int status = head.status();
    if (status == OK || status == OK_ELSEWHERE) {
      String type = head.mediaType();
      boolean page =
          type.isEmpty()
              ? Sniffer.kind(head.bodyStart(start)) == FileKind.PAGE
              : PAGE_TYPES.contains(type);
      return page ? null : PassedOver.OTHER_TYPE;
    }
    return status >= 300 && status < 400 ? PassedOver.REDIRECT : PassedOver.ERROR_PAGE;
  }

  private @Nullable Delivery passOver(PassedOver why) {
    passedOver.merge(why, 1L, Long::sum);
    return null;
  }

  private Delivery tooLarge(ArchiveRecord record) {
    faults++;
    Received.Skipped skipped =
        FileDelivery.tooLarge(
                FileDelivery.decimal(record.length()) + " bytes", options.reportBytesMax())
            .at(place(record));
    return placed(() -> skipped);
  }

  private String place(ArchiveRecord record) {
    return origin + "@" + record.offset() + within(record);
  }

  private String name(ArchiveRecord record) {
    String kept = record.reportId();
    String name = kept != null ? kept : id + "@" + record.offset() + within(record);
    return name.length() <= ID_MAX ? name : name.substring(name.length() - ID_MAX);
  }

  private static String within(ArchiveRecord record) {
    return record.ordinal() == 0 ? "" : "." + record.ordinal();
  }

  private Delivery placed(Delivery delivery) {
    return placed(delivery, records.resumeOffset());
  }

  /// @param resume from where on an archive is read again once this was read
  private Delivery placed(Delivery delivery, long resume) {
    Delivery.ArchivePlace next = new Delivery.ArchivePlace(origin, resume);
    return new Delivery() {
      @Override
      public Received read() {
        return delivery.read();
      }

      @Override
      public Delivery.ArchivePlace resumeAt() {
        return next;
      }
    };
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + origin, e);
    }
  }
}
