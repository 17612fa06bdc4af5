package org.hearsay.finding.lineage;

import java.util.List;
import org.hearsay.report.Link;
import org.hearsay.report.Passage;

/// Why one report is held to draw on another, with the passages that show it.
public sealed interface Ground {

  /// What a reader can check, the deriving report's passage first.
  List<Passage> passages();

  /// The deriving report names the other as its source.
  ///
  /// @param passages where its body does; none where only a mark does
  /// @param marks what says so beside the body
  /// @param links those by which it does, each in one of the passages
  /// @param byLinkOnly whether no words say so, only links
  record Credit(List<Passage> passages, List<WireMark> marks, List<Link> links, boolean byLinkOnly)
      implements Ground {
    public Credit {
      passages = List.copyOf(passages);
      marks = List.copyOf(marks);
      links = List.copyOf(links);
    }

    /// A credit that stands in the words of the body alone.
    public Credit(List<Passage> passages) {
      this(passages, List.of(), List.of(), false);
    }
  }

  /// Both give the same rare words of the same speaker.
  record SharedQuotation(List<Passage> passages) implements Ground {
    public SharedQuotation {
      passages = List.copyOf(passages);
    }
  }

  /// A run of text stands in both, word for word or nearly so.
  ///
  /// @param share how much of the deriving report stands in the other, 0 to 1, by words
  record CopiedText(List<Passage> passages, double share) implements Ground {
    public CopiedText {
      passages = List.copyOf(passages);
    }
  }
}
