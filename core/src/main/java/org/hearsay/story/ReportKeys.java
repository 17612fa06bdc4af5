package org.hearsay.story;

import org.hearsay.annotation.AnnotatedReport;

/// All that grouping needs to know of a report, in some five kilobytes: made once, wherever the
/// report was annotated, and sent or kept as bytes while the report itself stays where it is.
public final class ReportKeys {
  private final WeighedKeys keys;

  private ReportKeys(WeighedKeys keys) {
    this.keys = keys;
  }

  public static ReportKeys of(AnnotatedReport report) {
    return new ReportKeys(WeighedKeys.of(report));
  }

  /// What [#toBytes] gave, by the same version of the program.
  ///
  /// @throws IllegalArgumentException if these are other bytes
  public static ReportKeys ofBytes(byte[] bytes) {
    return new ReportKeys(WeighedKeys.unpacked(bytes));
  }

  public byte[] toBytes() {
    return keys.packed();
  }

  WeighedKeys weighed() {
    return keys;
  }
}
