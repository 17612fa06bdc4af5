package org.hearsay.output;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;

/// Where the sources of a story differ, a line each: what an editor asks first. Figures and dates
/// come before denials and these before wording, since they can be checked soonest.
final class HtmlDifferences {
  private static final int CLAIM_CHARACTERS = 160;
  private static final int EXPLANATION_CHARACTERS = 220;

  private final Markup out;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Extent extent;

  HtmlDifferences(Markup out, Anchors anchors, Dossier dossier, Extent extent) {
    this.extent = extent;
    this.out = out;
    this.anchors = anchors;
    this.dossier = dossier;
  }

  void write() {
    Map<String, Claim> claims =
        dossier.claims().stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    List<Conflict> ordered =
        dossier.conflicts().stream()
            .sorted(Comparator.comparingInt(conflict -> rank(conflict.kind())))
            .toList();
    for (Conflict conflict : extent.of(StoryPart.DIFFERENCES, ordered)) {
      Claim claim = conflict.claim() == null ? null : claims.get(conflict.claim());
      out.open("li", "class", "item difference");
      out.element("span", Wording.conflict(conflict.kind()), "class", "relation conflict");
      out.text(" ");
      if (claim != null) {
        out.link(
            anchors.toClaim(dossier, claim),
            Wording.excerpt(claim.text(), CLAIM_CHARACTERS),
            "class",
            "words",
            "dir",
            "auto");
      }
      out.open("p", "class", "facts").text(explanation(conflict)).close("p");
      out.close("li").line();
    }
  }

  private static String explanation(Conflict conflict) {
    return Wording.excerpt(conflict.explanation().text(), EXPLANATION_CHARACTERS);
  }

  private static int rank(Conflict.Kind kind) {
    return switch (kind) {
      case FIGURE -> 0;
      case DATE -> 1;
      case DENIAL -> 2;
      case WORDING -> 3;
    };
  }
}
