package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.report.ReportId;

/// What a reader has decided about stories: which reports belong together, which do not. It stands
/// above everything that is measured.
///
/// To split the story of `a b c d` in two halves: `together a b`, `together c d`, `apart a c`. To
/// keep one report out of a story it is enough to part it from one of the story's reports that the
/// reader has put together.
///
/// Reports that are not in a run are no error: a list may be kept for years.
public final class HandGrouping {
  /// Nothing decided.
  public static final HandGrouping NONE = new HandGrouping(List.of(), List.of());

  /// The lowest id of the set that a report was put into.
  private final Map<ReportId, ReportId> set = new HashMap<>();

  private final Map<ReportId, Set<ReportId>> sets = new HashMap<>();

  /// From which sets a set is parted; both ways.
  private final Map<ReportId, Set<ReportId>> parted = new HashMap<>();

  /// @param together sets of reports of one story; sets that share a report are one
  /// @param apart sets of reports no two of which are of one story
  /// @throws IllegalArgumentException if two reports are both put together and parted
  public HandGrouping(List<Set<ReportId>> together, List<Set<ReportId>> apart) {
    for (Set<ReportId> members : together) {
      Set<ReportId> union = new TreeSet<>(members);
      members.forEach(m -> union.addAll(sets.getOrDefault(lowest(m), Set.of())));
      if (!union.isEmpty()) {
        ReportId lowest = union.iterator().next();
        union.forEach(m -> sets.remove(lowest(m)));
        union.forEach(m -> set.put(m, lowest));
        sets.put(lowest, union);
      }
    }
    for (Set<ReportId> members : apart) {
      for (ReportId a : members) {
        for (ReportId b : members) {
          if (!a.equals(b)) {
            part(a, b);
          }
        }
      }
    }
  }

  private void part(ReportId a, ReportId b) {
    if (lowest(a).equals(lowest(b))) {
      throw new IllegalArgumentException(a + " and " + b + " are both put together and parted");
    }
    parted.computeIfAbsent(lowest(a), k -> new LinkedHashSet<>()).add(lowest(b));
  }

  /// One decision a line: `together` or `apart`, then the ids of the reports, parted by tabs. Empty
  /// lines and those that begin with `#` are left out.
  ///
  /// @throws IllegalArgumentException naming the line, if one is neither
  public static HandGrouping parse(List<String> lines) {
    List<Set<ReportId>> together = new ArrayList<>();
    List<Set<ReportId>> apart = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(line.split("\t"));
      Set<ReportId> ids = new LinkedHashSet<>();
      for (String id : fields.subList(1, fields.size())) {
        if (!id.isBlank()) {
          ids.add(new ReportId(id.strip()));
        }
      }
      boolean joins = fields.get(0).equals("together");
      if (ids.size() < 2 || !(joins || fields.get(0).equals("apart"))) {
        throw new IllegalArgumentException(
            "line "
                + (i + 1)
                + ": expected 'together' or 'apart' and two ids or more, parted by tabs, in: "
                + line);
      }
      (joins ? together : apart).add(ids);
    }
    return new HandGrouping(together, apart);
  }

  private ReportId lowest(ReportId report) {
    return set.getOrDefault(report, report);
  }

  /// Whether the reader has put both into one story.
  public boolean together(ReportId a, ReportId b) {
    return areTogether(a, b);
  }

  boolean areTogether(ReportId a, ReportId b) {
    return set.containsKey(a) && lowest(a).equals(lowest(b));
  }

  boolean areApart(ReportId a, ReportId b) {
    return parted.getOrDefault(lowest(a), Set.of()).contains(lowest(b));
  }

  /// Whether anything was decided about a report.
  boolean names(ReportId report) {
    return set.containsKey(report) || parted.containsKey(report);
  }

  /// All that belong together with `report`, itself among them.
  Set<ReportId> with(ReportId report) {
    return sets.getOrDefault(lowest(report), Set.of());
  }
}
