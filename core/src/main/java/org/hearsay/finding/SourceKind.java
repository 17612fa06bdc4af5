package org.hearsay.finding;

/// What kind of source a report draws a statement from.
public enum SourceKind {
  /// A person with a name.
  PERSON,
  /// A body that speaks as one: a ministry, a company, the police.
  BODY,
  /// People or a person whom the report does not name.
  UNNAMED,
  /// A document, footage, a study.
  DOCUMENT,
  /// Another outlet.
  OUTLET,
  /// A post on a social network.
  POST,
  /// What a reporter saw.
  REPORTER,
  /// Nothing in the report tells.
  UNKNOWN
}
