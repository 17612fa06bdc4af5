package org.hearsay.finding;

import java.net.URI;
import java.util.List;
import org.hearsay.report.Passage;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// What changed between two captures of one address.
///
/// @param url the address of the later capture
/// @param earlier the report as it was captured first
/// @param later the same report as it was captured next
/// @param dated whether a time of capture or publication tells which is the earlier; if not, the
///   two are in order of their ids
/// @param changes by place in the later capture, what is gone where it would have stood
public record Revision(URI url, Report earlier, Report later, boolean dated, List<Change> changes) {
  public Revision {
    changes = List.copyOf(changes);
  }

  /// Whether the headline is another one. Headlines stand beside the bodies, so that no passage
  /// shows them.
  public boolean headlineChanged() {
    String before = earlier.title();
    String after = later.title();
    return before != null && after != null && !before.strip().equals(after.strip());
  }

  /// One change. At least one side is there; a change has both.
  ///
  /// @param before the words as they were; null where something was added
  /// @param after the words as they are now; null where something was taken out
  public record Change(Kind kind, What what, @Nullable Passage before, @Nullable Passage after) {
    public Change {
      boolean fits =
          switch (kind) {
            case ADDED -> before == null && after != null;
            case REMOVED -> before != null && after == null;
            case CHANGED -> before != null && after != null;
          };
      if (!fits) {
        throw new IllegalArgumentException(kind + " from " + before + " to " + after);
      }
    }
  }

  /// What was done.
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// To what. A changed sentence is told once as a sentence, and once for each quotation and figure
  /// in it that changed.
  public enum What {
    SENTENCE,
    QUOTATION,
    FIGURE
  }
}
