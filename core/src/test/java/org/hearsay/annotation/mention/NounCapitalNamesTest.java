package org.hearsay.annotation.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;

/// Where every noun has a capital, only what is known to be a name is one.
class NounCapitalNamesTest {
  private static List<Entity> find(String text) {
    return MentionFinder.find(Segmenter.segment(text, "de"), "de").entities();
  }

  @Test
  void nounsAreNoNames() {
    assertThat(find("Die Sperrung der Brücke trifft Pendler und Händler im August.")).isEmpty();
  }

  @Test
  void aPersonIsNamedByAGivenName() {
    List<Entity> found =
        find("Ministerin Anna Lind sprach im Iran. Linds Rede war kurz. Die Lind fließt dort.");
    assertThat(found).extracting(Entity::name).containsExactly("Anna Lind", "Iran");
    assertThat(found.get(0).type()).isEqualTo(EntityType.PERSON);
    assertThat(found.get(0).roles()).containsExactly("Ministerin");
    assertThat(found.get(0).mentions()).hasSize(2);
    assertThat(found.get(1).type()).isEqualTo(EntityType.PLACE);
  }

  @Test
  void aSurnameOfTwoMeansNeither() {
    List<Entity> found = find("Anna Lind und Peter Lind kamen. Lind schwieg.");
    assertThat(found).hasSize(2).allMatch(e -> e.mentions().size() == 1);
  }

  @Test
  void aSurnameWithParticlesBelongsToItsPerson() {
    assertThat(find("Maria von der Tann sprach."))
        .extracting(Entity::name)
        .containsExactly("Maria von der Tann");
  }
}
