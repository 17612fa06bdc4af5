package org.hearsay.cluster;

import java.util.List;

/// A story on its way to being compared.
///
/// @param scope in which it was grouped
/// @param id the story's: `s:` and the id of its first report. A later version replaces this one
/// @param version grows from dossier to dossier within a scope
/// @param replaces stories whose dossiers are out and which are part of this one now
/// @param reports its reports, each as [AnnotatedReports] packs it
record ToldStory(
    String scope, String id, long version, List<String> replaces, List<Packed> reports) {
  ToldStory {
    replaces = List.copyOf(replaces);
    reports = List.copyOf(reports);
  }
}
