package org.hearsay.output;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is listed of a story. In a large one each list may be longer than a page should be; then
/// pages show so many of its findings at a time.
public enum StoryPart {
  /// Where its sources differ.
  DIFFERENCES("Where sources differ", "difference", "differences", 40),
  /// Who draws on whom, in words.
  TIES("Who draws on whom", "tie", "ties", 25),
  /// Who is heard in several reports.
  SPEAKERS("Heard in several reports", "speaker", "speakers", 12),
  /// Names taken for one.
  NAMES("Names taken for one, and why", "person", "people", 25),
  /// What captures of one address changed.
  CHANGES("What changed between two captures", "pair of captures", "pairs of captures", 10),
  /// Figures that differ, drawn.
  FIGURES("Figures that differ", "claim", "claims", 10),
  /// Claims that are contested or carried by several reports.
  CLAIMS("Claims that are contested or carried by several reports", "claim", "claims", 25),
  /// Claims of one report only.
  ALONE("Claims in one report only", "claim", "claims", 100),
  /// Quotations that several reports give.
  QUOTATIONS("The same quotation in several reports", "quotation", "quotations", 8),
  /// What is told to have happened when.
  TIMELINE("What is told to have happened when", "entry", "entries", 100);

  private final String title;
  private final String one;
  private final String several;
  private final int size;

  StoryPart(String title, String one, String several, int size) {
    this.title = title;
    this.one = one;
    this.several = several;
    this.size = size;
  }

  /// For an address: `claims`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The part that [#id()] names.
  public static Optional<StoryPart> of(String id) {
    return Stream.of(values()).filter(part -> part.id().equals(id)).findFirst();
  }

  /// A heading for it.
  public String title() {
    return title;
  }

  /// How many findings a page of a large story shows.
  public int size() {
    return size;
  }

  /// `3 claims`.
  public String counted(int number) {
    return number + " " + (number == 1 ? one : several);
  }
}
