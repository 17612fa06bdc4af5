package org.hearsay.intake;

import org.hearsay.intake.Received.Skipped;

/// Why an input is not a report. The phrases are part of what other programs read: they do not
/// change with the input; what was met goes into [Skipped#detail()].
enum SkipReason {
  NOT_FOUND("not found"),
  UNREADABLE("cannot be read"),
  EMPTY("empty"),
  TOO_LARGE("too large"),
  NOT_TEXT("not text"),
  UNKNOWN_ENCODING("unknown encoding"),
  UNSUPPORTED("not supported yet"),
  BAD_LINE("bad JSON line"),
  NO_TEXT("no text"),
  NO_ARTICLE("no article found"),
  BAD_RECORD("bad archive record"),
  CUT_OFF("cut off"),
  BAD_ARCHIVE("bad archive"),
  BAD_FEED("bad feed"),
  NOT_FETCHED("not fetched"),
  BAD_ADDRESS("bad address"),
  REFUSED_ADDRESS("refused address"),
  UNREACHABLE("cannot be reached"),
  ROBOTS("refused by robots.txt"),
  HTTP_STATUS("HTTP status"),
  BUSY("asked to wait"),
  REDIRECTS("too many redirects"),
  TIMED_OUT("timed out"),
  BAD_ANSWER("bad answer"),
  NOT_HTML("not html"),
  UNCHANGED("not modified"),
  GIVEN_TWICE("given twice"),
  LINK_LOOP("link loop");

  private final String phrase;

  SkipReason(String phrase) {
    this.phrase = phrase;
  }

  Skipped skip(String origin, String detail) {
    return new Skipped(origin, phrase, detail);
  }
}
