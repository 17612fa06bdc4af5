package org.hearsay.intake;

/// Whether what a feed, a list of feeds or a sitemap leads to is fetched.
///
/// @param fromFiles whether listings that were given as files may lead to the web; those that came
///   from the web may anyhow
/// @param pagesMax how many pages one input may lead to
public record Following(boolean fromFiles, int pagesMax) {
  private static final int PAGES_MAX = 500;

  public Following {
    if (pagesMax < 0) {
      throw new IllegalArgumentException("pages: " + pagesMax + "; expected 0 or more");
    }
  }

  /// From the web alone, 500 pages at most.
  public static Following standard() {
    return new Following(false, PAGES_MAX);
  }
}
