package org.hearsay.app.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a person put right, as it is listed.
///
/// @param number counts up; later is higher
/// @param hand who made it, as they signed it; null if they did not
/// @param said what it says, in words
/// @param undone when it was taken back; null while it stands
/// @param undoneBy who took it back
/// @param applies whether it found its place when its reports were last read; null if that is not
///   known yet
public record Correction(
    long number,
    Instant made,
    @Nullable String hand,
    Kind kind,
    String said,
    @Nullable String note,
    @Nullable Instant undone,
    @Nullable String undoneBy,
    @Nullable Boolean applies) {

  /// What is put right.
  public enum Kind {
    /// Who says it.
    SPEAKER("speaker"),
    /// A statement, figure or credit that is none.
    DISMISS("dismiss"),
    /// A claim that is none.
    CLAIM_DISMISS("claim-dismiss"),
    /// Two of a story's cast are one.
    PERSON_MERGE("person-merge"),
    /// Somebody in one report is not whom the story holds them to be.
    PERSON_SPLIT("person-split"),
    CLAIM_MERGE("claim-merge"),
    CLAIM_SPLIT("claim-split"),
    STORY_MERGE("story-merge"),
    STORY_SPLIT("story-split");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /// As it is written.
    public String text() {
      return text;
    }

    /// The kind that is written so.
    ///
    /// @throws CorrectionFault if there is none
    public static Kind of(String text) {
      StringBuilder known = new StringBuilder();
      for (Kind kind : values()) {
        if (kind.text.equals(text)) {
          return kind;
        }
        known.append(known.isEmpty() ? "" : ", ").append(kind.text);
      }
      throw new CorrectionFault("'" + text + "' is no kind of correction; expected " + known);
    }

    /// Whether it is about what stands in one report.
    boolean isOfReport() {
      return this == SPEAKER || this == DISMISS;
    }

    /// Whether it is about which reports tell one story.
    boolean isOfStories() {
      return this == STORY_MERGE || this == STORY_SPLIT;
    }
  }

  /// In one word: `stands`, `undone`, or `no longer applies` where re-reading took its place away.
  public String state() {
    if (undone != null) {
      return "undone";
    }
    return Boolean.FALSE.equals(applies) ? "no longer applies" : "stands";
  }
}
