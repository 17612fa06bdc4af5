package org.hearsay.annotation.mention;

import java.util.Locale;
import org.hearsay.annotation.mention.Antecedents.Agreement;
import org.hearsay.annotation.mention.Antecedents.Choice;
import org.jspecify.annotations.Nullable;

/// Finds whom a pronoun of the third person means.
final class Pronouns {
  private final Antecedents antecedents;

  Pronouns(Antecedents antecedents) {
    this.antecedents = antecedents;
  }

  /// Whom the pronoun at `token`, in lower case, means most likely.
  Choice choose(int token, String lower) {
    Gender gender = gender(lower);
    boolean person = gender != Gender.UNKNOWN;
    boolean plural = lower.equals("they") || lower.equals("their");
    String form =
        switch (lower) {
          case "his", "him" -> "he";
          case "her" -> "she";
          case "their" -> "they";
          case "its" -> "it";
          default -> lower;
        };
    return antecedents.choose(
        antecedents.anaphor(token, token + 1, form),
        person ? Salience.PERSON : plural ? Salience.PLURAL : Salience.THING,
        person ? c -> asPerson(c, gender) : plural ? Pronouns::asMany : Pronouns::asThing);
  }

  static Gender gender(String lower) {
    return switch (lower) {
      case "he", "his", "him" -> Gender.MASCULINE;
      case "she", "her" -> Gender.FEMININE;
      default -> Gender.UNKNOWN;
    };
  }

  private static @Nullable Agreement asPerson(Cluster cluster, Gender gender) {
    EntityType type = cluster.type();
    boolean possible =
        (type == EntityType.PERSON && !cluster.gender().contradicts(gender))
            || (type == EntityType.OTHER
                && cluster.isNamed()
                && !cluster.isKnown()
                && !cluster.gender().contradicts(gender)
                && !cluster.hasArticle()
                && !isShouted(cluster.name()));
    return !possible ? null : cluster.gender() == gender ? Agreement.IN_GENDER : Agreement.PLAIN;
  }

  /// "NEW YORK": in capitals throughout, as datelines are.
  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Agreement asMany(Cluster cluster) {
    EntityType type = cluster.type();
    return type == EntityType.GROUP || type == EntityType.ORGANIZATION ? Agreement.PLAIN : null;
  }

  private static @Nullable Agreement asThing(Cluster cluster) {
    EntityType type = cluster.type();
    boolean possible =
        type == EntityType.ORGANIZATION
            || (type == EntityType.PLACE && cluster.isKnown())
            || (type == EntityType.OTHER && cluster.isNamed())
            || type == EntityType.WORK;
    return possible ? Agreement.PLAIN : null;
  }
}
