package org.hearsay.report;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a report came from.
///
/// @param origin the file, URL or record it was read from, as the user would name it
/// @param url the address it was published at; null if unknown
public record Provenance(String origin, @Nullable URI url) {}
