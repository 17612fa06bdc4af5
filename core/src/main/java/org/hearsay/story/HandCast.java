package org.hearsay.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Entity;

/// What a person has decided about who is who in a story. It stands above the grounds of [CastTie].
///
/// @param decisions in the order in which they were made
public record HandCast(List<Decision> decisions) {
  /// Nothing decided.
  public static final HandCast NONE = new HandCast(List.of());

  public HandCast {
    decisions = List.copyOf(decisions);
  }

  /// One decision about entities of single reports.
  public sealed interface Decision {}

  /// All whom these are held to be are one.
  public record Same(Set<CastMember.Member> members) implements Decision {
    public Same {
      members = Set.copyOf(members);
    }
  }

  /// These are one, and none of those whom they were held to be.
  public record Other(Set<CastMember.Member> members) implements Decision {
    public Other {
      members = Set.copyOf(members);
    }
  }

  /// `cast` with all this decided. Members keep their ids; whoever is parted from one has the next
  /// that is free. Entities that the story has not are left out.
  public Cast apply(Story story, Cast cast) {
    if (decisions.isEmpty()) {
      return cast;
    }
    List<CastMember> members = new ArrayList<>(cast.members());
    for (Decision decision : decisions) {
      switch (decision) {
        case Same(Set<CastMember.Member> one) -> join(members, one);
        case Other(Set<CastMember.Member> other) -> part(story, members, other);
      }
    }
    return new Cast(members);
  }

  private static void join(List<CastMember> cast, Set<CastMember.Member> named) {
    List<CastMember> joined =
        cast.stream().filter(m -> m.members().stream().anyMatch(named::contains)).toList();
    if (joined.size() < 2) {
      return;
    }
    CastMember first = joined.getFirst();
    List<CastMember.Member> members = new ArrayList<>();
    List<CastTie> ties = new ArrayList<>();
    for (CastMember each : joined) {
      members.addAll(each.members());
      ties.addAll(each.ties());
      if (!each.equals(first)) {
        ties.add(
            CastTie.of(
                first.members().getFirst(),
                first.name(),
                each.members().getFirst(),
                each.name(),
                CastTie.Kind.HAND));
      }
    }
    cast.set(
        cast.indexOf(first), new CastMember(first.id(), first.name(), first.type(), members, ties));
    cast.removeAll(joined.subList(1, joined.size()));
  }

  private static void part(Story story, List<CastMember> cast, Set<CastMember.Member> named) {
    Set<CastMember.Member> parted = new LinkedHashSet<>();
    int highest = 0;
    for (int i = 0; i < cast.size(); i++) {
      CastMember member = cast.get(i);
      highest = Math.max(highest, number(member));
      List<CastMember.Member> out = member.members().stream().filter(named::contains).toList();
      List<CastMember.Member> left =
          member.members().stream().filter(m -> !named.contains(m)).toList();
      // whoever was nobody else before is not parted from anybody
      if (!out.isEmpty()) {
        parted.addAll(out);
        cast.set(
            i,
            new CastMember(
                member.id(), member.name(), member.type(), left, within(member.ties(), left)));
      }
    }
    cast.removeIf(member -> member.members().isEmpty());
    Optional<Entity> entity = parted.stream().findFirst().flatMap(m -> entity(story, m));
    if (entity.isPresent()) {
      cast.add(
          new CastMember(
              "c" + (highest + 1),
              entity.get().name(),
              entity.get().type(),
              List.copyOf(parted),
              List.of()));
    }
  }

  private static int number(CastMember member) {
    return Integer.parseInt(member.id().substring(1));
  }

  private static List<CastTie> within(List<CastTie> ties, List<CastMember.Member> members) {
    return ties.stream()
        .filter(t -> members.contains(t.one()) && members.contains(t.other()))
        .toList();
  }

  private static Optional<Entity> entity(Story story, CastMember.Member member) {
    return story.reports().stream()
        .filter(r -> r.report().id().equals(member.report()))
        .findFirst()
        .flatMap((AnnotatedReport r) -> r.entity(member.entity()));
  }
}
