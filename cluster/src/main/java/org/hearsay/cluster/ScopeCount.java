package org.hearsay.cluster;

/// How far a scope has come.
///
/// @param reports that were grouped, which is the number of the next one
/// @param remembered of these, whose story is open
/// @param dossiers that were told
/// @param looked the instant up to which stories were looked through for those that are over
record ScopeCount(int reports, int remembered, long dossiers, long looked) {
  static final ScopeCount NONE = new ScopeCount(0, 0, 0, Long.MIN_VALUE);

  ScopeCount entered() {
    return new ScopeCount(reports + 1, remembered + 1, dossiers, looked);
  }

  ScopeCount left(int gone) {
    return new ScopeCount(reports, remembered - gone, dossiers, looked);
  }

  ScopeCount told() {
    return new ScopeCount(reports, remembered, dossiers + 1, looked);
  }

  ScopeCount lookedAt(long instant) {
    return new ScopeCount(reports, remembered, dossiers, instant);
  }
}
