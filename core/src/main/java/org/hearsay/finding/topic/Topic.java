package org.hearsay.finding.topic;

import java.util.List;
import org.hearsay.report.Span;

/// A name or a term to which somebody comes back: nothing is said of it but where it stands.
///
/// @param name as it stands most often
/// @param isName whether it is somebody or something that a report names, not a word
/// @param places where it stands, by statement and place
/// @param utterances in how many different statements; copies of one count once
public record Topic(String name, boolean isName, List<Place> places, int utterances) {
  public Topic {
    places = List.copyOf(places);
    if (name.isBlank() || places.isEmpty()) {
      throw new IllegalArgumentException("a topic has a name and places, not '" + name + "'");
    }
  }

  /// Where it stands.
  ///
  /// @param said index of the statement among those given
  /// @param span within its text
  public record Place(int said, Span span) {}
}
