package org.hearsay.annotation.attribution.german;

import org.hearsay.annotation.attribution.TokenRange;

/// A verb of saying in a clause.
///
/// @param verb its entry
/// @param finite the finite verb, an auxiliary where the verb itself is a participle
/// @param lexical the verb itself
/// @param end behind the last word of the verb, its particle among them
/// @param passive whether somebody is told or accused
/// @param last whether the finite verb closes its clause
record Predicate(
    SpeechVerbs.Verb verb, int finite, int lexical, int end, boolean passive, boolean last) {
  /// The verb, with its particle where that follows at once.
  TokenRange cue() {
    return new TokenRange(lexical, end == lexical + 2 ? end : lexical + 1);
  }
}
