package org.hearsay.intake.feed;

/// Thrown where a text is no feed, list of feeds or sitemap, or one that is not read: broken, too
/// deep, or with a document type of its own.
public final class BadListingException extends Exception {
  private static final long serialVersionUID = 1L;

  BadListingException(String message) {
    super(message);
  }
}
