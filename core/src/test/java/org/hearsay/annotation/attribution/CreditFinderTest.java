package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditFinderTest {

  private static List<Credit> credits(String text) {
    Prose prose = Segmenter.segment(text, "en");
    return CreditFinder.find(prose, MentionFinder.find(prose, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The lock was shut, as reported by the Harbour Courier. | reported by the Harbour Courier | Harbour Courier
          The lock was shut, per the Harbour Courier. | per the Harbour Courier | Harbour Courier
          The lock was shut (h/t the Harbour Courier). | h/t the Harbour Courier | Harbour Courier
          The letter, seen by the Tarvo Gazette, names two men. | seen by the Tarvo Gazette | Tarvo Gazette
          In a Tarvo Gazette interview the mayor denied it. | a Tarvo Gazette interview | Tarvo Gazette
          The mayor spoke to the Tarvo Gazette on Monday. | spoke to the Tarvo Gazette | Tarvo Gazette
          The crane fell at noon, reported Yonhap. | reported Yonhap | Yonhap
          The crane fell at noon, the newspaper Le Phare reported. | the newspaper Le Phare reported | Le Phare
          The crane fell, according to Le Phare, a local newspaper. | according to Le Phare | Le Phare
          Los Tarvos television station KVEL said that the crane fell. | KVEL said | KVEL
          The driver told NBC affiliate KVEL that the crane fell. | told NBC affiliate KVEL | KVEL
          The pair had met in May, notes tarvolights.com. | notes tarvolights.com | tarvolights.com
          The crane fell, the British tabloid the Velmora Mirror says. | Velmora Mirror says | Velmora Mirror
          The mayor gave the Tarvo Gazette an interview. | gave the Tarvo Gazette | Tarvo Gazette
          KCNA released a report on the launch. | KCNA released | KCNA
          The sailor, following a Tarvo Gazette report on Friday, left. | a Tarvo Gazette report | Tarvo Gazette
          """)
  void findsCreditsOfManyWordings(String text, String words, String outlet) {
    assertThat(credits(text))
        .as(text)
        .anySatisfy(credit -> {
          assertThat(credit.span().of(text)).contains(words);
          assertThat(credit.outlet()).isEqualTo(outlet);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT ELDA (AP) - The crane fell.\\nNobody was hurt.\\nWork goes on. | TAG

          The crane fell at noon.\\nNobody was hurt.\\nWork goes on.\\n(AFP, dpa) | TAG
          The crane fell at noon.\\nNobody was hurt.\\nCopyright 2031 The Associated Press. All rights reserved. | TAG
          By Ada Lint, Associated Press\\nThe crane fell at noon.\\nNobody was hurt. | TAG
          The crane fell at noon.\\nThe Associated Press contributed to this report. | CONTRIBUTION
          The crane fell at noon.\\nAdditional reporting by Reuters. | CONTRIBUTION
          The crane fell at noon, Reuters reported. | STATED
          """)
  void tellsTagsAndNotesFromStatements(String text, Credit.Kind kind) {
    String body = text.replace("\\n", "\n");
    assertThat(credits(body)).as(body).isNotEmpty().allMatch(c -> c.kind() == kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The crane after its fall. Photo: Ada Lint via Reuters
          The crane fell at noon. (Ada Lint/Tarvo Courier via AP)
          Cranes stand in this undated photo released by KCNA on Monday.
          The lot in Elda ©Ada Lint (AFP)
          Shares of the New York Times fell by a tenth.
          The update has new information from a study.
          People reported seeing a light in the sky.
          The Harbour Courier said it would close its office.
          """)
  void findsNoneWhereNothingIsCredited(String text) {
    assertThat(credits(text)).as(text).isEmpty();
  }

  @Test
  void takesAShortFormForTheOutletNamedBefore() {
    String text =
        "The pilot spoke to the Velmora Times in May. The ship sank, the Times reported. It was"
            + " old.";
    assertThat(credits(text)).extracting(Credit::outlet).containsOnly("Velmora Times").hasSize(2);
  }

  @Test
  void holdsAFullBodyForWhatItIs() {
    String line = "The crane fell, the Tarvo Gazette reported, and the Courier told AFP so. ";
    assertThat(credits(line.repeat(2000))).hasSizeGreaterThan(3999);
  }
}
