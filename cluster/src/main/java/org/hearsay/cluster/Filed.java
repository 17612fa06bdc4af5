package org.hearsay.cluster;

/// An annotated report on its way to the stories of its scope.
///
/// @param scope see [Scopes]
/// @param own whether this is the report's own scope; false for its copy in the next one
/// @param id the report's
/// @param origin the report's, for messages
/// @param instant when it was published, in milliseconds of universal time; when it arrived if that
///   is unknown; [#NEVER] if both are
/// @param keys a [org.hearsay.story.ReportKeys]
/// @param annotated see [AnnotatedReports]
record Filed(
    String scope,
    boolean own,
    String id,
    String origin,
    long instant,
    Packed keys,
    Packed annotated) {
  /// Behind all that have a date, as the laptop has it.
  static final long NEVER = Long.MAX_VALUE;
}
