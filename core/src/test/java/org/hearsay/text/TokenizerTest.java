package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static List<String> words(String text) {
    Prose prose = Segmenter.segment(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < prose.tokenCount(); i++) {
      words.add(prose.word(i));
    }
    return words;
  }

  private static List<TokenKind> kinds(String text) {
    Prose prose = Segmenter.segment(text);
    List<TokenKind> kinds = new ArrayList<>();
    for (int i = 0; i < prose.tokenCount(); i++) {
      kinds.add(prose.kind(i));
    }
    return kinds;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a 71-year-old ex-pilot|a 71-year-old ex-pilot",
        "Min-seo didn't go|Min-seo didn't go",
        "we’re at Tolva’s gate|we’re at Tolva ’s gate",
        "the South Coast Mail‘s editor|the South Coast Mail ‘s editor",
        "the miners’ strike|the miners ’ strike",
        "the 1990's|the 1990 's",
        "the ’90s were loud|the ’90s were loud",
        "rock ’n’ roll|rock ’n’ roll",
        "goin' home|goin' home",
        "10,000 of 3.5m at 14:30|10,000 of 3.5m at 14:30",
        "in 2019,2020|in 2019 , 2020",
        "$4.50, 12%|$ 4.50 , 12 %",
        "between 10-12 men|between 10 - 12 men",
        "9 a.m. in the U.S. now|9 a.m. in the U.S. now",
        "at 9a.m. sharp|at 9 a.m. sharp",
        "a U.S.-led force|a U.S.-led force",
        "J. K. Moss of AT&T|J. K. Moss of AT&T",
        "the end.The next|the end . The next",
        "and/or|and / or",
        "write to ada.lind@post.example.org now|write to ada.lind@post.example.org now",
        "see https://news.example.org/a?b=1, then|see https://news.example.org/a?b=1 , then",
        "@adalind on #trains|@adalind on #trains",
        "wait… no... well—yes--so|wait … no ... well — yes -- so",
        "he is 5'10\" tall|he is 5'10 \" tall",
        "a 12\" pipe|a 12 \" pipe",
        "Київ 首都 서울|Київ 首都 서울",
        "cafe\u0301s|cafe\u0301s",
        ".22 calibre|.22 calibre",
      })
  void cutsTokens(String text, String expected) {
    assertThat(words(text)).containsExactlyElementsOf(List.of(expected.split(" ")));
  }

  @Test
  void tellsKinds() {
    assertThat(kinds("“Ada’s 71-year-old 10,000 1.2m $ % , 14:30 1990s”"))
        .containsExactly(
            TokenKind.QUOTE,
            TokenKind.WORD,
            TokenKind.CLITIC,
            TokenKind.WORD,
            TokenKind.NUMBER,
            TokenKind.NUMBER,
            TokenKind.SYMBOL,
            TokenKind.SYMBOL,
            TokenKind.PUNCTUATION,
            TokenKind.NUMBER,
            TokenKind.NUMBER,
            TokenKind.QUOTE);
  }

  @Test
  void takesAnEmojiAsOneSymbol() {
    assertThat(words("yes \ud83d\ude00!")).containsExactly("yes", "\ud83d\ude00", "!");
  }
}
