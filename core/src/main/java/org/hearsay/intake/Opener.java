package org.hearsay.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.Received.Skipped;
import org.hearsay.intake.archive.ArchiveRecords;
import org.hearsay.intake.archive.WaczFile;
import org.jspecify.annotations.Nullable;

/// Opens one path, or standard input, as the deliveries it holds.
final class Opener {
  private static final String STANDARD_INPUT = "-";
  private static final int SNIFFED_BYTES = 4096;

  private final FileIds ids;
  private final @Nullable Fetching web;
  private final IntakeOptions options;
  private final Set<Path> seen = new HashSet<>();

  /// @param web the way to what listings among the files lead to; null if that is not fetched
  Opener(FileIds ids, @Nullable Fetching web, IntakeOptions options) {
    this.ids = ids;
    this.web = web;
    this.options = options;
  }

  Source open(Path path) {
    return open(path, new ArrayList<>());
  }

  private Source open(Path path, List<Path> above) {
    String origin = path.toString();
    if (Files.isDirectory(path)) {
      return openFolder(path, above);
    }
    if (!Files.exists(path)) {
      return Source.skipped(SkipReason.NOT_FOUND.skip(origin, missing(path)));
    }
    if (ids.mayRecur(path) && !seen.add(FileIds.absolute(path))) {
      return Source.skipped(
          SkipReason.GIVEN_TWICE.skip(origin, "this file is among the inputs already"));
    }
    FileKind kind = FileKind.of(FolderListing.name(path));
    // a JSON document may be news in ninjs, or a feed, which only its members tell
    if (kind.unsupported != null && kind != FileKind.JSON) {
      return Source.skipped(SkipReason.UNSUPPORTED.skip(origin, kind.unsupported));
    }
    if (!Files.isRegularFile(path)) {
      return above.isEmpty()
          ? openPipe(path)
          : Source.skipped(SkipReason.NOT_TEXT.skip(origin, "a device or a pipe, not a file"));
    }
    if (kind == FileKind.LINES) {
      try {
        return openLines(origin, ids.id(path), Files.newInputStream(path));
      } catch (IOException e) {
        return Source.skipped(unreadable(origin, e));
      }
    }
    return switch (kind) {
      case WARC -> openArchive(path);
      case WACZ -> openArchives(path);
      case OPEN, FEED, JSON -> openUnnamed(path, kind);
      default -> Source.of(new FileDelivery(path, ids.id(path), kind, options));
    };
  }

  private Source openArchives(Path path) {
    String origin = path.toString();
    if (options.resumeAt() > 0) {
      return Source.skipped(
          SkipReason.UNSUPPORTED.skip(origin, "--resume in a .wacz file; expected a WARC file"));
    }
    try {
      return new WaczFiles(origin, ids.id(path), WaczFile.open(path), options);
    } catch (IOException e) {
      Skipped met = unreadable(origin, e);
      return Source.skipped(SkipReason.BAD_ARCHIVE.skip(origin, met.detail()));
    }
  }

  private Source openArchive(Path path) {
    try {
      long size = Files.size(path);
      return openArchive(path.toString(), ids.id(path), size, ArchiveRecords.of(path));
    } catch (IOException e) {
      return Source.skipped(unreadable(path.toString(), e));
    }
  }

  private Source openArchive(String origin, String id, long size, ArchiveRecords records)
      throws IOException {
    if (options.resumeAt() > 0) {
      records.resumeAt(options.resumeAt());
    }
    return new WarcFiles(origin, id, size, records, options);
  }

  /// A file whose name does not tell what it is, by its first bytes.
  private Source openUnnamed(Path path, FileKind kind) {
    try {
      byte[] head;
      try (InputStream in = Files.newInputStream(path)) {
        head = in.readNBytes(SNIFFED_BYTES);
      }
      if (ArchiveRecords.isArchive(head)) {
        return openArchive(path);
      }
      if (isListing(path)) {
        byte[] bytes = FileDelivery.stored(path, options.reportBytesMax());
        return FeedFiles.open(bytes, null, listed(path.toString(), ids.id(path)));
      }
      FileKind file = kind == FileKind.FEED ? FileKind.OPEN : kind;
      return Source.of(new FileDelivery(path, ids.id(path), file, options));
    } catch (NotReadable e) {
      return Source.skipped(e.at(path.toString()));
    } catch (IOException e) {
      return Source.skipped(unreadable(path.toString(), e));
    }
  }

