package org.hearsay.intake.feed;

import java.net.URI;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// One page of a sitemap, with what a news sitemap says of it.
///
/// @param modified when it last changed; null if unknown
/// @param published when it was published; null if unknown
/// @param title its headline; null if unknown
/// @param outlet the publication's name; null if unknown
/// @param language of the publication; null if unknown
public record SitemapPage(
    URI address,
    @Nullable ZonedDateTime modified,
    @Nullable ZonedDateTime published,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String language) {}
