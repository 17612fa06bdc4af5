package org.hearsay.annotation.attribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What spoke for an attribution: a rule, the trained model, or both.
///
/// @param rule the construction; null where only the model found it
/// @param seat where the source was found
/// @param learned what the model holds its probability to be, 0 to 1, before any calibration; 0
///   where the model did not find it, NaN where no model was asked
public record Basis(@Nullable Rule rule, SourceSeat seat, double learned) {
  /// One for each rule and seat, since every draft has one.
  private static final Map<Rule, Map<SourceSeat, Basis>> RULED = ruled();

  public Basis {
    if (!Double.isNaN(learned) && (learned < 0 || learned > 1)) {
      throw new IllegalArgumentException("probability " + learned + "; expected 0 to 1, or NaN");
    }
    if (rule == null && !(learned > 0)) {
      throw new IllegalArgumentException("neither a rule nor the model spoke for it");
    }
  }

  private static Map<Rule, Map<SourceSeat, Basis>> ruled() {
    Map<Rule, Map<SourceSeat, Basis>> ruled = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      Map<SourceSeat, Basis> seats = new EnumMap<>(SourceSeat.class);
      for (SourceSeat seat : SourceSeat.values()) {
        seats.put(seat, new Basis(rule, seat, Double.NaN));
      }
      ruled.put(rule, Collections.unmodifiableMap(seats));
    }
    return Collections.unmodifiableMap(ruled);
  }

  /// The rule alone, the source where the construction has it.
  public static Basis of(Rule rule) {
    return of(rule, SourceSeat.OWN);
  }

  /// The rule alone.
  public static Basis of(Rule rule, SourceSeat seat) {
    return Objects.requireNonNull(Objects.requireNonNull(RULED.get(rule)).get(seat));
  }

  /// The model alone.
  public static Basis learned(double probability) {
    return new Basis(null, SourceSeat.LEARNED, probability);
  }

  /// The same, with the source found elsewhere.
  public Basis at(SourceSeat other) {
    return rule != null && Double.isNaN(learned)
        ? of(rule, other)
        : new Basis(rule, other, learned);
  }

  /// The same, with what the model says of it too.
  Basis with(double probability) {
    return new Basis(rule, seat, probability);
  }

  /// Whether the model found it, alone or beside a rule.
  public boolean isLearned() {
    return learned > 0;
  }

  /// Whether a model was asked.
  public boolean isAsked() {
    return !Double.isNaN(learned);
  }
}
