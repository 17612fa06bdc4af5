package org.hearsay.annotation.mention;

import java.util.IdentityHashMap;
import java.util.List;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Learns from a report itself with which pronoun a person is spoken of whose given name and title
/// do not tell it: by the pronouns that stand nearest behind the name, where no other person is
/// named between them.
final class PronounGenders {
  /// Of the pronouns behind a name this many more must be of one gender.
  private static final int MARGIN = 1;

  private static final int FARTHEST = 25;

  private final IdentityHashMap<Cluster, int[]> counts = new IdentityHashMap<>();

  private PronounGenders() {}

  /// Gives those persons of unknown gender a vote that their pronouns speak for.
  static void vote(Prose prose, List<NameSpan> names, List<@Nullable Cluster> clusterOfName) {
    PronounGenders genders = new PronounGenders();
    for (int i = 0; i < names.size(); i++) {
      Cluster cluster = clusterOfName.get(i);
      if (cluster == null || !mayBePerson(cluster)) {
        continue;
      }
      int behind = names.get(i).end();
      int limit = Math.min(prose.tokenCount(), behind + FARTHEST);
      limit = Math.min(limit, nextPerson(names, clusterOfName, i));
      genders.count(prose, cluster, behind, limit);
    }
    genders.counts.forEach((cluster, count) -> {
      if (cluster.gender() == Gender.UNKNOWN && Math.abs(count[0] - count[1]) >= MARGIN) {
        cluster.vote(count[0] > count[1] ? Gender.MASCULINE : Gender.FEMININE);
        if (!cluster.hasArticle()) {
          cluster.vote(EntityType.PERSON, 1);
        }
      }
    });
  }

  private static boolean mayBePerson(Cluster cluster) {
    return !cluster.isKnown()
        && (cluster.type() == EntityType.PERSON || cluster.type() == EntityType.OTHER);
  }

  /// The first token of the next name of somebody else who may be a person.
  private static int nextPerson(
      List<NameSpan> names, List<@Nullable Cluster> clusterOfName, int from) {
    Cluster own = clusterOfName.get(from);
    for (int i = from + 1; i < names.size(); i++) {
      Cluster other = clusterOfName.get(i);
      if (names.get(i).first() > names.get(from).end() + FARTHEST) {
        break;
      }
      if (other != own && other != null && mayBePerson(other)) {
        return names.get(i).first();
      }
    }
    return Integer.MAX_VALUE;
  }

  private void count(Prose prose, Cluster cluster, int first, int limit) {
    int paragraph = prose.paragraphOf(Math.max(0, first - 1));
    for (int i = first; i < limit && prose.paragraphOf(i) == paragraph; i++) {
      Gender gender = Pronouns.gender(prose.lower(i));
      if (gender != Gender.UNKNOWN) {
        int[] count = counts.computeIfAbsent(cluster, c -> new int[2]);
        count[gender == Gender.MASCULINE ? 0 : 1]++;
        return;
      }
    }
  }
}
