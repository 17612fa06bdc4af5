package org.hearsay.finding.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.annotation.figure.Change;
import org.hearsay.annotation.figure.CommonUnit;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// A figure as it is compared with others, with every place that gives it in the same words: copies
/// of a passage are one voice here.
///
/// @param key what two places must have in common to be copies; sorts tallies independently of the
///   order of reports
/// @param members where it stands, by report order, at least one
/// @param range what it leaves open; null where the text states no number
/// @param thing what is counted
/// @param happening what happens to what is counted; null if nothing from the lexicon does
/// @param clause content words of the clause apart from the head noun
/// @param sentence content words of the whole sentence
/// @param setting when and where
/// @param part what makes it a part of another count: "five more", "including two"
/// @param source cast id of who gives it; null for the report's own voice and for unknown sources
/// @param published of the earliest report that has it; null if unknown
record Tally(
    String sentenceKey,
    String key,
    List<ClaimMember.Counted> members,
    @Nullable Range range,
    @Nullable String unit,
    @Nullable Change change,
    Thing thing,
    Happenings.@Nullable Happening happening,
    Terms clause,
    Terms sentence,
    Setting setting,
    Part part,
    @Nullable String source,
    @Nullable PublicationTime published) {

  Tally {
    members = List.copyOf(members);
  }

  /// The range in the unit of `other`, or in one that both units can be brought into; null where
  /// there is none, or no range.
  @Nullable Range rangeBeside(Tally other) {
    String mine = unit;
    String theirs = other.unit;
    if (range == null || Objects.equals(mine, theirs)) {
      return range;
    }
    return isMeasuredLike(other) && mine != null
        ? CommonUnit.of(mine, members.get(0).figure().figure().bounds())
            .map(m -> Range.of(m.bounds(), m.rounding()))
            .orElse(null)
        : null;
  }

  /// Whether both are counts, or measures of one kind.
  boolean isMeasuredLike(Tally other) {
    String mine = unit;
    String theirs = other.unit;
    return Objects.equals(mine, theirs)
        || (mine != null && theirs != null && CommonUnit.areAlike(mine, theirs));
  }

  /// How a figure relates to the whole count.
  enum Part {
    WHOLE,
    /// "five more bodies".
    ADDED,
    /// "including two children", "five of them".
    INCLUDED
  }

  /// What is counted.
  ///
  /// @param kind class from `things.tsv`, or the stem of the head noun; null if none was found
  /// @param isAnyone whether it is people without further mark ("others", "victims")
  /// @param head the stem of the head noun
  /// @param marks content words of the noun phrase apart from its head
  /// @param names those of the marks that are capitalized: "Russian"
  record Thing(@Nullable String kind, boolean isAnyone, Terms head, Terms marks, Terms names) {
    static final Thing UNKNOWN = new Thing(null, false, Terms.NONE, Terms.NONE, Terms.NONE);
  }

  /// When and where a figure belongs, as far as its sentence says so.
  ///
  /// @param days calendar values named in it
  /// @param isPast whether all of them lie well before the story
  /// @param isAtHome whether its sentence names no place, or one that the story opens with
  record Setting(Set<String> days, boolean isPast, boolean isAtHome) {
    Setting {
      days = Set.copyOf(days);
    }
  }
}
