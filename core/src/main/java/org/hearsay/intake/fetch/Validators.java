package org.hearsay.intake.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What is known of documents fetched before, so that a server need not send again what has not
/// changed (RFC 9110, 13). Whoever keeps captures implements this; [#none()] keeps nothing.
///
/// Called from several threads at once.
public interface Validators {

  /// What a server said of one document, word for word.
  ///
  /// @param entityTag the `ETag` field, with its quotation marks; null if there was none
  /// @param lastModified the `Last-Modified` field; null if there was none
  record Known(@Nullable String entityTag, @Nullable String lastModified) {
    /// Whether there is anything to ask with.
    public boolean isEmpty() {
      return entityTag == null && lastModified == null;
    }
  }

  /// What is known of the document at `address`; null if it was not fetched before.
  @Nullable Known find(URI address);

  /// Takes note of what the server at `address` said just now.
  void keep(URI address, Known known);

  /// Knows nothing and keeps nothing: every request is answered in full.
  static Validators none() {
    return new Validators() {
      @Override
      public @Nullable Known find(URI address) {
        return null;
      }

      @Override
      public void keep(URI address, Known known) {
        // nobody will ask
      }
    };
  }
}
