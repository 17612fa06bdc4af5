package org.hearsay.cluster;

/// A report that others can join, as the state keeps it.
///
/// @param keys a [org.hearsay.story.ReportKeys]
record KeptKeys(String id, Packed keys, long instant) {}
