package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds why a source is not named: "who asked not to be named because …", "on condition of
/// anonymity, citing …". Looked for in the source, beside the cue, and in the next sentence where
/// that speaks of the same source.
final class AnonymityReader {
  /// "not" and "declined" at most so many words before "named".
  private static final int REFUSAL = 5;

  /// How far from the cue a reason is looked for.
  private static final int FARTHEST = 60;

  private static final Set<String> NAMED = Set.of("named", "identified", "quoted", "name");
  private static final Set<String> REFUSING =
      Set.of("not", "n't", "declined", "refused", "without", "withheld");
  private static final Set<String> REASONS =
      Set.of(
          "because",
          "as",
          "since",
          "citing",
          "for",
          "due",
          "given",
          "to",
          "while",
          "fearing",
          "discussing",
          "describing",
          "amid",
          "so",
          "out");

  private final ReadText text;
  private final Prose prose;

  AnonymityReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
  }

  /// The reason given for not naming the source of `draft`; null if none is.
  @Nullable Span reason(Draft draft) {
    TokenRange source = draft.source();
    TokenRange cue = draft.cue();
    if (source == null || isNamed(source)) {
      return null;
    }
    Span own = reasonIn(source.first(), source.end());
    if (own != null || cue == null) {
      return own;
    }
    Sentence sentence = prose.sentenceOf(cue.first());
    Span beside = besideCue(draft, Math.max(cue.end(), source.end()), sentence.endToken());
    if (beside != null || sentence.index() + 1 >= prose.sentences().size()) {
      return beside;
    }
    Sentence next = prose.sentences().get(sentence.index() + 1);
    boolean same = next.paragraph() == sentence.paragraph() && speaksOf(source, next.firstToken());
    return same ? reasonIn(next.firstToken(), next.endToken()) : null;
  }

  private boolean isNamed(TokenRange source) {
    return text.mentions().in(source.in(prose)).stream()
        .anyMatch(p ->
            p.mention().kind() == MentionKind.NAME
                && p.entity().type() == EntityType.PERSON
                && p.mention().span().start() == prose.start(source.first()));
  }

  private @Nullable Span besideCue(Draft draft, int from, int limit) {
    int end = limit;
    for (TokenRange content : draft.content()) {
      if (content.first() >= from) {
        end = Math.min(end, content.first());
      }
    }
    return reasonIn(from, end);
  }

  /// "The official", "She", "The two": whether a sentence opens with the source again.
  private boolean speaksOf(TokenRange source, int first) {
    if (text.is(first, WordClass.SUBJECT_PRONOUN)) {
      return true;
    }
    if (!text.is(first, WordClass.DETERMINER) || first + 1 >= prose.tokenCount()) {
      return false;
    }
    for (int i = source.first(); i < source.end(); i++) {
      if (prose.lower(i).equals(prose.lower(first + 1))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Span reasonIn(int from, int limit) {
    for (int i = from; i + 2 < Math.min(limit, from + FARTHEST); i++) {
      if (!withholds(i, from)) {
        continue;
      }
      int reason = prose.is(i + 1, ",") ? i + 2 : i + 1;
      if (reason + 1 >= limit || !opensReason(reason)) {
        continue;
      }
      int end = reason + 1;
      while (end < limit && !endsReason(end)) {
        end++;
      }
      return prose.span(reason, end);
    }
    return null;
  }

  private boolean withholds(int token, int from) {
    String lower = prose.lower(token);
    if (lower.equals("anonymity") || lower.equals("anonymously") || lower.equals("anonymous")) {
      return true;
    }
    if (!NAMED.contains(lower)) {
      return false;
    }
    for (int i = Math.max(from, token - REFUSAL); i < token; i++) {
      if (REFUSING.contains(prose.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// "for" gives a reason only before "fear" or the like, "to" before a verb.
  private boolean opensReason(int token) {
    String lower = prose.lower(token);
    String next = prose.lower(token + 1);
    return switch (lower) {
      case "for" -> next.startsWith("fear") || next.equals("security") || next.equals("safety");
      case "to" ->
          next.equals("discuss")
              || next.equals("speak")
              || next.equals("avoid")
              || next.equals("describe")
              || next.equals("protect")
              || next.equals("talk");
      case "due" -> next.equals("to");
      case "out" -> next.equals("of");
      case "so" -> next.equals("as") || next.equals("that");
      default -> REASONS.contains(lower);
    };
  }

  private boolean endsReason(int token) {
    String word = prose.word(token);
    if (prose.kind(token) == TokenKind.QUOTE || word.equals(";") || word.equals(":")) {
      return true;
    }
    boolean last = token + 1 >= prose.sentenceOf(token).endToken();
    boolean comma = word.equals(",");
    return (last && prose.kind(token) == TokenKind.PUNCTUATION)
        || (comma && (last || text.isVerbal(token + 1)));
  }
}
