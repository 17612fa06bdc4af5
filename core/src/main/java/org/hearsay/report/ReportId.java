package org.hearsay.report;

/// The name of a report within one run: the `id` it came with, or its file name made unique.
///
/// @param value 1 to 512 characters
public record ReportId(String value) implements Comparable<ReportId> {

  public ReportId {
    if (value.isEmpty() || value.length() > 512) {
      throw new IllegalArgumentException(
          "report id has " + value.length() + " characters; expected 1 to 512");
    }
  }

  @Override
  public int compareTo(ReportId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
