package org.hearsay.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A zip file of web archives (WACZ 1.1.1): `archive/*.warc.gz`, and `datapackage.json`, which
/// gives the digest of each. Nothing is unpacked to disk, and no name in it is used as a path.
public final class WaczFile implements Closeable {
  private static final int END_RECORD_BYTES = 22;
  private static final int COMMENT_BYTES_MAX = 65_535;

  /// The list of a zip file's entries is held in memory as a whole.
  private static final long DIRECTORY_BYTES_MAX = 32_000_000;

  private static final int ARCHIVES_MAX = 10_000;
  private static final int PACKAGE_BYTES_MAX = 16_000_000;
  private static final int NAME_MAX = 200;
  private static final String PACKAGE = "datapackage.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One web archive in the file.
  ///
  /// @param name for messages
  /// @param length in bytes, unpacked, as the file says
  /// @param sha256 hexadecimal, as `datapackage.json` gives it; null if it gives none
  public record Member(String name, long length, @Nullable String sha256) {}

  private final ZipFile zip;
  private final List<ZipEntry> entries;
  private final Map<String, String> digests;

  private WaczFile(ZipFile zip, List<ZipEntry> entries, Map<String, String> digests) {
    this.zip = zip;
    this.entries = entries;
    this.digests = digests;
  }

  /// Opens a file, and reads what it lists.
  ///
  /// @throws IOException if it is no zip file, lists too much, or cannot be read
  public static WaczFile open(Path file) throws IOException {
    requireSmallDirectory(file);
    ZipFile zip = new ZipFile(file.toFile());
    try {
      List<ZipEntry> archives = new ArrayList<>();
      var all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        if (isArchive(entry.getName())) {
          archives.add(entry);
        }
      }
      if (archives.size() > ARCHIVES_MAX) {
        throw new IOException(archives.size() + " archives in one file");
      }
      archives.sort(Comparator.comparing(ZipEntry::getName));
      return new WaczFile(zip, archives, digests(zip));
    } catch (IOException | IllegalArgumentException e) {
      zip.close();
      throw e instanceof IOException io ? io : new IOException("broken zip", e);
    }
  }

  private static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("archive/") && (lower.endsWith(".warc.gz") || lower.endsWith(".warc"));
  }

  /// The size of the list of entries, from the record at the end of the file, before anything reads
  /// that list.
  private static void requireSmallDirectory(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - END_RECORD_BYTES - COMMENT_BYTES_MAX);
      byte[] tail = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(tail);
      for (int at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
        if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
          long size = littleEndian(tail, at + 12);
          long starts = littleEndian(tail, at + 16);
          // all ones: a longer record says it, and the list ends where this record begins
          boolean longer = size == 0xFFFFFFFFL || starts == 0xFFFFFFFFL;
          long bytes = longer ? zip64Size(in, from + at) : size;
          if (bytes > DIRECTORY_BYTES_MAX) {
            throw new IOException("a list of entries of " + bytes + " bytes");
          }
          return;
        }
      }
      throw new IOException("no zip file, or one that is cut off");
    }
  }

  private static long zip64Size(RandomAccessFile in, long end) throws IOException {
    byte[] locator = new byte[20];
    byte[] record = new byte[56];
    if (end < locator.length) {
      throw new IOException("a zip file without its list of entries");
    }
    in.seek(end - locator.length);
    in.readFully(locator);
    long place = littleEndian(locator, 8) | littleEndian(locator, 12) << 32;
    if (place < 0 || place + record.length > end) {
      throw new IOException("a zip file without its list of entries");
    }
    in.seek(place);
    in.readFully(record);
    long size = littleEndian(record, 40) | littleEndian(record, 44) << 32;
    return size < 0 ? Long.MAX_VALUE : size;
  }

  private static long littleEndian(byte[] bytes, int at) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  private static Map<String, String> digests(ZipFile zip) throws IOException {
    Map<String, String> digests = new HashMap<>();
    ZipEntry entry = zip.getEntry(PACKAGE);
    if (entry == null) {
      return digests;
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(PACKAGE_BYTES_MAX);
    }
    try {
      for (JsonNode resource : JSON.readTree(bytes).path("resources")) {
        String hash = resource.path("hash").asString("");
        if (hash.startsWith("sha256:")) {
          digests.put(
              resource.path("path").asString(""),
              hash.substring("sha256:".length()).toLowerCase(Locale.ROOT));
        }
      }
    } catch (JacksonException e) {
      throw new IOException("a datapackage.json that is not well-formed", e);
    }
    return digests;
  }

  /// The archives, by name.
  public List<Member> members() {
    return entries.stream()
        .map(e ->
            new Member(
                e.getName().substring(0, Math.min(e.getName().length(), NAME_MAX)),
                e.getSize(),
                digests.get(e.getName())))
        .toList();
  }

  /// The bytes of one of [#members()], which end with an exception where they unpack to too many.
  ///
  /// @param index its place among them
  /// @throws IOException if it cannot be read
  public InputStream open(int index) throws IOException {
    ZipEntry entry = entries.get(index);
    long packed = Math.max(entry.getCompressedSize(), 0);
    return UnpackingBounds.standard().guard(zip.getInputStream(entry), packed);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
