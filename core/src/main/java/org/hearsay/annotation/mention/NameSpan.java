package org.hearsay.annotation.mention;

import org.jspecify.annotations.Nullable;

/// A name found in the text, not yet tied to others.
///
/// @param roleFirst index of the first token of the role before it; `first` if none
/// @param first index of its first token
/// @param end index of the token behind its last
/// @param name as it stands, or its main name where the gazetteer knows one
/// @param type what it is, [EntityType#OTHER] if the text does not show it
/// @param kind [MentionKind#METONYM] for a seat of government that stands for it
/// @param known whether the gazetteer gave the name
/// @param titled whether a title or role stands before it, so that it must be a person
/// @param gender as far as its title or given name tells
/// @param role the title or role before it, with what belongs to it ("Ukrainian President"); null
///   if none
record NameSpan(
    int roleFirst,
    int first,
    int end,
    String name,
    EntityType type,
    MentionKind kind,
    boolean known,
    boolean titled,
    Gender gender,
    @Nullable String role) {

  int length() {
    return end - first;
  }
}
