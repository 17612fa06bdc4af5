package org.hearsay.report;

import org.jspecify.annotations.Nullable;

/// Who published a report, as far as the input says so.
///
/// @param name as the outlet calls itself, for example `The Harbour Courier`; null if unknown
/// @param host the host name it was published on, lower case, without `www.`; null if unknown
/// @param brand the part of the outlet it appeared under, as the page says, for example `Harbour
///   Weekend`; null if none is said
/// @param parent the organization that the page names as the outlet's publisher or owner, where
///   that has another name; null if none is said
public record Outlet(
    @Nullable String name, @Nullable String host, @Nullable String brand, @Nullable String parent) {

  /// An outlet without a sub-brand or parent.
  public Outlet(@Nullable String name, @Nullable String host) {
    this(name, host, null, null);
  }

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
