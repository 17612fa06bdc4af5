package org.hearsay.intake;

/// Whether what a feed, a list of feeds or a sitemap leads to is fetched.
///
/// @param fromWeb whether listings that were fetched themselves may lead on
/// @param fromFiles whether listings that were given as files may lead to the web
/// @param pagesMax how many pages one input may lead to
public record Following(boolean fromWeb, boolean fromFiles, int pagesMax) {
  private static final int PAGES_MAX = 500;

  public Following {
    if (pagesMax < 0) {
      throw new IllegalArgumentException("pages: " + pagesMax + "; expected 0 or more");
    }
  }

  /// From those that were fetched, 500 pages at most.
  public static Following standard() {
    return new Following(true, false, PAGES_MAX);
  }
}
