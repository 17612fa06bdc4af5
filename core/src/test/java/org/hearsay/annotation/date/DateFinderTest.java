package org.hearsay.annotation.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
  /// A Thursday.
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 6, 12);

  private static List<Timex> find(String text, @Nullable LocalDate published) {
    return DateFinder.find(Segmenter.segment(text), published);
  }

  private static List<String> read(String text) {
    return find(text, PUBLISHED).stream().map(t -> t.span().of(text) + "=" + t.value()).toList();
  }

  @Test
  void tellsAStoryForwardAndBack() {
    String text =
        "The dam at Orlo broke on Saturday, the ministry said on Tuesday, after a crack was seen"
            + " the previous day. Two days later the valley was cleared.";
    assertThat(read(text))
        .containsExactly(
            "Saturday=2031-06-07",
            "Tuesday=2031-06-10",
            "the previous day=2031-06-09",
            "Two days later=2031-06-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council met on Thursday.|Thursday=2031-06-12",
        "The council will meet on Thursday.|Thursday=2031-06-19",
        "The council is due to meet on Friday.|Friday=2031-06-13",
        "Friday's vote was close.|Friday=2031-06-06",
        "The offer ends as early as Friday.|Friday=2031-06-13",
        "The raid came three months ago.|three months ago=2031-03",
        "The raid came in November.|November=2030-11",
        "The raid came in May.|May=2031-05",
        "The vote will be held in September.|September=2031-09",
        "The vote was held on Dec. 4.|Dec. 4=2030-12-04",
        "He led for ten years.|ten years=P10Y",
        "She had a thirty-year career.|thirty-year=P30Y",
        "The mine shut early this month.|early this month=2031-06",
        "The mine closed over the weekend.|the weekend=2031-W23-WE",
      })
  void resolves(String text, String expected) {
    assertThat(read(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prime Minister May resigned and Mrs March did not.",
        "It may rain, and troops march on.",
        "The 69-year-old pilot slept.",
        "Some 2000 people and 1950 troops came.",
        "He reads the Sunday Times and the Daily Mail.",
        "He paid $2030 for it.",
        "It won by three quarters of the vote.",
        "The receipt says 04/05/2031 in ink.",
        "A second man ran.",
        "Minister Jan Ferrin spoke.",
      })
  void findsNoTimeWhereThereIsNone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die Wahl war am 4. Mai, sagte er am Montag.|4. Mai=2031-05-04 Montag=2031-06-09",
        "de|Rund 1500 Menschen kamen; 1500 Mark fehlten.|",
        "de|Das Mädchen sah es an, und die alte Dame may it be.|",
        "de|Die Fähre fährt am 05.06.2031 um 9.30 Uhr.|05.06.2031=2031-06-05"
            + " 9.30 Uhr=2031-06-05T09:30",
        "fr|Le second jour, on marche sur la mer le 24/02/2031.|24/02/2031=2031-02-24",
        "es|El sol may salir, now y last, el 24.02.2031.|24.02.2031=2031-02-24",
        "nl|Wat is dat een week, now.|",
      })
  void readsOtherLanguagesByTheirOwnTables(
      String language, String text, @Nullable String expected) {
    String found =
        DateFinder.find(Segmenter.segment(text, language), PUBLISHED, language).stream()
            .map(t -> t.span().of(text) + "=" + t.value())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void inventsNothingInGermanWithoutADayOfPublication() {
    Prose prose = Segmenter.segment("Er ging am Montag, vor zwei Wochen, im Mai.", "de");
    assertThat(DateFinder.find(prose, null, "de"))
        .extracting(Timex::value)
        .containsExactly(null, null, null);
  }

  @Test
  void inventsNothingWithoutADayOfPublication() {
    String text =
        "He left on Monday, two weeks ago, in May or last year. It was 3 May 2030. She left the"
            + " next day.";
    assertThat(find(text, null))
        .extracting(Timex::value)
        .containsExactly(null, null, null, null, "2030-05-03", "2030-05-04");
  }

  @Test
  void tellsAHistoryFromTheYearToldLast() {
    String text =
        "The war began in 1881. In 1882 the port fell. By 1883 the king had fled, and in 1884 he"
            + " died. Peace was made in 1885, broken in 1886 and made again in 1887. The bridge was"
            + " built in 1888. It fell in March. On 3 May 1889 it rose again, and by July it"
            + " stood.";
    assertThat(read(text)).contains("March=1888-03", "July=1889-07");
  }

  /// Published on a Thursday in June.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the verb right behind, also one that looks ahead
        "Ahead of the visit the ministry on Wednesday issued a warning. | Wednesday=2031-06-11",
        "Mayor Ada Vell Thursday vowed to stay. | Thursday=2031-06-12",
        "Talks are on Monday expected to begin. | Monday=2031-06-16",
        // what could not be done is over
        "He could not be reached on Tuesday. | Tuesday=2031-06-10",
        "Neither Vell nor her lawyer could be reached on Tuesday. | Tuesday=2031-06-10",
        "He could be released on Tuesday. | Tuesday=2031-06-17",
        // what opens a sentence belongs to its verb
        "In January, a week before the fair in the old town on the far side of the river, a mill"
            + " burned. | January=2031-01",
        // a participle behind "is" tells of no past
        "They will know when the case is heard in August. | August=2031-08",
      })
  void lookBackOrAheadAsTheVerbDoes(String text, String expected) {
    assertThat(read(text)).contains(expected);
  }

  @Test
  void shortMonthsAreNamesBeforeNames() {
    assertThat(read("Lena Orr of Tarvo and Jan Vell of Senneth met.")).isEmpty();
    assertThat(read("They met in Dec and Jan again.")).contains("Jan=2031-01");
  }

  private static final String HISTORY =
      "The war began in 1881. In 1882 the port fell. By 1883 the king had fled, and in 1884 he"
          + " died. Peace was made in 1885 and broken in 1886. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 1888 it fell in August and September.|August=1888-08",
        "It fell in August and September 1887.|August=1887-08",
        "It fell between 26 November and 2 December 1887.|26 November=1887-11-26",
        "It held from December to March 1888.|December=1887-12",
        "On 3 May 1887 it fell, as in 1614. On 9 May it rose, to fall in 1888.|9 May=1887-05-09",
        "On 3 May 1887 it fell, to be rebuilt in 1888. On 9 May it rose.|9 May=1887-05-09",
        "On 3 May 1887 it fell. On Friday it rose.|Friday=1887-05-06",
        "On 3 May 1887 it fell. At 9:30 a.m. it rose.|9:30 a.m.=1887-05-03T09:30",
        "It fell in May 1887. It rose that winter.|that winter=1887-WI",
        "It fell in 1887, and rose the next year.|the next year=1888",
        "It stands today.|today=PRESENT_REF",
      })
  void readsHistory(String text, String expected) {
    assertThat(read(HISTORY + text)).contains(expected);
  }

  @Test
  void readsHistoryBeforeChrist() {
    String text =
        "The town was built in 560 BC, sold in 540 BC, taken in 526 BC and in 511 BC, and burned in"
            + " 490 BC. It rose again by 480 BC. In August its"
            + " fleet sailed, and the following year it was lost; a decade earlier it had had none."
            + " By the 4th century BC, and in the 480s BC, it was still told.";
    List<String> expected =
        List.of(
            "490 BC=BC0490",
            "August=BC0480-08",
            "the following year=BC0479",
            "a decade earlier=BC048",
            "the 4th century BC=BC03",
            "the 480s BC=BC048");
    assertThat(read(text)).containsAll(expected);
    assertThat(find(text, null)).extracting(Timex::value).contains("BC0480-08", "BC0479");
  }

  @Test
  void tellsNewsFromHistory() {
    String text =
        "The mill, built in 1881, burned in 1882 and sold in 1883, was lost in 1884, in 1885 and in"
            + " 1886. It shut on Monday, the owner said on Tuesday; it opened last week, two days"
            + " ago, or in May.";
    assertThat(read(text)).contains("Monday=2031-06-09", "May=2031-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The blast came at 10:35 a.m. (0735 GMT) on Friday, they said.|10:35 a.m.=2031-06-06T10:35",
        "It ran on May 4-6, 2030.|6, 2030=2030-05-06",
        "It ran from 4 to 6 May 2030.|4=2030-05-04",
        "It ran in 1992-95.|95=1995",
        "It ran from 499-493 BC.|499=BC0499",
        "It ran in the 5th and 4th centuries BC.|4th centuries BC=BC03",
        "The temple was lost in AD 70.|AD 70=0070",
      })
  void readsWhatIsToldTogether(String text, String expected) {
    assertThat(read(text)).contains(expected);
  }

  @Test
  void nearlyThreeMonthsIsLessThanThree() {
    LocalDate endOfJune = LocalDate.of(2031, 6, 29);
    assertThat(find("It came nearly three months ago.", endOfJune).get(0).value())
        .isEqualTo("2031-04");
    assertThat(find("It came three months ago.", endOfJune).get(0).value()).isEqualTo("2031-03");
    assertThat(find("It came over three months ago.", LocalDate.of(2031, 6, 3)).get(0).value())
        .isEqualTo("2031-02");
  }

  @Test
  void readsComputedHolidays() {
    assertThat(Holiday.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Holiday.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    assertThat(read("They met last Thanksgiving.")).containsExactly("last Thanksgiving=2030-11-28");
  }

  @Test
  void spansLieInTheTextAndNeverOverlap() {
    String[] words = {
      "on",
      "Monday",
      "the",
      "of",
      "May",
      "2031",
      "4",
      ",",
      "last",
      "next",
      "two",
      "weeks",
      "ago",
      "later",
      "a",
      "year",
      "half",
      "and",
      "first",
      "quarter",
      "9:30",
      "a.m.",
      "noon",
      "’98",
      "-",
      "mid-May",
      "1990s",
      "every",
      "day",
      ".",
      "past",
      "31",
      "February",
      "the",
      "99999999999",
      "/",
      "Easter",
      "decade",
      "to",
      "\ud83d\ude00",
      "“",
      "’"
    };
    Random random = new Random(20310612);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "-" : " ");
      }
      int last = 0;
      for (Timex t : find(text.toString(), round % 2 == 0 ? PUBLISHED : null)) {
        assertThat(t.span().start()).as(text.toString()).isGreaterThanOrEqualTo(last);
        assertThat(t.span().isEmpty()).isFalse();
        last = t.span().end();
      }
      assertThat(last).isLessThanOrEqualTo(text.length());
    }
  }

  /// What makes careless readers slow. The limit is far above what is needed, so that only another
  /// order of growth breaks it.
  @ParameterizedTest
  @CsvSource({
    "1234567890 , 1000000",
    "May , 1000000",
    "the the the , 1000000",
    "7, 1000000",
    "March and April and , 100000",
    "one hundred and , 100000",
    "5-9 , 100000",
    "1999-, 100000",
    "the night of , 100000",
  })
  void takesLinearTime(String unit, int length) {
    Prose prose = Segmenter.segment((unit + " ").repeat(length / (unit.length() + 1)));
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> DateFinder.find(prose, PUBLISHED));
  }
}
