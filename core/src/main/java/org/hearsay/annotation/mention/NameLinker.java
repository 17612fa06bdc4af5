package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Ties names that mean the same: the same words, a surname to its full name, an acronym to the
/// name it was introduced with, a short form to the long one.
final class NameLinker {
  private final Prose prose;
  private final List<Cluster> clusters = new ArrayList<>();
  private final Map<String, Cluster> byName = new HashMap<>();
  private final NameIndex index = new NameIndex();

  NameLinker(Prose prose) {
    this.prose = prose;
  }

  /// The clusters of `names`, each name in exactly one; `clusterOf` receives the cluster of each.
  List<Cluster> link(List<NameSpan> names, List<@Nullable Cluster> clusterOf) {
    for (int i = 0; i < names.size(); i++) {
      clusterOf.add(null);
    }
    for (int i = 0; i < names.size(); i++) {
      if (isFull(names.get(i))) {
        clusterOf.set(i, join(names.get(i), exact(names.get(i))));
      }
    }
    linkAcronyms(names, clusterOf);
    for (int i = 0; i < names.size(); i++) {
      if (clusterOf.get(i) == null) {
        NameSpan name = names.get(i);
        Cluster found = byName.get(key(name.name()));
        clusterOf.set(i, join(name, found != null ? found : longer(name)));
      }
    }
    return clusters;
  }

  private static boolean isFull(NameSpan name) {
    return name.known() || name.length() > 1;
  }

  private @Nullable Cluster exact(NameSpan name) {
    Cluster found = byName.get(key(name.name()));
    return found != null || name.known() ? found : suffixed(name);
  }

  private Cluster join(NameSpan name, @Nullable Cluster found) {
    Cluster cluster = found;
    if (cluster == null) {
      cluster = new Cluster(label(name), name.known(), true);
      clusters.add(cluster);
    } else {
      cluster.addName(label(name));
    }
    byName.putIfAbsent(key(name.name()), cluster);
    cluster.add(prose.span(name.first(), name.end()), name.kind());
    cluster.vote(name.type(), weight(name));
    cluster.vote(name.gender());
    if (name.first() > 0 && prose.is(name.first() - 1, "the")) {
      cluster.noteArticle();
    }
    String role = name.role();
    if (role != null) {
      cluster.addRole(role);
    }
    index.file(cluster, key(cluster.name()));
    return cluster;
  }

  /// How much a mention says of what is named: a title makes a person, "in" before it nearly surely
  /// a place.
  private static int weight(NameSpan name) {
    if (name.known()) {
      return 9;
    }
    return name.titled() ? 3 : name.type() == EntityType.PLACE ? 2 : 1;
  }

  /// "Name of a Body (NAB)" and bodies whose initials are a later acronym.
  private void linkAcronyms(List<NameSpan> names, List<@Nullable Cluster> clusterOf) {
    Map<String, Cluster> byInitials = new HashMap<>();
    clusters.forEach(cluster -> byInitials.putIfAbsent(initials(cluster.name()), cluster));
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      if (name.length() != 1 || (name.known() && i == 0) || !isUpper(name.name())) {
        continue;
      }
      Cluster long_ = null;
      if (i > 0 && prose.is(name.first() - 1, "(") && names.get(i - 1).end() == name.first() - 1) {
        long_ = clusterOf.get(i - 1);
      }
      if (long_ == null && !name.known()) {
        long_ = byInitials.get(name.name().replace(".", ""));
      }
      if (long_ != null && clusterOf.get(i) == null) {
        byName.put(key(name.name()), long_);
      }
    }
  }

  private static boolean isUpper(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean opens = i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-';
      if (opens && Character.isUpperCase(name.charAt(i))) {
        initials.append(name.charAt(i));
      }
    }
    return initials.length() > 1 ? initials.toString() : "?";
  }

  /// A cluster of more words that this name ends (or, for bodies, begins).
  private @Nullable Cluster suffixed(NameSpan name) {
    String key = key(name.name());
    return index.lastThat(
        cluster -> !cluster.isKnown() && cluster.type() == name.type(),
        index.endingIn(key),
        index.endOf(key));
  }

  /// The person whose surname, or first name where nobody bears it as a surname, this single word
  /// is; else a body whose name it begins.
  private @Nullable Cluster longer(NameSpan name) {
    String key = key(name.name());
    NameIndex.Filed ending = index.endingIn(key);
    NameIndex.Filed beginning = index.beginningWith(key);
    Cluster surname = index.lastThat(c -> c.type() == EntityType.PERSON, ending);
    if (surname != null) {
      return surname;
    }
    if (name.type() != EntityType.PLACE) {
      Cluster first = index.lastThat(c -> c.type() == EntityType.PERSON, beginning);
      if (first != null) {
        return first;
      }
    }
    if (name.titled()) {
      return null;
    }
    Cluster begun =
        index.lastThat(c -> c.type() == EntityType.ORGANIZATION && !c.isKnown(), beginning);
    Cluster ended =
        name.type() == EntityType.ORGANIZATION
            ? index.lastThat(c -> c.type() == EntityType.ORGANIZATION, ending)
            : null;
    return index.later(begun, ended);
  }

  /// The name without "The", unless the gazetteer has it with it: "The Hill".
  private static String label(NameSpan name) {
    return name.known() ? name.name() : bare(name.name());
  }

  private static String key(String name) {
    return bare(name).replace('’', '\'').replace("‘", "'");
  }

  private static String bare(String name) {
    return name.startsWith("The ") ? name.substring(4) : name;
  }
}
