package org.hearsay.annotation.attribution;

/// A place where a text names a news outlet.
///
/// @param first the first token of the name, an article left out
/// @param end behind its last token
/// @param outlet the outlet's main name
/// @param kind as in `outlets.tsv`; `unknown` for an outlet that only its words or its neighbours
///   tell to be one
record OutletName(int first, int end, String outlet, String kind) {
  boolean isAgency() {
    return kind.equals("agency");
  }

  boolean isBroadcaster() {
    return kind.equals("broadcaster");
  }
}
