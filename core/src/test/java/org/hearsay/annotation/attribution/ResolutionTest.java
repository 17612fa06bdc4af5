package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.Reference;
import org.junit.jupiter.api.Test;

class ResolutionTest {
  private static Resolution by(double confidence) {
    return new Resolution("e3", new Reference(Ground.PRONOUN, confidence, 2));
  }

  @Test
  void namesNobodyBelowTheThreshold() {
    assertThat(by(Reference.LEAST).entity()).isEqualTo("e3");
    assertThat(by(Reference.LEAST - 0.01).entity()).isNull();
    assertThat(by(Reference.LEAST - 0.01).candidate()).isEqualTo("e3");
    assertThat(Resolution.NONE.entity()).isNull();
  }

  @Test
  void keepsItsGroundUnderAnotherId() {
    assertThat(by(0.8).renamed("e1").entity()).isEqualTo("e1");
    assertThat(by(0.8).renamed("e1").reference()).isEqualTo(by(0.8).reference());
    assertThat(by(0.8).renamed(null)).isEqualTo(Resolution.NONE);
  }

  @Test
  void aCandidateNeedsAReference() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Resolution("e1", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reference(Ground.NAME, 1.2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reference(Ground.NAME, 1, 0));
  }
}
