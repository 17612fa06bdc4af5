package org.hearsay.cluster;

/// What a scope remembers of a report as long as its story is open.
///
/// @param id the report's
/// @param own whether this is the report's own scope
/// @param leads whether a dossier is out that is named after this report
record Member(String id, boolean own, boolean leads) {
  Member leading(boolean now) {
    return new Member(id, own, now);
  }
}
