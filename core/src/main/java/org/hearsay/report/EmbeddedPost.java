package org.hearsay.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A post from a network that a report shows among its own paragraphs: its words are not the
/// report's.
///
/// @param span where in the body
/// @param platform the network in lower case, such as `twitter`
/// @param url where the post is; null if the page does not say
public record EmbeddedPost(Span span, String platform, @Nullable URI url) {}
