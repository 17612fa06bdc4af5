package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.report.Passage;
import org.jspecify.annotations.Nullable;

/// One utterance as several reports quote it.
///
/// @param speaker id of the cast member who said it; null if not known
/// @param variants at least two, by report order
/// @param drift where the wordings differ after typography, spelling and hyphens are folded, each
///   later report against the first that has the same part; empty where they agree
public record QuotationFamily(@Nullable String speaker, List<Variant> variants, List<Drift> drift) {
  public QuotationFamily {
    variants = List.copyOf(variants);
    drift = List.copyOf(drift);
  }

  /// The utterance in one report.
  ///
  /// @param attribution id of the attribution within its report
  public record Variant(Passage passage, String attribution) {}
}
