package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every attribution says by which rule, and from where, it was read.
class RuleTest {
  private static List<Attribution> read(String text) {
    Prose prose = Segmenter.segment(text);
    return AttributionFinder.find(prose, MentionFinder.find(prose), List.of());
  }

  private static List<String[]> rows() {
    return LexiconFile.rows(Rule.class, "rules.tsv", 3);
  }

  private static Rule rule(String[] row) {
    return Rule.valueOf(row[0].toUpperCase(Locale.ROOT));
  }

  @Test
  void everyRuleIsSaidInPlainWordsInOrder() {
    assertThat(rows().stream().map(RuleTest::rule)).containsExactly(Rule.values());
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHoldsInItsExample() {
    return rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(read(row[2].replace("\\n", "\n")))
                        .extracting(a -> a.basis().rule())
                        .contains(rule(row))));
  }

  private static void seatIs(SourceSeat seat, String text) {
    assertThat(read(text)).as(text).extracting(a -> a.basis().seat()).contains(seat);
  }

  @Test
  void saysWhereTheSourceWasFound() {
    seatIs(SourceSeat.OWN, "The baker said the oven was cold.");
    seatIs(SourceSeat.SHARED, "The baker confirmed the closing and said that the oven was cold.");
    seatIs(SourceSeat.MAIN_SUBJECT, "The baker left the square, saying that the oven was cold.");
    seatIs(
        SourceSeat.LAST_SPEAKER,
        "The baker said on Monday that he would close, adding that the oven was cold.");
    seatIs(SourceSeat.ADJACENT, "He read a statement saying that the oven was cold.");
    seatIs(
        SourceSeat.ABSOLUTE,
        "The talks ended in the square, with the baker calling the plan \"a scandal\".");
    seatIs(SourceSeat.NONE, "It was claimed that the oven was cold.");
    seatIs(
        SourceSeat.CARRIED,
        "\"We are closed until May,\" the baker said.\n\n"
            + "\"The oven is cold and the flour is wet.\"");
  }
}
