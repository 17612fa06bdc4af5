package org.hearsay.annotation.attribution;

import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.Reference;
import org.jspecify.annotations.Nullable;

/// Whom a noun phrase is held to mean, and why.
///
/// @param candidate id of the likeliest entity, however unsure; null where there is none
/// @param reference the ground and confidence of that choice; null where there is no candidate
public record Resolution(@Nullable String candidate, @Nullable Reference reference) {
  /// Nobody.
  public static final Resolution NONE = new Resolution(null, null);

  /// How often a description of somebody new is rightly held to be that of nobody named before.
  private static final double DESCRIBED = 0.9;

  public Resolution {
    if ((candidate == null) != (reference == null)) {
      throw new IllegalArgumentException("a candidate needs a reference, and a reference one");
    }
  }

  /// `entity` beyond doubt, by its name; [#NONE] for null.
  static Resolution certain(@Nullable String entity) {
    return entity == null ? NONE : new Resolution(entity, new Reference(Ground.NAME, 1, 1));
  }

  /// `entity`, whom nothing but the phrase itself names.
  static Resolution described(String entity) {
    return new Resolution(entity, new Reference(Ground.DESCRIPTION, DESCRIBED, 1));
  }

  /// The entity meant; null where there is none or it is less sure than [Reference#LEAST].
  public @Nullable String entity() {
    return reference != null && reference.holds() ? candidate : null;
  }

  /// The same choice under another id; [#NONE] for null.
  public Resolution renamed(@Nullable String other) {
    return other == null ? NONE : new Resolution(other, reference);
  }
}
