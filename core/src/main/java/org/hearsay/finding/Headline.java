package org.hearsay.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.finding.lineage.Origin;

/// The one sentence on a story's reports and origins: "2 reports, 1 origin: The Harbour Courier,
/// not among them".
///
/// It counts only what was found. Where nothing ties the reports together it says so, and never
/// calls them independent.
final class Headline {
  private static final int NAMED_AT_MOST = 3;

  private Headline() {}

  static String of(int reports, List<Origin> origins) {
    String counted = reports + (reports == 1 ? " report" : " reports");
    boolean allTheirOwn =
        origins.stream().allMatch(o -> o.inSet() && o.reports().size() <= 1)
            && origins.size() == reports;
    if (origins.isEmpty() || allTheirOwn) {
      return counted + (reports == 1 ? ", no other origin found" : ", no common origin found");
    }
    List<Origin> byWeight =
        origins.stream()
            .sorted(
                Comparator.comparingInt((Origin o) -> -o.reports().size())
                    .thenComparing(Origin::name)
                    .thenComparing(Origin::node))
            .toList();
    List<String> named = new ArrayList<>();
    for (Origin origin : byWeight.subList(0, Math.min(NAMED_AT_MOST, byWeight.size()))) {
      named.add(origin.name() + (origin.inSet() ? "" : ", not among them"));
    }
    int more = byWeight.size() - named.size();
    if (more > 0) {
      named.add("and " + more + " more");
    }
    return counted
        + ", "
        + origins.size()
        + (origins.size() == 1 ? " origin: " : " origins: ")
        + String.join("; ", named);
  }
}
