package org.hearsay.app.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person wants put right, in the ids that the pages and `hearsay read` show. Which of the
/// parts are needed depends on the kind:
///
/// - `speaker`: `report`, `finding` (a statement), `words` that name the speaker, or null for
///   nobody
/// - `dismiss`: `report` and `finding` (`a1`, `f1`, or `start-end` of a credit)
/// - `claim-dismiss`: `story` and `finding` (a claim)
/// - `person-merge`, `claim-merge`: `story` and two or more ids in `with`
/// - `person-split`, `claim-split`: `story`, `report` and `finding` (an entity; a statement or
///   figure)
/// - `story-merge`: `story` and the other's number in `with`
/// - `story-split`: the ids of the reports that belong elsewhere in `with`
public record Proposal(
    Correction.Kind kind,
    @Nullable String report,
    @Nullable String finding,
    @Nullable Long story,
    List<String> with,
    @Nullable String words) {
  public Proposal {
    with = List.copyOf(with);
  }

  String neededReport() {
    return needed(report, "report");
  }

  String neededFinding() {
    return needed(finding, "finding");
  }

  long neededStory() {
    if (story == null) {
      throw new CorrectionFault(kind.text() + " needs the number of a story");
    }
    return story;
  }

  List<String> neededWith(int least) {
    if (with.size() < least) {
      throw new CorrectionFault(
          kind.text() + " needs " + least + " or more ids under 'with', not " + with.size());
    }
    return with;
  }

  private String needed(@Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      throw new CorrectionFault(kind.text() + " needs the id of a " + what);
    }
    return value;
  }
}
