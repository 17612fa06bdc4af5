package org.hearsay.app.casefile;

/// What read the reports of a case: written beside each, so that a later reader knows what to read
/// again.
///
/// @param tool version of the program
/// @param model `none`, or `sha256:` and the digest of the attribution model
public record Reader(String tool, String model) {}
