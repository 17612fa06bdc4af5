package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.report.Span;

/// The entities of a report, with the way back from any of their mentions.
public final class Mentions {
  /// A mention and the entity it means.
  public record Placed(Mention mention, Entity entity) {}

  private final List<Entity> entities;
  private final Map<Integer, Placed> doubtful = new HashMap<>();
  private final List<Placed> placed;
  private final int longest;

  Mentions(List<Entity> entities) {
    this(entities, List.of());
  }

  /// @param doubtful what may mean an entity, but not surely enough to be one of its mentions
  Mentions(List<Entity> entities, List<Placed> doubtful) {
    doubtful.forEach(p -> this.doubtful.put(p.mention().span().end(), p));
    this.entities = List.copyOf(entities);
    List<Placed> all = new ArrayList<>();
    int most = 0;
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        all.add(new Placed(mention, entity));
        most = Math.max(most, mention.span().length());
      }
    }
    all.sort((a, b) -> a.mention().compareTo(b.mention()));
    this.placed = List.copyOf(all);
    this.longest = most;
  }

  /// By first mention; those that are only described, never named, among them.
  public List<Entity> entities() {
    return entities;
  }

  /// Every mention that overlaps `span`, by place.
  public List<Placed> in(Span span) {
    List<Placed> found = new ArrayList<>();
    for (int i = first(span); i < placed.size(); i++) {
      Placed here = placed.get(i);
      if (here.mention().span().start() >= span.end()) {
        break;
      }
      if (here.mention().span().overlaps(span)) {
        found.add(here);
      }
    }
    return found;
  }

  /// The first place at which a mention may stand that overlaps `span`.
  private int first(Span span) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (placed.get(middle).mention().span().start() < span.start() - longest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The description or pronoun ending at `end` that may mean an entity, but not surely enough to
  /// be one of its mentions.
  public Optional<Placed> doubtfulAt(int end) {
    return Optional.ofNullable(doubtful.get(end));
  }

  /// The mention that covers the character at `offset` and starts first; names before descriptions.
  public Optional<Placed> at(int offset) {
    List<Placed> here = in(new Span(offset, offset + 1));
    return here.stream()
        .filter(p -> p.mention().kind() != MentionKind.NOMINAL)
        .findFirst()
        .or(() -> here.stream().findFirst());
  }

  /// Whom the noun phrase `phrase` means, whose head noun ends at `headEnd`: the longest mention
  /// that ends there.
  public Optional<Placed> headedAt(Span phrase, int headEnd) {
    return in(phrase).stream()
        .filter(p -> p.mention().span().end() == headEnd)
        .reduce((a, b) -> a.mention().span().length() >= b.mention().span().length() ? a : b);
  }
}
