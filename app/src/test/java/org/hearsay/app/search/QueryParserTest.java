package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryParserTest {
  private static final Query.Words TIDE = new Query.Words("tide", false);
  private static final Query.Words FLOOD = new Query.Words("flood", false);

  @Test
  void readsWordsPhrasesAndBeginnings() {
    assertThat(QueryParser.parse("tide \"harbour master\" ferr*"))
        .isEqualTo(
            new Query.All(
                List.of(
                    TIDE,
                    new Query.Words("harbour master", false),
                    new Query.Words("ferr", true))));
    assertThat(QueryParser.parse("")).isEqualTo(new Query.All(List.of()));
    assertThat(QueryParser.parse("  tide ")).isEqualTo(TIDE);
  }

  @Test
  void bindsWithoutCloserThanAndCloserThanOr() {
    Query.Words storm = new Query.Words("storm", false);
    assertThat(QueryParser.parse("tide -storm OR flood"))
        .isEqualTo(
            new Query.Any(List.of(new Query.All(List.of(TIDE, new Query.Not(storm))), FLOOD)));
    assertThat(QueryParser.parse("(tide OR flood) NOT storm"))
        .isEqualTo(
            new Query.All(List.of(new Query.Any(List.of(TIDE, FLOOD)), new Query.Not(storm))));
    assertThat(QueryParser.parse("tide AND flood")).isEqualTo(new Query.All(List.of(TIDE, FLOOD)));
  }

  @Test
  void readsFields() {
    assertThat(QueryParser.parse("Speaker:\"edda kolm\" stance:Denies"))
        .isEqualTo(
            new Query.All(
                List.of(
                    new Query.Speaker(new Query.Words("edda kolm", false)),
                    new Query.Statement("stance", "denies"))));
    assertThat(QueryParser.parse("figure:>1,000"))
        .isEqualTo(new Query.Figure(new BigDecimal("1000"), null, true));
    assertThat(QueryParser.parse("figure:10..20.5"))
        .isEqualTo(new Query.Figure(new BigDecimal("10"), new BigDecimal("20.5"), false));
    assertThat(QueryParser.parse("date:2032-02"))
        .isEqualTo(new Query.Published("2032-02-01", "2032-02-29"));
    assertThat(QueryParser.parse("date:..2031")).isEqualTo(new Query.Published(null, "2031-12-31"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          speakr:kolm         | there is no field 'speakr'; did you mean 'speaker:'?  | 0
          tide xyzzy:1        | the fields are speaker, outlet                        | 5
          stance:deny         | did you mean 'denies'?                                | 7
          kind:spoken         | expected one of direct, indirect, mixed               | 5
          figure:many         | 'many' is no number                                   | 7
          figure:>            | no number follows                                     | 8
          figure:><5          | compares nothing                                      | 7
          figure:9..3         | runs backwards                                        | 7
          date:2031-02-30     | is no date                                            | 5
          date:2031-03..2030  | runs backwards                                        | 5
          date:Tuesday        | expected a day, month or year                         | 5
          speaker:            | nothing follows 'speaker:'                            | 8
          "harbour            | is not closed                                         | 0
          (tide               | '(' is not closed                                     | 0
          tide)               | closes nothing                                        | 4
          OR tide             | nothing stands before OR                              | 0
          tide OR             | nothing follows                                       | 7
          NOT                 | nothing follows NOT                                   | 3
          ()                  | nothing follows                                       | 1
          ***                 | holds no word                                         | 0
          tide s*             | 's*' begins too many words; expected two letters      | 5
          speaker:"edda k"*   | begins too many words                                 | 8
          """)
  void saysWhatIsWrongAndWhere(String query, String message, int position) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .asInstanceOf(type(QueryFault.class))
        .satisfies(fault -> {
          assertThat(fault).hasMessageContaining(message);
          assertThat(fault.position()).isEqualTo(position);
        });
  }

  @Test
  void neverFailsOtherwise() {
    Random random = new Random(7);
    String signs = "ab \"():*-.<>=OR NOT AND speaker:figure:date:\u00e9\ud83c";
    for (int n = 0; n < 20_000; n++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        query.append(signs.charAt(random.nextInt(signs.length())));
      }
      try {
        assertThat(QueryParser.parse(query.toString())).isNotNull();
      } catch (QueryFault e) {
        assertThat(e.position()).as(query.toString()).isBetween(0, query.length());
      }
    }
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(500))).isInstanceOf(QueryFault.class);
    assertThatThrownBy(() -> QueryParser.parse("a ".repeat(501))).isInstanceOf(QueryFault.class);
  }
}
