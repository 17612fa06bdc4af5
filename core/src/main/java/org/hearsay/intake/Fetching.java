package org.hearsay.intake;

import java.net.URI;

/// The way to the web, for inputs that lead there: a feed to its articles, a sitemap to its pages,
/// a list of feeds to the feeds. Safe for use by several threads.
interface Fetching {
  /// What `address` answers, after redirects. Waits for it.
  ///
  /// @throws NotReadable if nothing comes that may be read: no network allowed, an address that is
  ///   refused, an error, too much
  Fetched fetch(URI address) throws NotReadable;

  /// The same for an address at which a feed, a list of feeds or a sitemap is said to be.
  Fetched fetchListing(URI address) throws NotReadable;
}
