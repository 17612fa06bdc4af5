package org.hearsay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says about its own publication, beside headline, outlet, authors and language. All
/// of it is as stated: what the page does not say is absent.
///
/// @param times every moment of publication and change that is stated, each once for each place, in
///   the order of [FoundIn] and then of the page; they may contradict each other
/// @param section the section it stands in, such as `World`; null if not stated
/// @param wire the agency whose copy this is; null if it is not said to be wire copy
/// @param traits what else the page says it is
/// @param posts the posts of others that the body holds, in its order
/// @param links the links to other sites that stand in its running text, in its order
public record Imprint(
    List<StatedTime> times,
    @Nullable String section,
    @Nullable WireCopy wire,
    List<Trait> traits,
    List<EmbeddedPost> posts,
    List<Link> links) {

  private static final Imprint NONE =
      new Imprint(List.of(), null, null, List.of(), List.of(), List.of());

  public Imprint {
    times = List.copyOf(times);
    traits = List.copyOf(traits);
    posts = List.copyOf(posts);
    links = List.copyOf(links);
  }

  /// Of a page that links to no other.
  public Imprint(
      List<StatedTime> times,
      @Nullable String section,
      @Nullable WireCopy wire,
      List<Trait> traits,
      List<EmbeddedPost> posts) {
    this(times, section, wire, traits, posts, List.of());
  }

  /// Nothing is said.
  public static Imprint none() {
    return NONE;
  }

  /// That a report is an agency's.
  ///
  /// @param agency such as `Reuters`
  /// @param from where that is said
  public record WireCopy(String agency, FoundIn from) {}

  /// That a report is of a kind.
  ///
  /// @param from where that is said
  public record Trait(TraitKind kind, FoundIn from) {}

  /// Kinds of reports that readers should know of.
  public enum TraitKind {
    /// An opinion, not a report.
    OPINION("opinion"),
    /// A page that grows while things happen.
    LIVE_BLOG("live blog"),
    /// Not all of it can be read without paying.
    PAYWALLED("paywalled"),
    /// Paid for by someone it may speak of.
    SPONSORED("sponsored");

    private final String label;

    TraitKind(String label) {
      this.label = label;
    }

    /// As outputs name it.
    public String label() {
      return label;
    }
  }

  /// The times of one kind.
  public List<StatedTime> times(StatedTime.Kind kind) {
    return times.stream().filter(time -> time.kind() == kind).toList();
  }

  /// The time chosen of those of one kind: the first, unless a later one gives the same day more
  /// exactly; null if none is stated. That others contradict it is told by [#times()].
  public @Nullable StatedTime chosen(StatedTime.Kind kind) {
    StatedTime first = null;
    for (StatedTime time : times) {
      if (time.kind() != kind) {
        continue;
      }
      if (first == null) {
        first = time;
      } else if (time.time().date().equals(first.time().date())
          && exactness(time) > exactness(first)) {
        first = time;
      }
    }
    return first;
  }

  private static int exactness(StatedTime stated) {
    PublicationTime time = stated.time();
    return time.offset() != null ? 2 : time.time() != null ? 1 : 0;
  }

  /// Whether times of one kind are stated that cannot all be true: on different days, where no
  /// difference of zones explains it.
  public boolean contradicts(StatedTime.Kind kind) {
    List<StatedTime> stated = times(kind);
    for (StatedTime one : stated) {
      for (StatedTime other : stated) {
        if (Math.abs(one.time().date().toEpochDay() - other.time().date().toEpochDay()) > 1) {
          return true;
        }
      }
    }
    return false;
  }
}
