package org.hearsay.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Gives an entity to sources that no lexicon knows: "a person briefed on the move" says something
/// and so is somebody. Its name is its description; the same description within a report is the
/// same source. Pronouns that could not be resolved stay without.
final class UnnamedSources {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_WORDS = 6;

  private final Prose prose;
  private final Function<Span, @Nullable Span> description;
  private final boolean english;
  private final List<Entity> entities;
  private final Map<String, Entity> described = new LinkedHashMap<>();

  private UnnamedSources(
      Prose prose,
      List<Entity> entities,
      Function<Span, @Nullable Span> description,
      boolean english) {
    this.english = english;
    this.prose = prose;
    this.description = description;
    this.entities = new ArrayList<>(entities);
    for (Entity entity : entities) {
      described.putIfAbsent(entity.name(), entity);
    }
  }

  /// What [#settle] gives back.
  record Settled(List<Entity> entities, List<Attribution> attributions) {}

  /// `attributions` with an entity for each source that is a description, and `entities` with those
  /// added.
  ///
  /// @param description the words of a source that describe somebody in the language of the report;
  ///   null where none do
  /// @param english whether a description that ends in s means several
  static Settled settle(
      Prose prose,
      List<Entity> entities,
      List<Attribution> attributions,
      Function<Span, @Nullable Span> description,
      boolean english) {
    UnnamedSources sources = new UnnamedSources(prose, entities, description, english);
    List<Attribution> settled = attributions.stream().map(sources::settle).toList();
    return new Settled(sources.entities, settled);
  }

  private Attribution settle(Attribution attribution) {
    Attribution.Participant source = attribution.source();
    if (source == null || source.resolution().candidate() != null) {
      return attribution;
    }
    Span before = english ? antecedent(source.span()) : null;
    Span words = before == null ? description.apply(source.span()) : before;
    Span name = words == null ? null : name(words);
    if (name == null) {
      return attribution;
    }
    String called = name.of(prose.text()).replace('\n', ' ');
    Entity entity = described.get(called);
    String opening = prose.lower(prose.tokenAt(source.span().start()));
    boolean another = opening.equals("a") || opening.equals("an") || opening.equals("another");
    if (entity == null || another) {
      boolean several = english && called.endsWith("s");
      EntityType type = several ? EntityType.GROUP : EntityType.OTHER;
      Mention mention = new Mention(name, MentionKind.NOMINAL);
      entity = new Entity("e" + (entities.size() + 1), type, called, List.of(mention), List.of());
      described.put(called, entity);
      entities.add(entity);
    }
    return attribution.withSource(source.meaning(entity.id()));
  }

  /// The noun phrase before "who" or "which": "consumers who said", "a neighbour, who said". Null
  /// for any other source.
  private @Nullable Span antecedent(Span source) {
    int relative = prose.tokenAt(source.start());
    boolean alone =
        prose.end(relative) == source.end()
            && (prose.is(relative, "who") || prose.is(relative, "which"));
    int end = prose.is(relative - 1, ",") ? relative - 1 : relative;
    int limit = Math.max(prose.sentenceOf(relative).firstToken(), end - MOST_WORDS);
    if (!alone || end <= limit || !isNominal(end - 1)) {
      return null;
    }
    // Without an article only the noun itself is sure to belong: "guests met lamplighters who".
    int first = end - 1;
    while (first > limit && isNominal(first - 1) && !prose.is(first, WordClass.DETERMINER)) {
      first--;
    }
    return prose.span(prose.is(first, WordClass.DETERMINER) ? first : end - 1, end);
  }

  private boolean isNominal(int token) {
    return prose.kind(token) == TokenKind.WORD
        && !prose.is(token, WordClass.PREPOSITION)
        && !prose.is(token, WordClass.PRONOUN)
        && !prose.is(token, WordClass.AUXILIARY)
        && !prose.is(token, WordClass.MODAL)
        && !prose.is(token, WordClass.COORDINATOR)
        && !prose.is(token, WordClass.SUBORDINATOR)
        && !prose.is(token, WordClass.REPORTING_VERB);
  }

  /// The description without its article, up to what only adds to it; null if none is left.
  private @Nullable Span name(Span source) {
    int first = prose.tokenAt(source.start());
    int end = first;
    while (end < prose.tokenCount()
        && prose.start(end) < source.end()
        && !(prose.kind(end) == TokenKind.PUNCTUATION)
        && !prose.is(end, "who")
        && !prose.is(end, "which")) {
      end++;
    }
    boolean cutsWords = end > first && prose.end(end - 1) > source.end();
    if (cutsWords) {
      // A script without spaces: the reader of its language knows where the words end.
      return source;
    }
    while (first < end && prose.is(first, WordClass.DETERMINER)) {
      first++;
    }
    boolean words = false;
    for (int i = first; i < end; i++) {
      boolean word = prose.kind(i) == TokenKind.WORD;
      words |= word && !prose.is(i, WordClass.PRONOUN);
    }
    if (!words) {
      return null;
    }
    int fit = end;
    while (fit > first && prose.span(first, fit).length() > LONGEST_NAME) {
      fit--;
    }
    // A name that is too long ends before what only adds to its noun.
    for (int i = fit; fit < end && i > first + 1; i--) {
      if (prose.is(i, WordClass.PREPOSITION) || prose.is(i, WordClass.COORDINATOR)) {
        return prose.span(first, i);
      }
    }
    return fit == end ? prose.span(first, end) : null;
  }
}
