package org.hearsay.intake;

import java.util.Locale;

/// Why a sound record of a web archive is no report, and no fault either.
public enum PassedOver {
  /// `request`, `metadata`, `warcinfo`, `continuation` and records of unknown types.
  ABOUT_CAPTURES,
  /// The same bytes were captured before; the record points to that capture.
  REVISIT,
  /// A picture, a script, a feed: anything but HTML.
  OTHER_TYPE,
  REDIRECT,
  /// The server answered with an error, or with nothing.
  ERROR_PAGE,
  /// Outside the days or hosts asked for.
  NOT_ASKED_FOR;

  /// `OTHER_TYPE` as `other type`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
