package org.hearsay.eval;

import java.util.List;
import java.util.Set;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// What some reader holds true of several reports together, in the scorer's terms. Reports go by
/// their file names.
///
/// @param groups the stories, each as the names of its reports; a report may be in none
record StoryReading(
    List<Set<String>> groups,
    List<Edge> lineage,
    List<Claim> claims,
    List<Conflict> conflicts,
    List<Family> quotations) {

  StoryReading {
    groups = List.copyOf(groups);
    lineage = List.copyOf(lineage);
    claims = List.copyOf(claims);
    conflicts = List.copyOf(conflicts);
    quotations = List.copyOf(quotations);
  }

  /// @param to a report by file name, or an outlet by name
  /// @param directed false where the reader does not say which of the two came first
  record Edge(String from, String to, boolean directed) {}

  /// A passage of one report.
  ///
  /// @param figure whether it is a figure, not a statement
  record Voice(String report, List<Span> spans, boolean figure) {
    Voice {
      spans = List.copyOf(spans);
    }
  }

  /// @param origins for each origin, the reports that rest on it
  record Claim(List<Voice> members, List<Set<String>> origins) {
    Claim {
      members = List.copyOf(members);
      origins = List.copyOf(origins);
    }
  }

  record Conflict(String kind, List<Voice> members) {
    Conflict {
      members = List.copyOf(members);
    }
  }

  record Family(@Nullable String speaker, List<Voice> variants, boolean drifts) {
    Family {
      variants = List.copyOf(variants);
    }
  }
}
