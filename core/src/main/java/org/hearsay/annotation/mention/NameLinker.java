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
  /// How often a surname is that of the only person who bears it.
  private static final double SURNAME = 0.97;

  /// How often it is that of the one named last, where several bear it.
  private static final double SHARED_SURNAME = 0.75;

  /// How often a first name or the beginning of a body's name means it.
  private static final double SHORT_FORM = 0.9;

  /// The most mentions of a bearer that are looked at, so that texts without end stay linear.
  private static final int MOST_MENTIONS = 50;

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
        clusterOf.set(i, found != null && !isSurname(name) ? join(name, found) : joinLonger(name));
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
    return join(name, found, Reference.certain(name.kind()));
  }

  private Cluster join(NameSpan name, @Nullable Cluster found, Reference reference) {
    Cluster cluster = found;
    if (cluster == null) {
      cluster = new Cluster(label(name), name.known(), true);
      clusters.add(cluster);
    } else {
      cluster.addName(label(name));
    }
    byName.putIfAbsent(key(name.name()), cluster);
    cluster.add(new Mention(prose.span(name.first(), name.end()), name.kind(), reference));
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
    return name.titled() ? 3 : name.type() == EntityType.PLACE ? 3 : 1;
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
    Cluster found =
        index.lastThat(
            cluster -> !cluster.isKnown() && cluster.type() == name.type(),
            index.endingIn(key),
            index.endOf(key));
    return found != null || name.type() != EntityType.PERSON ? found : sameEnds(key);
  }

  /// "Otto B. Lund" for Otto Lund: a person of the same first name and surname.
  private @Nullable Cluster sameEnds(String key) {
    int first = key.indexOf(' ');
    int last = key.lastIndexOf(' ');
    if (first < 0) {
      return null;
    }
    String opening = key.substring(0, first + 1);
    return index.lastThat(
        c -> c.type() == EntityType.PERSON && key(c.name()).startsWith(opening),
        index.endingIn(key.substring(last + 1)));
  }

  /// Whether persons named in full bear the single word as a surname.
  private boolean isSurname(NameSpan name) {
    return name.length() == 1 && !bearers(name, key(name.name())).isEmpty();
  }

  /// The persons of that surname whom the name's title does not rule out.
  private List<Cluster> bearers(NameSpan name, String key) {
    return index.allThat(
        c -> c.type() == EntityType.PERSON && !c.gender().contradicts(name.gender()),
        index.endingIn(key));
  }

  private Cluster joinLonger(NameSpan name) {
    String key = key(name.name());
    List<Cluster> bearers = bearers(name, key);
    if (bearers.isEmpty() && isUpper(name.name())) {
      key = name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT);
      bearers = bearers(name, key);
    }
    if (!bearers.isEmpty()) {
      double confidence = bearers.size() == 1 ? SURNAME : SHARED_SURNAME;
      return join(
          name,
          nearest(bearers, prose.start(name.first())),
          new Reference(Ground.SHORT_NAME, confidence, bearers.size()));
    }
    Cluster longer = longer(name, key(name.name()));
    return longer == null
        ? join(name, null)
        : join(name, longer, new Reference(Ground.SHORT_NAME, SHORT_FORM, 1));
  }

  /// The one named last before `offset`, else the first named behind it.
  private static Cluster nearest(List<Cluster> bearers, int offset) {
    Cluster nearest = bearers.get(bearers.size() - 1);
    int latest = -1;
    for (Cluster bearer : bearers) {
      List<Mention> mentions = bearer.mentions();
      for (int i = Math.max(0, mentions.size() - MOST_MENTIONS); i < mentions.size(); i++) {
        int start = mentions.get(i).span().start();
        if (start < offset && start > latest) {
          latest = start;
          nearest = bearer;
        }
      }
    }
    return nearest;
  }

  /// The person whose first name this single word is; else a body whose name it begins or ends.
  private @Nullable Cluster longer(NameSpan name, String key) {
    NameIndex.Filed beginning = index.beginningWith(key);
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
            ? index.lastThat(c -> c.type() == EntityType.ORGANIZATION, index.endingIn(key))
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
