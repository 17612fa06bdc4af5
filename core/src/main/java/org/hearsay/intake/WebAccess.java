package org.hearsay.intake;

import java.nio.file.Path;
import org.hearsay.intake.fetch.FetchOptions;
import org.jspecify.annotations.Nullable;

/// Leave to ask the web, and how.
///
/// @param options how servers are asked
/// @param captures the web archive to keep in what they answer (`captures.warc.gz`), begun when
///   reading begins and whole when the inputs are closed; null to keep nothing
/// @param following what feeds, lists of feeds and sitemaps may lead to
public record WebAccess(FetchOptions options, @Nullable Path captures, Following following) {

  /// Leave to ask the web and to follow listings that come from it.
  public WebAccess(FetchOptions options, @Nullable Path captures) {
    this(options, captures, Following.standard());
  }
}
