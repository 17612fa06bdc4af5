package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Attribution.Participant;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Resolution;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberingTest {
  private static Entity entity(String id, int start) {
    Mention mention = new Mention(new Span(start, start + 3), MentionKind.NAME);
    return new Entity(id, EntityType.PERSON, "Ada", List.of(mention), List.of());
  }

  private static Attribution attribution(
      String id, @Nullable String entity, @Nullable String within) {
    return new Attribution(
        id,
        AttributionKind.INDIRECT,
        new Participant(new Span(0, 3), entity),
        null,
        List.of(new Span(10, 20)),
        Stance.ASSERTS,
        within,
        null,
        new Participant(new Span(4, 7), "e9"),
        null,
        List.of(),
        Basis.of(Rule.BARE_CLAUSE),
        0.75);
  }

  @Test
  void idsFollowPlaceAndReferencesFollowIds() {
    List<Attribution> found = List.of(attribution("a4", "e7", null), attribution("a6", "e9", "a4"));
    Numbering.Numbered numbered =
        Numbering.number(List.of(entity("e9", 30), entity("e7", 5)), found, found);
    assertThat(numbered.entities()).containsExactly(entity("e1", 5), entity("e2", 30));
    assertThat(numbered.attributions()).extracting(Attribution::id).containsExactly("a1", "a2");
    assertThat(numbered.attributions())
        .extracting(a -> a.source() == null ? null : a.source().entity())
        .containsExactly("e1", "e2");
    assertThat(numbered.attributions())
        .extracting(a -> a.addressee() == null ? null : a.addressee().entity())
        .containsOnly("e2");
    assertThat(numbered.attributions().get(1).within()).isEqualTo("a1");
  }

  @Test
  void whatStoodWithinOneLeftOutStandsWithinTheNext() {
    Attribution outer = attribution("a1", "e9", null);
    Attribution middle = attribution("a2", "e9", "a1");
    Attribution inner = attribution("a3", "e9", "a2");
    List<Attribution> found = List.of(outer, middle, inner);
    List<Attribution> kept =
        Numbering.number(List.of(entity("e9", 0)), List.of(outer, inner), found).attributions();
    assertThat(kept.get(1).id()).isEqualTo("a2");
    assertThat(kept.get(1).within()).isEqualTo("a1");
    List<Attribution> alone =
        Numbering.number(List.of(entity("e9", 0)), List.of(inner), found).attributions();
    assertThat(alone.get(0).within()).isNull();
  }

  @Test
  void aSourceWithoutAnEntityStaysWithout() {
    List<Attribution> found = List.of(attribution("a1", null, null));
    Participant source = Numbering.number(List.of(), found, found).attributions().get(0).source();
    assertThat(source).isEqualTo(new Participant(new Span(0, 3), Resolution.NONE));
  }
}
