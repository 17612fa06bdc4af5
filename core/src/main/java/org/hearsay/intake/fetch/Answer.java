package org.hearsay.intake.fetch;

import java.util.List;
import org.hearsay.report.Capture.Header;
import org.jspecify.annotations.Nullable;

/// One HTTP answer.
///
/// @param raw all of it, as it came in
/// @param payload the body, transfer coding taken off, content coding not
/// @param cut whether the body goes on beyond what was read
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Answer(int status, List<Header> headers, byte[] raw, byte[] payload, boolean cut) {

  Answer {
    headers = List.copyOf(headers);
  }

  boolean isSuccess() {
    return status == 200 || status == 203;
  }

  boolean isRedirect() {
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        && header("Location") != null;
  }

  /// The first value of that name; null if there is none.
  @Nullable String header(String name) {
    return header(headers, name);
  }

  static @Nullable String header(List<Header> headers, String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }
}
