package org.hearsay.annotation;

import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.figure.Figure;
import org.jspecify.annotations.Nullable;

/// A figure and who gave it.
///
/// @param id `f1`, `f2`, … by place, unique within its report
/// @param giver the innermost attribution whose content holds the figure; null where the report
///   gives it in its own voice
public record GivenFigure(String id, Figure figure, @Nullable Attribution giver) {}
