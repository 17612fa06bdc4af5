package org.hearsay.report;

import org.jspecify.annotations.Nullable;

/// Who published a report, as far as the input says so.
///
/// @param name as the outlet calls itself, for example `The Harbour Courier`; null if unknown
/// @param host the host name it was published on, lower case, without `www.`; null if unknown
public record Outlet(@Nullable String name, @Nullable String host) {

  public Outlet {
    if (name == null && host == null) {
      throw new IllegalArgumentException("an outlet needs a name or a host");
    }
  }

  /// The name, or the host where no name is known.
  public String label() {
    return name != null ? name : String.valueOf(host);
  }
}
