package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.report.ReportId;

/// What a person has decided about the claims of a story. It stands above what gathers them; where
/// the joined differ, that is a conflict like any other.
///
/// @param decisions in the order in which they were made
public record HandClaims(List<Decision> decisions) {
  /// Nothing decided.
  public static final HandClaims NONE = new HandClaims(List.of());

  public HandClaims {
    decisions = List.copyOf(decisions);
  }

  /// A statement or figure of a report.
  public record Voice(ReportId report, String finding) {}

  /// One decision about the claims that these voices carry.
  public sealed interface Decision {}

  /// They are one.
  public record Same(Set<Voice> voices) implements Decision {
    public Same {
      voices = Set.copyOf(voices);
    }
  }

  /// These voices claim something else than those they were put with. A copy word for word claims
  /// what its original does and goes with it.
  public record Other(Set<Voice> voices) implements Decision {
    public Other {
      voices = Set.copyOf(voices);
    }
  }

  /// They claim nothing.
  public record None(Set<Voice> voices) implements Decision {
    public None {
      voices = Set.copyOf(voices);
    }
  }

  List<DraftClaim> apply(List<DraftClaim> found) {
    List<DraftClaim> drafts = new ArrayList<>(found);
    for (Decision decision : decisions) {
      switch (decision) {
        case Same(Set<Voice> voices) -> join(drafts, voices);
        case Other(Set<Voice> voices) -> part(drafts, voices);
        case None(Set<Voice> voices) -> drafts.removeAll(of(drafts, voices));
      }
    }
    return drafts;
  }

  private static List<DraftClaim> of(List<DraftClaim> drafts, Set<Voice> voices) {
    return drafts.stream()
        .filter(d -> d.members().stream().anyMatch(m -> voices.contains(voice(m))))
        .toList();
  }

  private static void join(List<DraftClaim> drafts, Set<Voice> voices) {
    List<DraftClaim> joined = of(drafts, voices);
    if (joined.size() > 1) {
      DraftClaim first = joined.get(0);
      for (DraftClaim other : joined.subList(1, joined.size())) {
        first.join(other);
        drafts.remove(other);
      }
      first.decide("put together by hand");
    }
  }

  private static void part(List<DraftClaim> drafts, Set<Voice> voices) {
    DraftClaim parted = new DraftClaim();
    for (DraftClaim draft : of(drafts, voices)) {
      parted.join(draft.take(m -> voices.contains(voice(m))));
      if (draft.members().isEmpty()) {
        drafts.remove(draft);
      } else {
        draft.decide("another claim was taken out by hand");
      }
    }
    if (!parted.members().isEmpty()) {
      parted.decide("taken out of another claim by hand");
      drafts.add(parted);
    }
  }

  private static Voice voice(ClaimMember member) {
    ReportId report = member.report().report().id();
    return switch (member) {
      case ClaimMember.Said said -> new Voice(report, said.attribution().id());
      case ClaimMember.Counted counted -> new Voice(report, counted.figure().id());
    };
  }
}
