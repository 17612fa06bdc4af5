package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.claim.ClaimMember.Counted;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.story.Story;
import org.jspecify.annotations.Nullable;

/// Gathers what the reports of a story claim. The door of this room.
///
/// Attributions and figures that speak of the same thing become one claim, with the reasons why,
/// the reports that carry it and the origins it rests on. What joins nothing is a claim of its own,
/// so that nothing is left out: figures that no statement holds, sentence by sentence.
///
/// Precedents: phrase clusters of quotations (Leskovec, Backstrom and Kleinberg, "Meme-tracking and
/// the dynamics of the news cycle", KDD 2009); support counted by independent origin and not by
/// copy (Dong, Berti-Équille and Srivastava, "Truth discovery and copying detection in a dynamic
/// world", VLDB 2009); changes over time told from discrepancies (Wagner et al., RIPTIDES, 2001).
public final class ClaimComparer {
  /// A statement of more words than this says more than its one figure.
  private static final int LONGEST_FIGURE_STATEMENT = 30;

  private static final int HEAVIEST_WORDS = 12;

  private final List<AnnotatedReport> reports;
  private final Cast cast;
  private final Lineage lineage;
  private final List<QuotationFamily> quotations;
  private final Vocabulary vocabulary;

  private final HandClaims hand;

  private ClaimComparer(
      Story story, Cast cast, Lineage lineage, List<QuotationFamily> quotations, HandClaims hand) {
    this.hand = hand;
    this.reports = story.reports();
    this.cast = cast;
    this.lineage = lineage;
    this.quotations = quotations;
    this.vocabulary = Vocabulary.of(reports);
  }

  /// The claims of `story` and where its reports differ.
  ///
  /// @param quotations the families that `lineage` was traced with
  public static ClaimFindings compare(
      Story story, Cast cast, Lineage lineage, List<QuotationFamily> quotations) {
    return compare(story, cast, lineage, quotations, HandClaims.NONE);
  }

  /// The same with what a person has put right about claims.
  public static ClaimFindings compare(
      Story story, Cast cast, Lineage lineage, List<QuotationFamily> quotations, HandClaims hand) {
    return new ClaimComparer(story, cast, lineage, quotations, hand).compare();
  }

  private ClaimFindings compare() {
    List<Saying> sayings = new SayingReader(vocabulary, cast, quotations).read(reports);
    List<Tally> tallies = new TallyReader(vocabulary, cast).read(reports);
    List<DraftClaim> drafts = new ArrayList<>();
    List<List<Tally>> copied = new ArrayList<>();
    for (List<Tally> group : gatherTallies(tallies)) {
      if (isOneSentence(group)) {
        copied.add(group);
      } else {
        drafts.add(DraftClaim.ofTallies(group));
      }
    }
    drafts.addAll(gatherSayings(sayings, drafts));
    carryFigures(copied, drafts);
    return new ClaimAssembler(reports, cast, lineage, quotations, vocabulary)
        .assemble(hand.apply(drafts));
  }

  /// Whether all figures of `group` stand in what is one sentence but for a few words: then their
  /// agreement is that of the sentence, and says nothing of its own. One sentence with another
  /// number is another statement.
  private boolean isOneSentence(List<Tally> group) {
    Tally first = group.get(0);
    return group.stream()
        .allMatch(t ->
            vocabulary.likeness(first.sentence(), t.sentence()) >= TallyMatcher.SAME_SENTENCE
                && isSameNumber(first.range(), t.range()));
  }

  private static boolean isSameNumber(@Nullable Range a, @Nullable Range b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.isNear(b);
  }

  private List<List<Tally>> gatherTallies(List<Tally> tallies) {
    List<Terms> terms =
        tallies.stream()
            .map(t -> t.clause().plus(t.thing().head()).plus(t.thing().marks()))
            .toList();
    TallyMatcher matcher = new TallyMatcher(vocabulary);
    return Gathering.gather(
            tallies.size(),
            Gathering.candidates(terms, vocabulary, HEAVIEST_WORDS),
            (a, b) -> matcher.judge(tallies.get(a), tallies.get(b)))
        .stream()
        .map(group -> group.stream().map(tallies::get).toList())
        .toList();
  }

