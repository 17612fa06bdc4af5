package org.hearsay.annotation.mention;

/// What an entity is, as far as the text shows it.
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  /// Several people spoken of as one: "Ukrainian officials", "the defectors".
  GROUP,
  /// A document, footage, a study, a post.
  WORK,
  OTHER
}
