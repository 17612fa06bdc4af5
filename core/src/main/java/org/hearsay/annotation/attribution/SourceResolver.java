package org.hearsay.annotation.attribution;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.annotation.mention.Reference;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Finds which entity a noun phrase means: by its head noun, not by whatever name stands in it, so
/// that "a spokesman for the mayor" is not the mayor.
final class SourceResolver {
  private static final int LONGEST_APPOSITION = 15;
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  /// How often "I" in a quotation is its speaker.
  private static final double OWN_VOICE = 0.97;

  /// How often "we" in a quotation may stand for its speaker.
  private static final double SHARED_VOICE = 0.7;

  private static final int FARTHEST_APPOSITION = 8;
  private static final Set<String> QUANTIFIERS = SpeechWords.list("quantifiers");

  private final ReadText text;
  private final Prose prose;
  private final ClauseReader clauses;

  SourceResolver(ReadText text, ClauseReader clauses) {
    this.text = text;
    this.prose = text.prose();
    this.clauses = clauses;
  }

  /// Whether the phrase is "I" or "we".
  boolean isFirstPerson(TokenRange phrase) {
    String pronoun = WordClasses.uncontracted(prose.lower(phrase.first()));
    return phrase.end() - phrase.first() == 1 && (pronoun.equals("i") || pronoun.equals("we"));
  }

  /// Whom `phrase` means, and why.
  ///
  /// @param speaker who says the quotation in which it stands, for "I" and "we"
  Resolution resolve(TokenRange phrase, Resolution speaker) {
    if (isFirstPerson(phrase)) {
      return firstPerson(phrase, speaker);
    }
    if (phrase.end() - phrase.first() == 1) {
      if (RELATIVES.contains(prose.lower(phrase.first()))) {
        return antecedent(phrase.first());
      }
      return text.mentions()
          .at(prose.start(phrase.first()))
          .or(() -> text.mentions().doubtfulAt(words(phrase).end()))
          .map(SourceResolver::meant)
          .orElse(Resolution.NONE);
    }
    Optional<Placed> titled = titled(phrase);
    if (titled.isPresent()) {
      return meant(titled.get());
    }
    int head = head(phrase);
    Optional<Placed> found = text.mentions().headedAt(phrase.in(prose), prose.end(head));
    if (found.isEmpty() || isDescribed(head)) {
      Optional<Placed> apposed = apposed(phrase, head);
      if (apposed.isPresent()) {
        return because(Ground.APPOSITION, apposed.get());
      }
    }
    return found
        .or(() -> text.mentions().doubtfulAt(prose.end(head)))
        .or(() -> named(phrase, head))
        .map(SourceResolver::meant)
        .orElse(Resolution.NONE);
  }

  /// Where the phrase stands, without the auxiliary of a contracted pronoun: "he" of "he'd".
  Span words(TokenRange phrase) {
    String lower = prose.lower(phrase.first());
    String pronoun = WordClasses.uncontracted(lower);
    Span all = phrase.in(prose);
    return phrase.end() - phrase.first() > 1 || pronoun.equals(lower)
        ? all
        : new Span(all.start(), all.start() + pronoun.length());
  }

  /// The one who speaks there. "We" is as often the speaker's own body or people.
  private Resolution firstPerson(TokenRange phrase, Resolution speaker) {
    Reference by = speaker.reference();
    if (by == null) {
      return Resolution.NONE;
    }
    boolean own = prose.lower(phrase.first()).startsWith("i");
    double share = own ? OWN_VOICE : SHARED_VOICE;
    return new Resolution(
        speaker.candidate(),
        new Reference(Ground.FIRST_PERSON, by.confidence() * share, by.candidates()));
  }

  private static Resolution meant(Placed placed) {
    return new Resolution(placed.entity().id(), placed.mention().reference());
  }

  private static Resolution because(Ground ground, Placed placed) {
    Reference reference = placed.mention().reference();
    return new Resolution(
        placed.entity().id(),
        new Reference(ground, reference.confidence(), reference.candidates()));
  }

  /// The person whose name follows a role that opens the phrase: "U.S. Secretary of Defense Lloyd
  /// Austin", where the head noun alone would be the title's.
  private Optional<Placed> titled(TokenRange phrase) {
    Span span = phrase.in(prose);
    for (Placed placed : text.mentions().in(span)) {
      int start = placed.mention().span().start();
      if (placed.mention().kind() != MentionKind.NAME
          || placed.entity().type() != EntityType.PERSON
          || start <= span.start()) {
        continue;
      }
      String before = prose.text().substring(span.start(), start).strip();
      if (placed.entity().roles().stream().anyMatch(before::endsWith) && !before.contains(",")) {
        return Optional.of(placed);
      }
    }
    return Optional.empty();
  }

  /// Whether only a description, no name, ends at the head.
  private boolean isDescribed(int head) {
    int end = prose.end(head);
    return text.mentions().in(prose.span(head)).stream()
        .filter(p -> p.mention().span().end() == end)
        .allMatch(p -> p.mention().kind() == MentionKind.NOMINAL);
  }

