package org.hearsay.annotation.attribution;

/// How the content is given (PARC 3, PolNeAR): all in quotation marks, none, or some.
public enum AttributionKind {
  DIRECT,
  INDIRECT,
  MIXED
}
