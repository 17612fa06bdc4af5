package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.text.Prose;

/// Says why the members of a claim are held to speak of the same thing, one line a reason.
final class ClaimGrounds {
  private static final int SHARED_WORDS_SHOWN = 8;

  private final Cast cast;
  private final Vocabulary vocabulary;

  ClaimGrounds(Cast cast, Vocabulary vocabulary) {
    this.cast = cast;
    this.vocabulary = vocabulary;
  }

  List<Reason> of(DraftClaim draft, Comparator<ClaimMember> order) {
    List<Reason> reasons = new ArrayList<>();
    if (draft.tallies().stream().mapToInt(t -> t.members().size()).sum() > 1) {
      Optional<Reason> course = FigureConflicts.course(draft.tallies());
      reasons.add(counted(draft.tallies(), course.isPresent(), order));
      course.ifPresent(reasons::add);
    }
    List<Said> said =
        draft.sayings().stream().flatMap(s -> s.members().stream()).sorted(order).toList();
    boolean gatheredByWords = draft.tallies().isEmpty();
    if (said.size() > 1 && gatheredByWords) {
      reasons.add(saidAlike(draft.sayings(), said));
    }
    if (!draft.denials().isEmpty()) {
      List<Said> denials =
          draft.denials().stream().flatMap(s -> s.members().stream()).sorted(order).toList();
      Set<String> names = new TreeSet<>();
      for (Said denial : denials) {
        String name = Voices.name(cast, denial.report(), denial.attribution());
        names.add(name == null ? "somebody not named" : name);
      }
      reasons.add(new Reason("denied by " + String.join(", ", names), passages(denials)));
    }
    draft.byHand().forEach(words -> reasons.add(new Reason(words, List.of())));
    return reasons;
  }

  private static Reason counted(
      List<Tally> tallies, boolean followOneAnother, Comparator<ClaimMember> order) {
    List<ClaimMember.Counted> members =
        tallies.stream().flatMap(t -> t.members().stream()).sorted(order).toList();
    String figures =
        members.stream()
            .map(m -> "“" + m.passage().text() + "”")
            .distinct()
            .collect(Collectors.joining(", "));
    String thing =
        members.stream()
            .flatMap(ClaimGrounds::thing)
            .findFirst()
            .map(words -> " (“" + words + "”)")
            .orElse("");
    return new Reason(
        "figures for the same count"
            + thing
            + ": "
            + figures
            + "; "
            + meeting(tallies, followOneAnother),
        members.stream().map(ClaimMember::passage).toList());
  }

  private static Stream<String> thing(ClaimMember.Counted counted) {
    Span of = counted.figure().figure().of();
    return of == null ? Stream.empty() : Stream.of(counted.report().passage(of).text());
  }

  private static String meeting(List<Tally> tallies, boolean followOneAnother) {
    for (Tally a : tallies) {
      for (Tally b : tallies) {
        if (FigureConflicts.conflict(a, b)) {
          return "they do not meet";
        }
      }
    }
    return followOneAnother ? "they follow one another" : "they meet";
  }

  private Reason saidAlike(List<Saying> sayings, List<Said> said) {
    long reports = said.stream().map(s -> s.report().report().id()).distinct().count();
    String where = reports + (reports == 1 ? " report" : " reports");
    boolean quoted = sayings.stream().allMatch(s -> !s.families().isEmpty()) || sayings.size() == 1;
    if (quoted) {
      return new Reason("the same words in " + where, passages(said));
    }
    Terms shared = sayings.get(0).content();
    for (Saying saying : sayings) {
      Terms both = shared.and(saying.content());
      shared = both.isEmpty() ? shared : both;
    }
    String words = String.join(", ", surface(said.get(0), shared));
    boolean oneSource =
        sayings.get(0).source() != null
            && sayings.stream().map(Saying::source).distinct().count() == 1;
    return new Reason(
        (oneSource ? "the same source in " : "sources alike in ")
            + where
            + ", with the words "
            + words,
        passages(said));
  }

  /// The words of `said` that have a stem of `terms`, as they stand there, heaviest first.
  private Set<String> surface(Said said, Terms terms) {
    Set<String> words = new LinkedHashSet<>();
    Prose prose = said.report().prose();
    List<Integer> heaviest = vocabulary.heaviest(terms, SHARED_WORDS_SHOWN).boxed().toList();
    for (int term : heaviest) {
      for (Span span : said.attribution().content()) {
        int end = Voices.endToken(prose, span);
        for (int i = prose.tokenAt(span.start()); i < end; i++) {
          if (Vocabulary.isContent(prose, i)
              && vocabulary.terms(prose, i, i + 1).contains(term)
              && words.stream().noneMatch(prose.word(i)::equalsIgnoreCase)) {
            words.add(prose.word(i));
            break;
          }
        }
      }
    }
    return words;
  }

  private static List<Passage> passages(List<Said> said) {
    return said.stream().map(Said::passage).toList();
  }
}
