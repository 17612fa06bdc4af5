package org.hearsay.finding.claim;

import java.util.List;
import org.hearsay.report.Passage;

/// One line of explanation and the passages it rests on.
public record Reason(String text, List<Passage> passages) {
  public Reason {
    passages = List.copyOf(passages);
  }
}
