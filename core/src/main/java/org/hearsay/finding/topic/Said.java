package org.hearsay.finding.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody says at one place of a report.
///
/// @param text what is said, as it stands
/// @param language BCP 47 tag of the report; null where it is not known
/// @param names of those whom the report names: who may be spoken of
public record Said(String text, @Nullable String language, List<String> names) {
  public Said {
    names = List.copyOf(names);
  }
}
