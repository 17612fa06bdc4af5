package org.hearsay.annotation.attribution;

/// Where in the sentence, or out of it, the source of an attribution was found.
public enum SourceSeat {
  /// Where the construction itself has it: before its verb, behind an inverted one, behind
  /// "according to".
  OWN,
  /// Right before a participle: `a statement saying`.
  ADJACENT,
  /// The subject of the verb before "and": `X confirmed the toll and said`.
  SHARED,
  /// Behind "with": `with the port calling it a mistake`.
  ABSOLUTE,
  /// The source of the cue before it in the sentence: `X said …, adding`.
  LAST_SPEAKER,
  /// The subject of the sentence's first verb: `X left the room, saying`.
  MAIN_SUBJECT,
  /// Who spoke in the sentence or paragraph before and goes on.
  CARRIED,
  /// Chosen by the trained model.
  LEARNED,
  /// The text names nobody: `it was claimed`.
  NONE,
  /// Where a person who read the report put it.
  HAND
}
