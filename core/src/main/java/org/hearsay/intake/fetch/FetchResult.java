package org.hearsay.intake.fetch;

import java.net.URI;
import java.util.List;
import org.hearsay.report.Capture;
import org.jspecify.annotations.Nullable;

/// What became of one address.
public sealed interface FetchResult {

  /// Everything that was asked and answered on the way, redirects and errors included, for
  /// [CaptureFile] to keep.
  Trail trail();

  /// A document came.
  ///
  /// @param content the body, all coding taken off
  /// @param type the media type that the server declared, with its parameters; null if none
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Document(byte[] content, @Nullable String type, Capture capture, Trail trail)
      implements FetchResult {}

  /// The server says that the document is the one already known ([Validators]).
  record Unchanged(URI address, Trail trail) implements FetchResult {}

  /// None came.
  ///
  /// @param detail what was met and what was expected
  record Failed(FetchFault fault, String detail, Trail trail) implements FetchResult {}

  /// Requests and answers, in their order.
  final class Trail {
    private final List<Exchange> exchanges;

    Trail(List<Exchange> exchanges) {
      this.exchanges = List.copyOf(exchanges);
    }

    List<Exchange> exchanges() {
      return exchanges;
    }
  }
}
