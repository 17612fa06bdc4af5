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
    Span words = description.apply(source.span());
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
    if (!words || prose.span(first, end).length() > LONGEST_NAME) {
      return null;
    }
    return prose.span(first, end);
  }
}
