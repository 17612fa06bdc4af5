package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.report.Span;

/// The mentions gathered so far for one entity.
final class Cluster {
  private static final String ARTICLE = "the";

  private final List<String> names = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> heads = new LinkedHashSet<>();
  private final Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
  private final Map<Gender, Integer> genders = new EnumMap<>(Gender.class);
  private final boolean known;
  private final boolean named;

  /// @param known whether the gazetteer gave its name
  /// @param named false for one that is only described
  Cluster(String name, boolean known, boolean named) {
    names.add(name);
    this.known = known;
    this.named = named;
  }

  void add(Span span, MentionKind kind) {
    mentions.add(new Mention(span, kind));
  }

  void vote(EntityType type, int weight) {
    if (type != EntityType.OTHER) {
      votes.merge(type, weight, Integer::sum);
    }
  }

  void vote(Gender gender) {
    if (gender != Gender.UNKNOWN) {
      genders.merge(gender, 1, Integer::sum);
    }
  }

  void addRole(String role) {
    roles.add(role);
    for (String word : role.split("[ -]", -1)) {
      heads.add(word.toLowerCase(Locale.ROOT));
    }
  }

  void addHead(String head) {
    heads.add(head);
  }

  void addName(String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  /// Notes that a name stood behind "the", as bodies' and ships' names do and persons' do not.
  void noteArticle() {
    heads.add(ARTICLE);
  }

  boolean hasArticle() {
    return heads.contains(ARTICLE);
  }

  /// Takes over everything `other` holds.
  void absorb(Cluster other) {
    other.names.forEach(this::addName);
    mentions.addAll(other.mentions);
    roles.addAll(other.roles);
    heads.addAll(other.heads);
    other.votes.forEach((type, n) -> votes.merge(type, n, Integer::sum));
    other.genders.forEach((gender, n) -> genders.merge(gender, n, Integer::sum));
  }

  boolean isKnown() {
    return known;
  }

  boolean isNamed() {
    return named;
  }

  boolean hasHead(String head) {
    return heads.contains(head);
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<String> roles() {
    return List.copyOf(roles);
  }

  List<String> names() {
    return names;
  }

  /// The main name where the gazetteer gives one, else the longest.
  String name() {
    String best = names.get(0);
    if (!known) {
      for (String name : names) {
        if (name.split(" ", -1).length > best.split(" ", -1).length) {
          best = name;
        }
      }
    }
    return best;
  }

  EntityType type() {
    EntityType best = EntityType.OTHER;
    int most = 0;
    for (Map.Entry<EntityType, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  Gender gender() {
    int masculine = genders.getOrDefault(Gender.MASCULINE, 0);
    int feminine = genders.getOrDefault(Gender.FEMININE, 0);
    return masculine > feminine
        ? Gender.MASCULINE
        : feminine > masculine ? Gender.FEMININE : Gender.UNKNOWN;
  }
}
