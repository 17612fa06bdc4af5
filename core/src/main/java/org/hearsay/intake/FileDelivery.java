package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hearsay.report.Report;

/// One text or page in a file of its own.
///
/// @param path the file, as the user would name it
/// @param id the report's id
record FileDelivery(Path path, String id, FileKind kind, IntakeOptions options)
    implements Delivery {

  @Override
  public Received read() {
    String origin = path.toString();
    try {
      boolean packed = FileKind.isPacked(FolderListing.name(path));
      long size = Files.size(path);
      if (size > options.reportBytesMax()) {
        // before a byte is read: the file may be larger than memory
        throw tooLarge(decimal(size) + " bytes", options.reportBytesMax());
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(path);
          InputStream unpacked = packed ? Packing.unpacked(in) : in) {
        bytes = bounded(unpacked, options.reportBytesMax());
      }
      return read(bytes, origin, id, kind, options);
    } catch (NotReadable e) {
      return e.at(origin);
    } catch (IOException e) {
      return Opener.unreadable(origin, e);
    }
  }

  /// All of a file as it is stored.
  ///
  /// @throws NotReadable if that is more than `bytesMax`
  static byte[] stored(Path path, int bytesMax) throws IOException, NotReadable {
    try (InputStream in = Files.newInputStream(path)) {
      return bounded(in, bytesMax);
    }
  }

  /// All of `in`.
  ///
  /// @throws NotReadable if that is more than `bytesMax`
  static byte[] bounded(InputStream in, int bytesMax) throws IOException, NotReadable {
    byte[] bytes = in.readNBytes(bytesMax);
    if (bytes.length == bytesMax && in.read() >= 0) {
      throw tooLarge("more than " + decimal(bytesMax) + " bytes", bytesMax);
    }
    return bytes;
  }

  static NotReadable tooLarge(String met, int bytesMax) {
    return new NotReadable(
        SkipReason.TOO_LARGE, met + "; a report may have " + decimal(bytesMax) + " at most");
  }

  static String decimal(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static Received read(
      byte[] bytes, String origin, String id, FileKind kind, IntakeOptions options) {
    try {
      Sniffer.requireText(bytes);
      FileKind met = kind == FileKind.OPEN ? Sniffer.kind(bytes) : kind;
      Report document = met == FileKind.JSON ? Ninjs.report(bytes, origin, id, options) : null;
      if (document != null) {
        return new Received.Accepted(document);
      }
      if (met.unsupported != null) {
        throw new NotReadable(SkipReason.UNSUPPORTED, met.unsupported);
      }
      return new Received.Accepted(
          met == FileKind.PAGE
              ? WebPages.report(bytes, origin, id, options)
              : TextFiles.report(Encodings.decode(bytes, null), origin, id, options));
    } catch (NotReadable e) {
      return e.at(origin);
    }
  }
}
