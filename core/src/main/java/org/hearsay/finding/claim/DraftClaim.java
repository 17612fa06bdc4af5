package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A claim while it is being gathered.
final class DraftClaim {
  private final List<Saying> sayings = new ArrayList<>();
  private final List<Saying> denials = new ArrayList<>();
  private final List<Tally> tallies = new ArrayList<>();

  /// Figures that say the same as the sayings, being part of them, and are compared with none.
  private final List<Tally> carried = new ArrayList<>();

  /// What a person decided about it, in words.
  private final List<String> byHand = new ArrayList<>();

  static DraftClaim ofSayings(List<Saying> sayings) {
    DraftClaim draft = new DraftClaim();
    for (Saying saying : sayings) {
      (saying.denies() ? draft.denials : draft.sayings).add(saying);
    }
    return draft;
  }

  static DraftClaim ofTallies(List<Tally> tallies) {
    DraftClaim draft = new DraftClaim();
    draft.tallies.addAll(tallies);
    return draft;
  }

  void add(Saying saying) {
    sayings.add(saying);
  }

  void deny(List<Saying> by) {
    denials.addAll(by);
  }

  void carry(Tally tally) {
    carried.add(tally);
  }

  void decide(String words) {
    byHand.add(words);
  }

  List<String> byHand() {
    return byHand;
  }

  /// Takes over all that `other` has.
  void join(DraftClaim other) {
    sayings.addAll(other.sayings);
    denials.addAll(other.denials);
    tallies.addAll(other.tallies);
    carried.addAll(other.carried);
    byHand.addAll(other.byHand);
  }

  /// A claim of what has one of the members that `chosen` tells of, taken out of this one; empty if
  /// nothing has.
  DraftClaim take(Predicate<ClaimMember> chosen) {
    DraftClaim taken = new DraftClaim();
    move(sayings, taken.sayings, s -> s.members().stream().anyMatch(chosen));
    move(denials, taken.denials, s -> s.members().stream().anyMatch(chosen));
    move(tallies, taken.tallies, t -> t.members().stream().anyMatch(chosen));
    move(carried, taken.carried, t -> t.members().stream().anyMatch(chosen));
    return taken;
  }

  private static <T> void move(List<T> from, List<T> to, Predicate<T> chosen) {
    for (T each : from) {
      if (chosen.test(each)) {
        to.add(each);
      }
    }
    from.removeAll(to);
  }

  /// Who says so, denials left out.
  List<Saying> sayings() {
    return sayings;
  }

  List<Saying> denials() {
    return denials;
  }

  /// The figures that were gathered since they count the same thing.
  List<Tally> tallies() {
    return tallies;
  }

  /// All voices but the denials.
  List<ClaimMember> assertions() {
    List<ClaimMember> members = new ArrayList<>();
    sayings.forEach(s -> members.addAll(s.members()));
    tallies.forEach(t -> members.addAll(t.members()));
    carried.forEach(t -> members.addAll(t.members()));
    return members;
  }

  List<ClaimMember> members() {
    List<ClaimMember> members = assertions();
    denials.forEach(s -> members.addAll(s.members()));
    return members;
  }
}
