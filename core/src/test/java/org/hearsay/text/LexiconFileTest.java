package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.text.LexiconFile.Located;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
  @Test
  void locatedEntriesAreTheEntriesWithTheirLines() {
    List<Located> located = LexiconFile.located(LexiconFile.class, "abbreviations.tsv");
    List<String[]> rows = LexiconFile.rows(LexiconFile.class, "abbreviations.tsv", 3);
    assertThat(located).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(located.get(i).cells()).containsExactly(rows.get(i));
      assertThat(located.get(i).example()).isEqualTo(rows.get(i)[2]);
    }
    assertThat(located.get(0).file()).isEqualTo("text/abbreviations.tsv");
    assertThat(located).extracting(Located::line).isSorted().doesNotHaveDuplicates();
    assertThat(located.get(0).line()).as("the first line names the columns").isGreaterThan(1);
  }

  @Test
  void aLexiconThatIsNotThereIsAFaultOfTheBuild() {
    assertThatThrownBy(() -> LexiconFile.located(LexiconFile.class, "none.tsv"))
        .hasMessageContaining("none.tsv is missing");
  }
}
