package org.hearsay.intake;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which captures of an archive, items of a feed and pages of a sitemap are read. What carries no
/// date, or no address, is not left out for it.
///
/// @param from the first moment; null for no bound
/// @param until the first moment that is too late; null for no bound
/// @param hosts `courier.example` means itself and all below it; empty for all. In lower case,
///   without `www.`
public record Selection(@Nullable Instant from, @Nullable Instant until, Set<String> hosts) {

  public Selection {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("from " + from + " is not before " + until);
    }
    hosts =
        hosts.stream()
            .map(h -> h.strip().toLowerCase(Locale.ROOT))
            .map(h -> h.startsWith("www.") ? h.substring(4) : h)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Everything.
  public static Selection all() {
    return new Selection(null, null, Set.of());
  }

  boolean holds(@Nullable Instant date) {
    return date == null
        || ((from == null || !date.isBefore(from)) && (until == null || date.isBefore(until)));
  }

  boolean holds(@Nullable URI address) {
    String host = Outlets.host(address);
    if (hosts.isEmpty() || host == null) {
      return true;
    }
    for (String tail = host; !tail.isEmpty(); ) {
      if (hosts.contains(tail)) {
        return true;
      }
      int dot = tail.indexOf('.');
      tail = dot < 0 ? "" : tail.substring(dot + 1);
    }
    return false;
  }
}
