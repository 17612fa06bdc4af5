package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.hearsay.text.WordClasses.WordClass;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static Form find(Forms forms, String word) {
    String around = "<" + word + ">";
    return forms.find(around, 1, 1 + word.length());
  }

  @Test
  void givesOneFormToOneSpelling() {
    Forms forms = Forms.withCommonWords();
    for (int i = 0; i < 5_000; i++) {
      String word = "Mill" + i * 7919 % 5_003;
      Form form = find(forms, word);
      assertThat(form.word()).isEqualTo(word);
      assertThat(form.lower()).isEqualTo(word.toLowerCase(Locale.ROOT));
      assertThat(find(forms, word)).isSameAs(form);
    }
  }

  @Test
  void knowsClassesAndCapitals() {
    Forms forms = Forms.withCommonWords();
    assertThat(find(forms, "The").is(WordClass.DETERMINER)).isTrue();
    assertThat(find(forms, "harbour").is(WordClass.DETERMINER)).isFalse();
    assertThat(find(forms, "quietly").is(WordClass.ADVERB)).isTrue();
    assertThat(find(forms, "Élan").capitalised()).isTrue();
    assertThat(find(forms, "élan").capitalised()).isFalse();
    assertThat(find(forms, "MWS").allCapitals()).isTrue();
    assertThat(find(forms, "M").allCapitals()).isFalse();
    assertThat(find(forms, "STRAßE").allCapitals()).isFalse();
    assertThat(find(forms, "24").allCapitals()).isTrue();
  }

  @Test
  void staysRightWhereHashesCollide() {
    Forms forms = Forms.withCommonWords();
    // "Aa" and "BB" have one hash, and so have all words made of them.
    for (int i = 0; i < 1_024; i++) {
      StringBuilder word = new StringBuilder();
      for (int bit = 0; bit < 10; bit++) {
        word.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      assertThat(find(forms, word.toString()).word()).isEqualTo(word.toString());
    }
  }
}
