package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.hearsay.intake.archive.ArchiveRecords;
import org.hearsay.intake.archive.WaczFile;
import org.hearsay.report.Digest;
import org.jspecify.annotations.Nullable;

/// The pages of all web archives in a WACZ file. Each archive's digest is taken while it is read;
/// one that differs from what the file itself states is named behind its pages.
final class WaczFiles implements Source {
  private final String origin;
  private final String id;
  private final WaczFile file;
  private final IntakeOptions options;
  private int next;
  private @Nullable Source current;
  private @Nullable MessageDigest digest;

  WaczFiles(String origin, String id, WaczFile file, IntakeOptions options) {
    this.origin = origin;
    this.id = id;
    this.file = file;
    this.options = options;
  }

  @Override
  public @Nullable Delivery next() {
    while (true) {
      if (current != null) {
        Delivery delivery = current.next();
        if (delivery != null) {
          return unplaced(delivery);
        }
        current = null;
        Delivery changed = changed(file.members().get(next - 1));
        if (changed != null) {
          return changed;
        }
      }
      if (next == file.members().size()) {
        close();
        return next++ == 0 ? skipped("no archive/*.warc.gz in it") : null;
      }
      if (next > file.members().size()) {
        return null;
      }
      Delivery failed = enter(next++);
      if (failed != null) {
        return failed;
      }
    }
  }

  /// Offsets are those of an archive within the file, where reading cannot go on by itself.
  @SuppressWarnings("UnnecessaryMethodReference") // it leaves the place behind
  private static Delivery unplaced(Delivery delivery) {
    // not the delivery itself, which has a place
    return new Delivery() {
      @Override
      public Received read() {
        return delivery.read();
      }
    };
  }

  private @Nullable Delivery enter(int index) {
    WaczFile.Member member = file.members().get(index);
    try {
      MessageDigest sha256 = Digest.begin();
      InputStream in = new DigestInputStream(file.open(index), sha256);
      digest = sha256;
      current =
          new WarcFiles(
              origin + "!" + member.name(),
              id + "!" + index,
              member.length(),
              ArchiveRecords.of(in),
              options);
      return null;
    } catch (IOException e) {
      return skipped(member.name() + ": " + e.getMessage());
    }
  }

  private @Nullable Delivery changed(WaczFile.Member member) {
    if (member.sha256() == null || digest == null) {
      return null;
    }
    String met = Digest.name(digest);
    return met.equals("sha256:" + member.sha256())
        ? null
        : skipped(
            member.name()
                + " has the digest "
                + met
                + "; expected sha256:"
                + member.sha256()
                + ", as its datapackage.json says: one of them was changed");
  }

  private Delivery skipped(String detail) {
    Received.Skipped skipped = SkipReason.BAD_ARCHIVE.skip(origin, detail);
    return () -> skipped;
  }

  @Override
  public void close() {
    try {
      if (current != null) {
        current.close();
        current = null;
      }
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + origin, e);
    }
  }
}