  /// The name set off by a comma behind the head: "its boss, Maud Ferrin", "the owner of the mine,
  /// Corvane Minerals", "a North Korean defector, 69-year-old Ahn".
  private Optional<Placed> apposed(TokenRange phrase, int head) {
    int limit = Math.min(phrase.end(), head + FARTHEST_APPOSITION);
    for (int comma = head + 1; comma < limit; comma++) {
      if (RELATIVES.contains(prose.lower(comma))) {
        return Optional.empty();
      }
      if (!prose.is(comma, ",")) {
        continue;
      }
      int first = comma + 1;
      while (first < phrase.end() && prose.lower(first).endsWith("-year-old")) {
        first++;
      }
      if (first >= phrase.end()) {
        return Optional.empty();
      }
      int start = prose.start(first);
      return text.mentions().in(prose.span(first)).stream()
          .filter(p -> p.mention().kind() == MentionKind.NAME)
          .filter(p -> p.mention().span().start() == start)
          .filter(p -> p.entity().type() != EntityType.PLACE)
          .filter(p -> p.entity().type() != EntityType.WORK)
          .findFirst();
    }
    return Optional.empty();
  }

  private Resolution antecedent(int relative) {
    int before = relative - 1;
    if (before >= 0 && prose.is(before, ",")) {
      before--;
    }
    if (before < 0) {
      return Resolution.NONE;
    }
    int end = prose.end(before);
    Optional<Placed> nearest =
        text.mentions().in(prose.span(before)).stream()
            .filter(p -> p.mention().span().end() == end)
            .findFirst();
    boolean named = nearest.isPresent() && nearest.get().mention().kind() == MentionKind.NAME;
    TokenRange apposed = named || before == relative - 1 ? null : clauses.subjectBefore(relative);
    if (apposed != null && prose.is(apposed.end(), ",") && apposed.end() - apposed.first() > 1) {
      Optional<Placed> head = text.mentions().headedAt(apposed.in(prose), prose.end(head(apposed)));
      if (head.isPresent() && head.get().mention().kind() == MentionKind.NAME) {
        return because(Ground.RELATIVE, head.get());
      }
    }
    Optional<Placed> described = named ? Optional.empty() : described(before);
    return described
        .or(() -> nearest)
        .map(p -> because(Ground.RELATIVE, p))
        .orElse(Resolution.NONE);
  }

  /// "River Watch, a group at work in the valley, which": the name that an apposition up to `last`
  /// describes, where that ends in a phrase of place.
  private Optional<Placed> described(int last) {
    boolean placed = false;
    for (int i = last; i > Math.max(1, last - LONGEST_APPOSITION); i--) {
      placed |= clauses.is(i, WordClass.PREPOSITION) && clauses.is(i + 1, WordClass.DETERMINER);
      if (prose.is(i, ",")) {
        return placed && clauses.is(i + 1, WordClass.DETERMINER) ? named(i - 1) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The name of somebody that ends with a token.
  private Optional<Placed> named(int token) {
    int end = prose.end(token);
    return text.mentions().in(prose.span(token)).stream()
        .filter(p -> p.mention().kind() == MentionKind.NAME && p.mention().span().end() == end)
        .filter(p -> p.entity().type() != EntityType.PLACE)
        .findFirst();
  }

  /// The last token of the phrase before any of-phrase, apposition or relative clause.
  private int head(TokenRange phrase) {
    int of = phrase.first() + 1;
    if (of + 1 < phrase.end() && prose.is(of, "of") && QUANTIFIERS.contains(prose.lower(of - 1))) {
      return head(new TokenRange(of + 1, phrase.end()));
    }
    for (int i = phrase.first() + 1; i < phrase.end(); i++) {
      String lower = prose.lower(i);
      boolean inName = insideName(i);
      if ((!inName
              && (clauses.is(i, WordClass.PREPOSITION)
                  || RELATIVES.contains(lower)
                  || lower.equals("and")))
          || (prose.kind(i) == TokenKind.PUNCTUATION && !prose.is(i, "."))
          || (lower.endsWith("ed")
              && !text.isCapital(i)
              && i + 1 < phrase.end()
              && (clauses.is(i + 1, WordClass.PREPOSITION)
                  || clauses.is(i + 1, WordClass.ADVERB)
                  || isDescribedBefore(i)))) {
        if (lower.equals("and") && i + 1 < phrase.end() && modifiesOn(i, phrase)) {
          continue;
        }
        return i - 1;
      }
    }
    return phrase.end() - 1;
  }

  /// "Footage posted online by": a participle right behind a noun that is read as a description.
  private boolean isDescribedBefore(int participle) {
    int end = prose.end(participle - 1);
    return text.mentions().in(prose.span(participle - 1)).stream()
        .anyMatch(
            p -> p.mention().kind() == MentionKind.NOMINAL && p.mention().span().end() == end);
  }

  /// "Western and South Korean officials": "and" between modifiers.
  private boolean modifiesOn(int and, TokenRange phrase) {
    int end = prose.end(phrase.end() - 1);
    return text.mentions().in(prose.span(and)).stream()
        .anyMatch(
            p -> p.mention().span().end() <= end && p.mention().span().start() < prose.start(and));
  }

  private boolean insideName(int token) {
    return text.mentions().in(prose.span(token)).stream()
        .anyMatch(p ->
            p.mention().kind() != MentionKind.NOMINAL
                && p.mention().span().start() < prose.start(token)
                && p.mention().span().end() > prose.end(token));
  }

  /// A person named before the head's end, or the phrase's only body.
  private Optional<Placed> named(TokenRange phrase, int head) {
    int end = prose.end(head);
    return text.mentions().in(phrase.in(prose)).stream()
        .filter(p -> p.mention().span().end() <= end)
        .filter(p -> p.entity().type() == EntityType.PERSON || p.mention().span().end() == end)
        .reduce((a, b) -> b);
  }
}
