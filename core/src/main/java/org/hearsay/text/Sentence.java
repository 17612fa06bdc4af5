package org.hearsay.text;

import org.hearsay.report.Span;

/// One sentence of a body.
///
/// @param index its place among the sentences, from 0
/// @param span its characters, without surrounding white space
/// @param firstToken index of its first token
/// @param endToken index of the first token behind it
/// @param paragraph index of the paragraph it stands in
public record Sentence(int index, Span span, int firstToken, int endToken, int paragraph) {}
