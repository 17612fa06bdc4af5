package org.hearsay.annotation.mention;

/// How a mention was tied to its entity.
///
/// @param ground why it is held to mean it
/// @param confidence how often a tie of this kind is right, 0 to 1
/// @param candidates among how many it was chosen, the chosen one counted
public record Reference(Ground ground, double confidence, int candidates) {
  /// The least confidence at which a mention is given to its entity. Below it nobody is named: a
  /// wrong name is worse than none.
  public static final double LEAST = 0.55;

  private static final Reference NAMED = new Reference(Ground.NAME, 1, 1);
  private static final Reference METONYM = new Reference(Ground.METONYM, 1, 1);
  private static final Reference DESCRIBED = new Reference(Ground.DESCRIPTION, 1, 1);
  private static final Reference PRONOUN = new Reference(Ground.PRONOUN, 1, 1);

  /// A reference beyond doubt, as that of a name to itself.
  static Reference certain(MentionKind kind) {
    return switch (kind) {
      case NAME -> NAMED;
      case METONYM -> METONYM;
      case NOMINAL -> DESCRIBED;
      case PRONOUN -> PRONOUN;
    };
  }

  public Reference {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + "; expected 0 to 1");
    }
    if (candidates < 1) {
      throw new IllegalArgumentException("candidates " + candidates + "; expected 1 or more");
    }
  }

  /// Whether the tie is sure enough to be shown.
  public boolean holds() {
    return confidence >= LEAST;
  }
}
