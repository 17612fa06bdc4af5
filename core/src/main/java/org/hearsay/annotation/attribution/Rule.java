package org.hearsay.annotation.attribution;

/// A construction by which the rules give words to somebody. `rules.tsv` says each in plain words,
/// with a sentence in which it holds; how sure each is, [Calibration] measures.
public enum Rule {
  /// `"…," the pilot said`
  QUOTE_BEFORE,
  /// `"…," said the pilot`
  QUOTE_BEFORE_INVERTED,
  /// `The crane had failed, the pilot said`
  CLAUSE_BEFORE,
  /// `The crane had failed, said the pilot`
  CLAUSE_BEFORE_INVERTED,
  /// `said that the crane had failed`
  THAT_CLAUSE,
  /// `said: "…"`, `told the court "…"`
  QUOTE_BEHIND,
  /// `said: the crane had failed`
  COLON,
  /// `She said:` at the end of a paragraph
  COLON_PARAGRAPH,
  /// `asked whether the crane had failed`
  QUESTION,
  /// `said the crane had failed`
  BARE_CLAUSE,
  /// `appealed to the court for time`
  APPEAL,
  /// `called for calm`, `called on both sides to talk`
  CALL,
  /// `described the wreck as a maze`
  DESCRIBED_AS,
  /// `called the delay a scandal`
  PREDICATE,
  /// `pledged to rebuild`
  INFINITIVE,
  /// `denied having slept`
  GERUND,
  /// `urged both sides to talk`
  OBJECT_INFINITIVE,
  /// `accused the minister of hiding it`
  ACCUSATION,
  /// `pointed out that`
  POINT_OUT,
  /// `warned of floods`
  PREPOSITION,
  /// `asked the minister about the crane`
  ASK_ABOUT,
  /// `rejected the claim`
  OBJECT,
  /// `the footage shows a gate`
  DOCUMENT_SHOWS,
  /// `the claim was made by the port`
  PASSIVE_BY,
  /// `it was claimed that`
  IT_PASSIVE,
  /// `was quoted as saying`
  QUOTED_AS,
  /// `according to the port, …`
  ACCORDING_TO_FIRST,
  /// `…, according to the port`
  ACCORDING_TO_LAST,
  /// `the port's claim that`
  NOUN,
  /// `issued a warning that`
  ISSUED,
  /// `MAYOR ODUYA: …`
  TRANSCRIPT,
  /// `"…" — Ada Oduya`
  SIGNED,
  /// `Minister: Lock stays shut`, `Lock cracked – survey`
  HEADLINE,
  /// `The port, which the union says is unsafe, …`
  INSERTION,
  /// `residents were told that`
  PASSIVE_TOLD,
  /// `the clerk is said to have fled`
  PASSIVE_TO,
  /// `She put it this way: "…"`
  INTRODUCED,
  /// `"…," the pilot beamed`
  UNKNOWN_VERB,
  /// `In Lint's words, "…"`
  WORDS_OF,
  /// `Lint shook her head. "…"`
  GESTURE,
  /// `she is sure that the crane had failed`
  CONVICTION,
  /// a paragraph of quotation behind another of the same speaker
  CONTINUED,
  /// `The quay is open. — Ada Oduya (@adaoduya) May 5, 2024`
  POST
}
