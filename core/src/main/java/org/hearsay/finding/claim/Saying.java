package org.hearsay.finding.claim;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.jspecify.annotations.Nullable;

/// An attribution as it is compared with others, with every place that gives it in the same words:
/// copies of a passage are one voice here.
///
/// @param key what two places must have in common to be copies; sorts sayings independently of the
///   order of reports
/// @param members where it stands, by report order, at least one
/// @param stance how the source stands to the content
/// @param denies whether it denies that something is so: more than the stance, see [DenialWords]
/// @param source cast id of who says so; null if unknown
/// @param content content words of what is said
/// @param order the same in their order, each as often as it is said
/// @param negated those of them that a negation stands before
/// @param names those of them that are capitalized
/// @param ranges the figures in it, unit and range, as far as they have one
/// @param families numbers of the quotation families it belongs to
/// @param words how many words its content has
record Saying(
    String key,
    List<Said> members,
    Stance stance,
    boolean denies,
    @Nullable String source,
    Terms content,
    List<Integer> order,
    Terms negated,
    Terms names,
    List<Measure> ranges,
    Set<Integer> families,
    int words) {

  Saying {
    members = List.copyOf(members);
    order = List.copyOf(order);
    ranges = List.copyOf(ranges);
    families = Set.copyOf(families);
  }

  /// A number that is said.
  record Measure(@Nullable String unit, Range range) {}
}
