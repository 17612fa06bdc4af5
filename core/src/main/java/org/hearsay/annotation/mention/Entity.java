package org.hearsay.annotation.mention;

import java.util.List;

/// A person, body, place or work that one report speaks of, with every mention of it.
///
/// @param id `e1`, `e2`, … in order of first mention, unique within its report
/// @param name the fullest name the report (or the metonym lexicon) gives
/// @param mentions in order of place, at least one
/// @param roles what the report says they are: "North Korean defector", "Foreign Minister"
public record Entity(
    String id, EntityType type, String name, List<Mention> mentions, List<String> roles) {

  public Entity {
    mentions = mentions.size() < 2 ? List.copyOf(mentions) : mentions.stream().sorted().toList();
    roles = List.copyOf(roles);
    if (name.isBlank() || mentions.isEmpty()) {
      throw new IllegalArgumentException("entity " + id + " needs a name and a mention");
    }
  }
}