  private static boolean isListing(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        InputStream unpacked = Packing.unpacked(in)) {
      return FeedFiles.isListing(unpacked.readNBytes(SNIFFED_BYTES));
    }
  }

  private FeedFiles.Place listed(String origin, String id) {
    return new FeedFiles.Place(origin, id, null, web, false, options);
  }

  private static String missing(Path path) {
    return Files.isSymbolicLink(path)
        ? "a link to a file that does not exist"
        : "no file or folder of this name; expected a path that exists";
  }

  private Source openFolder(Path folder, List<Path> above) {
    try {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        return Source.skipped(
            SkipReason.LINK_LOOP.skip(
                folder.toString(), "a link back to " + real + ", which is being read already"));
      }
      List<Path> path = new ArrayList<>(above);
      path.add(real);
      List<Path> entries = FolderListing.entries(folder);
      if (entries.isEmpty() && above.isEmpty()) {
        return Source.skipped(
            SkipReason.EMPTY.skip(folder.toString(), "a folder without files; hidden ones aside"));
      }
      return new Folder(entries.iterator(), path);
    } catch (IOException e) {
      return Source.skipped(unreadable(folder.toString(), e));
    }
  }

  private final class Folder implements Source {
    private final Iterator<Path> entries;
    private final List<Path> path;
    private @Nullable Source current;

    Folder(Iterator<Path> entries, List<Path> path) {
      this.entries = entries;
      this.path = path;
    }

    @Override
    public @Nullable Delivery next() {
      while (true) {
        if (current != null) {
          Delivery next = current.next();
          if (next != null) {
            return next;
          }
          close();
        }
        if (!entries.hasNext()) {
          return null;
        }
        current = open(entries.next(), path);
      }
    }

    @Override
    public void close() {
      if (current != null) {
        current.close();
        current = null;
      }
    }
  }

  private Source openPipe(Path path) {
    try {
      return openStream(path.toString(), ids.id(path), Files.newInputStream(path));
    } catch (IOException e) {
      return Source.skipped(unreadable(path.toString(), e));
    }
  }

  Source openStandardInput() {
    return openStream(
        STANDARD_INPUT, FileIds.bounded(options.standardInputName()), options.standardInput());
  }

  /// One that opens no paths.
  static Opener opened(IntakeOptions options) {
    return new Opener(FileIds.of(List.of()), null, options);
  }

  /// A file that is open already; what it is its name tells, and where that does not, its first
  /// bytes.
  Source openFile(String origin, String id, InputStream in) {
    FileKind kind = FileKind.of(id);
    if (kind == FileKind.WACZ || (kind.unsupported != null && kind != FileKind.JSON)) {
      close(in);
      String why = kind.unsupported;
      return Source.skipped(
          SkipReason.UNSUPPORTED.skip(
              origin,
              why != null ? why : "a .wacz file is read by its end, so only as a file; unzip it"));
    }
    if (kind == FileKind.OPEN || kind == FileKind.FEED || kind == FileKind.JSON) {
      return openStream(origin, id, in);
    }
    try {
      return switch (kind) {
        case LINES -> openLines(origin, id, in);
        case WARC -> openArchive(origin, id, -1, ArchiveRecords.of(in));
        default -> Source.of(whole(origin, id, in, kind));
      };
    } catch (IOException e) {
      close(in);
      return Source.skipped(unreadable(origin, e));
    }
  }

  private Delivery whole(String origin, String id, InputStream in, FileKind kind) {
    return () -> {
      try (InputStream unpacked = FileKind.isPacked(id) ? Packing.unpacked(in) : in) {
        byte[] bytes = FileDelivery.bounded(unpacked, options.reportBytesMax());
        return FileDelivery.read(bytes, origin, id, kind, options);
      } catch (NotReadable e) {
        return e.at(origin);
      } catch (IOException e) {
        return unreadable(origin, e);
      }
    };
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // nothing of it was read, and it is skipped already
    }
  }

  /// A stream has no name to tell its kind: one that begins with a JSON object is read as JSON
  /// Lines, one that begins with a record as an archive, anything else as one page or text.
  private Source openStream(String origin, String id, InputStream in) {
    try {
      BufferedInputStream stored = new BufferedInputStream(in, 2 * SNIFFED_BYTES);
      if (ArchiveRecords.isArchive(Packing.peek(stored, SNIFFED_BYTES))) {
        return openArchive(origin, id, -1, ArchiveRecords.of(stored));
      }
      BufferedInputStream unpacked =
          new BufferedInputStream(Packing.unpacked(stored), 2 * SNIFFED_BYTES);
      byte[] head = Packing.peek(unpacked, SNIFFED_BYTES);
      boolean listing = FeedFiles.isListing(head);
      if (!listing && Sniffer.beginsWithObject(head)) {
        return new JsonLines(origin, id, unpacked, options);
      }
      try (unpacked) {
        byte[] bytes = FileDelivery.bounded(unpacked, options.reportBytesMax());
        if (listing) {
          return FeedFiles.open(bytes, null, listed(origin, id));
        }
        return Source.of(() -> FileDelivery.read(bytes, origin, id, FileKind.OPEN, options));
      }
    } catch (NotReadable e) {
      return Source.skipped(e.at(origin));
    } catch (IOException e) {
      return Source.skipped(unreadable(origin, e));
    }
  }

  private Source openLines(String origin, String id, InputStream in) throws IOException {
    try {
      return new JsonLines(origin, id, Packing.unpacked(in), options);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /// What `e` says, in the reader's words.
  static Skipped unreadable(String origin, IOException e) {
    return switch (e) {
      case NoSuchFileException gone ->
          SkipReason.NOT_FOUND.skip(origin, "no file or folder of this name");
      case AccessDeniedException denied ->
          SkipReason.UNREADABLE.skip(origin, "permission denied; expected one this user may read");
      case FileSystemLoopException loop ->
          SkipReason.LINK_LOOP.skip(origin, "a link that leads to itself");
      default -> SkipReason.UNREADABLE.skip(origin, describe(e));
    };
  }

  private static String describe(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