  /// Gathers the sayings, gives each denial to what it denies, and each short statement of one
  /// gathered figure to the claim of that figure.
  private List<DraftClaim> gatherSayings(List<Saying> sayings, List<DraftClaim> figureClaims) {
    List<Terms> terms = sayings.stream().map(Saying::content).toList();
    SayingMatcher matcher = new SayingMatcher(vocabulary);
    List<List<Integer>> groups =
        Gathering.gather(
            sayings.size(),
            Gathering.candidates(terms, vocabulary, HEAVIEST_WORDS),
            (a, b) -> matcher.judge(sayings.get(a), sayings.get(b)));
    Map<String, DraftClaim> byPlace = new HashMap<>();
    for (DraftClaim claim : figureClaims) {
      claim.tallies().forEach(t -> t.members().forEach(m -> byPlace.put(place(m), claim)));
    }
    List<DraftClaim> drafts = new ArrayList<>();
    Map<Saying, DraftClaim> claimOf = new HashMap<>();
    List<List<Saying>> denials = new ArrayList<>();
    for (List<Integer> numbers : groups) {
      List<Saying> group = numbers.stream().map(sayings::get).toList();
      if (group.get(0).denies()) {
        denials.add(group);
        continue;
      }
      DraftClaim ofFigure =
          group.size() == 1 ? figureClaim(group.get(0), byPlace) : sharedClaim(group, byPlace);
      if (ofFigure != null) {
        group.forEach(ofFigure::add);
        group.forEach(s -> claimOf.put(s, ofFigure));
      } else {
        DraftClaim draft = DraftClaim.ofSayings(group);
        drafts.add(draft);
        group.forEach(s -> claimOf.put(s, draft));
      }
    }
    Denials finder = new Denials(vocabulary, sayings);
    for (List<Saying> denial : denials) {
      DraftClaim denied =
          denial.stream()
              .flatMap(d -> finder.target(d).stream())
              .map(claimOf::get)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (denied == null) {
        drafts.add(DraftClaim.ofSayings(denial));
      } else {
        denied.deny(denial);
      }
    }
    return drafts;
  }

  /// The claim of the one figure that `saying` gives in few words; null if it is no such statement.
  private static @Nullable DraftClaim figureClaim(Saying saying, Map<String, DraftClaim> byPlace) {
    Said said = saying.members().get(0);
    List<GivenFigure> inside =
        said.report().figures().stream().filter(f -> holds(said.attribution(), f)).toList();
    return inside.size() == 1 && saying.words() <= LONGEST_FIGURE_STATEMENT
        ? byPlace.get(place(new Counted(said.report(), inside.get(0))))
        : null;
  }

  /// The claim of a figure that every one of `group` gives; null if there is none. Of several the
  /// one whose figure comes first.
  private static @Nullable DraftClaim sharedClaim(
      List<Saying> group, Map<String, DraftClaim> byPlace) {
    Set<DraftClaim> shared = null;
    for (Saying saying : group) {
      Said said = saying.members().get(0);
      Set<DraftClaim> here = new LinkedHashSet<>();
      for (GivenFigure figure : said.report().figures()) {
        DraftClaim claim = byPlace.get(place(new Counted(said.report(), figure)));
        if (claim != null && holds(said.attribution(), figure)) {
          here.add(claim);
        }
      }
      if (shared == null) {
        shared = here;
      } else {
        shared.retainAll(here);
      }
    }
    return shared == null ? null : shared.stream().findFirst().orElse(null);
  }

  private static boolean holds(Attribution attribution, GivenFigure figure) {
    Span span = figure.figure().span();
    return attribution.content().stream().anyMatch(c -> c.contains(span));
  }

  /// Gives figures that met none in another sentence to the claim of the statement that holds them.
  /// Those that none holds become a claim a sentence, the copies of the sentence included.
  private void carryFigures(List<List<Tally>> groups, List<DraftClaim> drafts) {
    Map<String, DraftClaim> byStatement = new HashMap<>();
    for (DraftClaim draft : drafts) {
      for (ClaimMember member : draft.members()) {
        if (member instanceof Said said) {
          byStatement.putIfAbsent(place(said), draft);
        }
      }
    }
    Map<String, DraftClaim> bySentence = new HashMap<>();
    Comparator<List<Tally>> byPlace =
        Comparator.comparing((List<Tally> g) -> g.get(0).members().get(0).passage());
    for (List<Tally> group : groups.stream().sorted(byPlace).toList()) {
      DraftClaim draft =
          group.stream()
              .flatMap(t -> t.members().stream())
              .flatMap(m -> holder(m, byStatement).stream())
              .findFirst()
              .or(() -> sentenceClaim(group, bySentence))
              .orElseGet(() -> {
                DraftClaim own = DraftClaim.ofTallies(List.of());
                drafts.add(own);
                return own;
              });
      group.forEach(draft::carry);
      group.forEach(t -> bySentence.put(t.sentenceKey(), draft));
    }
  }

  private static Optional<DraftClaim> sentenceClaim(
      List<Tally> group, Map<String, DraftClaim> bySentence) {
    return group.stream()
        .map(t -> bySentence.get(t.sentenceKey()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// The claim of the innermost statement that gives `counted`.
  private static Optional<DraftClaim> holder(Counted counted, Map<String, DraftClaim> byStatement) {
    Attribution giver = counted.figure().giver();
    // Nesting that runs in a circle is a fault of the annotation; it must not become one of ours.
    Set<String> seen = new HashSet<>();
    while (giver != null && seen.add(giver.id())) {
      DraftClaim draft = byStatement.get(place(new Said(counted.report(), giver)));
      if (draft != null) {
        return Optional.of(draft);
      }
      giver = counted.report().attribution(giver.within()).orElse(null);
    }
    return Optional.empty();
  }

  private static String place(Counted counted) {
    return counted.report().report().id().value() + '\u0001' + counted.figure().id();
  }

  private static String place(Said said) {
    return said.report().report().id().value() + '\u0001' + said.attribution().id();
  }
}
