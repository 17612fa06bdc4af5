package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.report.Passage;
import org.jspecify.annotations.Nullable;

/// One utterance as several reports quote it.
///
/// @param speaker id of the cast member who said it; null if not known
/// @param variants at least two, by report order
/// @param otherSpeakers ids of further cast members whom reports name for these words; one of them,
///   or the reading of it, is wrong
/// @param typography whether the variants differ in quotation marks, dashes, case or spelling,
///   which is no drift
/// @param drift where the wordings differ after typography, spelling and hyphens are folded, each
///   later report against the first that has the same part; empty where they agree
public record QuotationFamily(
    @Nullable String speaker,
    List<Variant> variants,
    List<Drift> drift,
    List<String> otherSpeakers,
    boolean typography) {
  public QuotationFamily {
    variants = List.copyOf(variants);
    otherSpeakers = List.copyOf(otherSpeakers);
    drift = List.copyOf(drift);
  }

  /// A family of one speaker.
  public QuotationFamily(@Nullable String speaker, List<Variant> variants, List<Drift> drift) {
    this(speaker, variants, drift, List.of(), false);
  }

  /// The utterance in one report.
  ///
  /// @param attribution id of the attribution within its report
  public record Variant(Passage passage, String attribution) {}
}
