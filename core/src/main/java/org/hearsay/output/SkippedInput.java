package org.hearsay.output;

/// An input that gave no report.
///
/// @param origin the input as the user would name it
/// @param reason a short fixed phrase: "empty", "not text"
/// @param detail what was met and what was expected
public record SkippedInput(String origin, String reason, String detail) {}
