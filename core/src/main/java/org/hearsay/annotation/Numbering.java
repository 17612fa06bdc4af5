package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Attribution.Participant;
import org.hearsay.annotation.mention.Entity;
import org.jspecify.annotations.Nullable;

/// Numbers what is left of a report's entities and attributions, so that ids run without gaps:
/// `e1`, `e2`, … by first mention and `a1`, `a2`, … in the order given.
final class Numbering {
  private final Map<String, String> entityIds = new HashMap<>();
  private final Map<String, String> attributionIds = new HashMap<>();
  private final Map<String, Attribution> found = new HashMap<>();

  private Numbering() {}

  /// What [#number] gives back.
  record Numbered(List<Entity> entities, List<Attribution> attributions) {}

  /// `entities` and `kept` under their new ids, all references among them included.
  ///
  /// @param found all attributions that were found: one that stood within an attribution no longer
  ///   kept stands within the next that encloses that one
  static Numbered number(List<Entity> entities, List<Attribution> kept, List<Attribution> found) {
    Numbering numbering = new Numbering();
    found.forEach(attribution -> numbering.found.put(attribution.id(), attribution));
    for (Attribution attribution : kept) {
      numbering.attributionIds.put(attribution.id(), "a" + (numbering.attributionIds.size() + 1));
    }
    List<Entity> numbered = numbering.entities(entities);
    return new Numbered(numbered, kept.stream().map(numbering::attribution).toList());
  }

  private List<Entity> entities(List<Entity> entities) {
    List<Entity> numbered = new ArrayList<>();
    for (Entity entity :
        entities.stream().sorted(Comparator.comparing(e -> e.mentions().get(0))).toList()) {
      String id = "e" + (numbered.size() + 1);
      entityIds.put(entity.id(), id);
      numbered.add(new Entity(id, entity.type(), entity.name(), entity.mentions(), entity.roles()));
    }
    return numbered;
  }

  private Attribution attribution(Attribution old) {
    return new Attribution(
        Objects.requireNonNull(attributionIds.get(old.id())),
        old.kind(),
        participant(old.source()),
        old.cue(),
        old.content(),
        old.stance(),
        within(old),
        participant(old.venue()),
        participant(old.addressee()),
        old.when(),
        old.hedges(),
        old.basis(),
        old.confidence());
  }

  private @Nullable String within(Attribution old) {
    Attribution outer = outer(old);
    // No chain is longer than all that was found.
    for (int steps = 0; outer != null && steps < found.size(); steps++) {
      String id = attributionIds.get(outer.id());
      if (id != null) {
        return id;
      }
      outer = outer(outer);
    }
    return null;
  }

  private @Nullable Attribution outer(Attribution inner) {
    return inner.within() == null ? null : found.get(inner.within());
  }

  private @Nullable Participant participant(@Nullable Participant old) {
    String candidate = old == null ? null : old.resolution().candidate();
    return old == null || candidate == null
        ? old
        : new Participant(
            old.span(), old.resolution().renamed(entityIds.get(candidate)), old.unnamedBecause());
  }
}
