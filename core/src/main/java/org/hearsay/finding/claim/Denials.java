package org.hearsay.finding.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Finds what a denial denies.
///
/// In this order: the statement that stands inside it ("denied the council's claim that …"); where
/// it only points ("called it a fairy tale"), the statement just before it in its report; else, in
/// any report, the statement of somebody else that shares most of its words.
final class Denials {
  /// How many sentences a pointing denial may stand behind what it points at.
  private static final int POINTING_REACH = 2;

  private static final double LEAST_CONTAINMENT = 0.5;
  private static final double LEAST_LIKENESS = 0.15;
  private static final int LEAST_SHARED = 3;

  private final Vocabulary vocabulary;
  private final List<Saying> sayings;
  private final Terms labels;
  private final Map<String, Saying> byPlace = new HashMap<>();

  Denials(Vocabulary vocabulary, List<Saying> sayings) {
    this.vocabulary = vocabulary;
    this.sayings = sayings;
    this.labels = vocabulary.terms(List.copyOf(DenialWords.stems()));
    for (Saying saying : sayings) {
      for (Said said : saying.members()) {
        byPlace.put(place(said.report(), said.attribution()), saying);
      }
    }
  }

  private static String place(AnnotatedReport report, Attribution attribution) {
    return report.report().id().value() + '\u0001' + attribution.id();
  }

  /// The statement that `denial` denies; empty where none is found.
  Optional<Saying> target(Saying denial) {
    for (Said said : denial.members()) {
      Optional<Saying> inside = inside(said, denial.source());
      if (inside.isPresent()) {
        return inside;
      }
    }
    if (onlyPoints(denial)) {
      for (Said said : denial.members()) {
        Optional<Saying> before = before(denial, said);
        if (before.isPresent()) {
          return before;
        }
      }
      return Optional.empty();
    }
    return alike(denial);
  }

  private Optional<Saying> inside(Said said, @Nullable String denier) {
    return said.report().attributions().stream()
        .filter(a -> said.attribution().id().equals(a.within()))
        .map(a -> byPlace.get(place(said.report(), a)))
        .filter(Objects::nonNull)
        .filter(s -> !s.denies() && !isOfSource(s, denier))
        .findFirst();
  }

  /// Whether the words of the denial are but labels and pointers, one word more allowed: "the
  /// council's number pure fiction".
  private boolean onlyPoints(Saying denial) {
    Terms rest = denial.content().without(labels);
    return rest.isEmpty() || (rest.size() == 1 && denial.content().meets(labels));
  }

  private Optional<Saying> before(Saying denial, Said said) {
    Prose prose = said.report().prose();
    int end = start(said.attribution());
    int sentence = sentence(prose, end);
    Saying nearest = null;
    int nearestEnd = -1;
    for (Attribution other : said.report().attributions()) {
      Saying candidate = byPlace.get(place(said.report(), other));
      int otherEnd = other.contentCover().end();
      boolean isBefore =
          otherEnd <= end
              && sentence - sentence(prose, Math.max(0, otherEnd - 1)) <= POINTING_REACH;
      if (candidate != null
          && isBefore
          && otherEnd > nearestEnd
          && !candidate.key().equals(denial.key())) {
        nearest = candidate;
        nearestEnd = otherEnd;
      }
    }
    return Optional.ofNullable(resolved(denial, nearest));
  }

  /// What comes just before a pointing denial may be another denial of the same source: then both
  /// deny the same. Another statement of the same source is not what it denies.
  private @Nullable Saying resolved(Saying denial, @Nullable Saying before) {
    if (before == null) {
      return null;
    }
    boolean sameSource = before.source() != null && before.source().equals(denial.source());
    if (before.denies()) {
      return sameSource ? targetOfOther(before) : null;
    }
    return sameSource ? null : before;
  }

  private @Nullable Saying targetOfOther(Saying denial) {
    for (Said said : denial.members()) {
      Optional<Saying> inside = inside(said, denial.source());
      if (inside.isPresent()) {
        return inside.get();
      }
    }
    return onlyPoints(denial) ? null : alike(denial).orElse(null);
  }

  /// Where a denial starts: its cue, or its content where that comes first. Not its source, which
  /// may be that of the statement before as well: "denied the claim and called it fiction".
  private static int start(Attribution denial) {
    Attribution.Cue cue = denial.cue();
    int content = denial.contentCover().start();
    return cue == null ? content : Math.min(content, cue.span().start());
  }

  private static int sentence(Prose prose, int offset) {
    int token = Math.min(prose.tokenAt(offset), prose.tokenCount() - 1);
    return prose.sentenceOf(token).index();
  }

  private static boolean isOfSource(Saying saying, @Nullable String source) {
    return source != null && source.equals(saying.source());
  }

  private Optional<Saying> alike(Saying denial) {
    Terms denied = denial.content().without(labels);
    Saying best = null;
    double most = 0;
    for (Saying candidate : sayings) {
      boolean sameSource = candidate.source() != null && candidate.source().equals(denial.source());
      if (candidate.denies() || sameSource) {
        continue;
      }
      Terms shared = candidate.content().and(denied);
      if (shared.size() < LEAST_SHARED) {
        continue;
      }
      double containment = vocabulary.containment(denied, candidate.content());
      double likeness = vocabulary.likeness(denied, candidate.content());
      if (containment >= LEAST_CONTAINMENT && likeness > Math.max(most, LEAST_LIKENESS)) {
        most = likeness;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }
}
