package org.hearsay.app.search;

/// Where is looked.
public enum Scope {
  /// In the words of reports and their headlines.
  REPORTS,
  /// In what somebody is said to have said.
  SAID,
  /// In what several reports are held to claim.
  CLAIMS
}
