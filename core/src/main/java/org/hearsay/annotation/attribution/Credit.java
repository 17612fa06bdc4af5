package org.hearsay.annotation.attribution;

import org.hearsay.report.Span;

/// A place where a report says that it rests on another outlet: "first reported by the …", "told
/// the …", "(AP)".
///
/// @param span the words of the credit
/// @param outlet the outlet credited, by its main name: a section or sub-brand names its parent
public record Credit(Span span, String outlet) {}
