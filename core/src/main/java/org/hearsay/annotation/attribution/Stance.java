package org.hearsay.annotation.attribution;

/// How the source stands to the content.
public enum Stance {
  ASSERTS,
  HEDGES,
  DENIES,
  CONFIRMS,
  ASKS,
  EXPECTS
}
