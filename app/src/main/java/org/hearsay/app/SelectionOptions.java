package org.hearsay.app;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.Selection;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which part of an archive, a feed or a sitemap is read.
final class SelectionOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = PublishedConverter.class,
      description =
          "Of archives, feeds and sitemaps, read only what was captured or published on that day or"
              + " later. Days are those of UTC; what carries no date is read.")
  private @Nullable PublicationTime from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = PublishedConverter.class,
      description = "The same, on that day or earlier.")
  private @Nullable PublicationTime to;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "Of archives, feeds and sitemaps, read only pages of this host and of those below it,"
              + " such as courier.example. May be given several times.")
  private List<String> hosts = List.of();

  /// @throws Refusal if no day lies between the bounds
  Selection selection() {
    Instant first = from == null ? null : moment(from);
    Instant until =
        to == null
            ? null
            : to.time() == null
                ? moment(PublicationTime.of(to.date().plusDays(1)))
                : moment(to).plusNanos(1);
    if (first != null && until != null && !first.isBefore(until)) {
      throw new Refusal("--from " + from + " is later than --to " + to + "; expected the earlier");
    }
    return new Selection(first, until, Set.copyOf(hosts));
  }

  private static Instant moment(PublicationTime time) {
    LocalTime ofDay = time.time();
    ZoneOffset offset = time.offset();
    return time.date()
        .atTime(ofDay == null ? LocalTime.MIDNIGHT : ofDay)
        .toInstant(offset == null ? ZoneOffset.UTC : offset);
  }
}
