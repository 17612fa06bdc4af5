package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.annotation.mention.Reference;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whom sources mean, and on what ground.
class SourceReferenceTest {
  private static List<String> sources(String text) {
    Prose prose = Segmenter.segment(text);
    Mentions mentions = MentionFinder.find(prose);
    return AttributionFinder.find(prose, mentions, DateFinder.find(prose, null)).stream()
        .map(Attribution::source)
        .filter(s -> s != null)
        .map(s ->
            s.span().of(text) + " = " + name(mentions, s.entity()) + ", " + ground(s.resolution()))
        .toList();
  }

  private static String name(Mentions mentions, @Nullable String id) {
    return mentions.entities().stream()
        .filter(e -> e.id().equals(id))
        .map(e -> e.name())
        .findFirst()
        .orElse("nobody");
  }

  private static String ground(Resolution resolution) {
    return resolution.reference() == null ? "" : resolution.reference().ground().name();
  }

  @Test
  void namesRolesAndPronounsSayTheirGround() {
    assertThat(
            sources(
                "Captain Otto Lund said the quay was shut on Monday. The captain said that the fog"
                    + " was thick. He said that it would lift."))
        .containsExactly(
            "Captain Otto Lund = Otto Lund, NAME",
            "The captain = Otto Lund, " + Ground.ROLE,
            "He = Otto Lund, " + Ground.PRONOUN);
  }

  @Test
  void aContractedPronounIsQuotedWithoutItsVerb() {
    assertThat(sources("Otto Lund runs the harbour. On Monday he’d said that the crane was safe."))
        .containsExactly("he = Otto Lund, PRONOUN");
  }

  @Test
  void aPlaceBeforeARelativeClauseDoesNotSpeak() {
    assertThat(
            sources(
                "Sixty are missing, according to Lock Watch, a group at work in the valley, which"
                    + " said the list was too short."))
        .contains("which = Lock Watch, RELATIVE");
  }

  @Test
  void aParticipleEndsWhatIsDescribed() {
    assertThat(sources("Footage posted online by Velmoran sources showed that the gate was open."))
        .containsExactly("Footage posted online by Velmoran sources = footage, DESCRIPTION");
  }

  @Test
  void iInAQuotationIsWhoeverSaysIt() {
    Prose prose = Segmenter.segment("“I know it,” Maud Ferrin told the council on Monday.");
    ReadText text = new ReadText(prose, MentionFinder.find(prose), List.of());
    SourceResolver resolver = new SourceResolver(text, new ClauseReader(text));
    Resolution speaker = new Resolution("e1", new Reference(Ground.NAME, 1, 1));
    Resolution meant = resolver.resolve(new TokenRange(1, 2), speaker);
    assertThat(meant.entity()).isEqualTo("e1");
    assertThat(ground(meant)).isEqualTo("FIRST_PERSON");
    assertThat(resolver.resolve(new TokenRange(1, 2), Resolution.NONE).entity()).isNull();
  }

  @Test
  void thePossessorOfAClaimMakesIt() {
    assertThat(sources("Ada Lund stood by her claim that the seal was new."))
        .contains("her = Ada Lund, PRONOUN");
  }
}
