package org.hearsay.annotation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.report.Span;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FigureFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // numbers
        "The ferry took one hundred and sixteen goats.; one hundred and sixteen | 116/116 | of"
            + " goats",
        "She ordered two hundred and six thousand bricks.; two hundred and six thousand |"
            + " 206000/206000 | of bricks",
        "They need three and a half tonnes.; three and a half tonnes | 3.5/3.5 | tonne",
        "A million and a half pilgrims came.; A million and a half | 1500000/1500000 | of pilgrims",
        "Half a dozen sheep drowned.; Half a dozen | 6/6 | of sheep",
        "Half a million bees died.; Half a million | 500000/500000 | of bees",
        "A quarter of a million letters burned.; A quarter of a million | 250000/250000 | of"
            + " letters",
        "The cable runs for 10 1/2 miles.; 10 1/2 miles | 10.5/10.5 | mile",
        "The jug holds 2½ litres.; 2½ litres | 2.5/2.5 | litre",
        "One in five pupils has no desk.; One in five | 0.2/0.2 | fraction | of pupils",
        "Nine out of 10 wells were foul.; Nine out of 10 | 0.9/0.9 | fraction | of wells",
        "Two-thirds of voters stayed home.; Two-thirds | 0.6666667/0.6666667 | fraction | of"
            + " voters",
        "Output fell by half.; half | 0.5/0.5 | fraction | DOWN | of Output",
        "It was minus 12 degrees.; minus 12 degrees | -12/-12 | degree",
        "The club has 1.2m members.; 1.2m | 1200000/1200000 | of members",
        "The wall is 12m high.; 12m | 12/12 | m | of wall",
        // ranges
        "Between 10,000 and 12,000 geese landed.; Between 10,000 and 12,000 | 10000/12000 | of"
            + " geese",
        "It will take 10 to 12 million euros.; 10 to 12 million euros | 10000000/12000000 | EUR",
        "They sent 40-50 lorries.; 40-50 | 40/50 | of lorries",
        "The bids ran from $5m to $7m.; from $5m to $7m | 5000000/7000000 | USD | of bids",
        "Two or three barges sank.; Two or three | 2/3 | of barges",
        "They waited a day or two.; a day or two | 1/2 | day",
        "More than 20 but fewer than 30 mules came.; More than 20 but fewer than 30 | 20/30 | of"
            + " mules",
        "At least 20 and up to 30 miners are below.; At least 20 and up to 30 | 20/30 | of miners",
        "The slide lasted eight to ten seconds.; eight to ten seconds | 8/10 | second",
        // bounds
        "Almost 200 dancers came.; Almost 200 | -/200~ | of dancers",
        "As many as 10,000 eels died.; As many as 10,000 | -/10000 | of eels",
        "Well over a million tins were sold.; Well over a million | 1000000/-~ | of tins",
        "Up to about 300 boats may sail.; Up to about 300 | -/300~ | of boats",
        "They want those 600 crates.; those 600 | 600/600 | of crates",
        "Forty people or more fell ill.; Forty people or more | 40/- | of people",
        "The repair took around a decade.; around a decade | 10/10~ | year",
        "The minister sent Ardania 31 tanks.; 31 | 31/31 | of tanks",
        "It may cost between $1 billion to $3 billion.; between $1 billion to $3 billion |"
            + " 1000000000/3000000000 | USD",
        // open
        "Tens of thousands of crows nested there.; Tens of thousands | 10000/-~ | of crows",
        "A few hundred rowers met.; A few hundred | 100/-~ | of rowers",
        // money and measures
        "The levy brought in £1.2bn.; £1.2bn | 1200000000/1200000000 | GBP",
        "He won a $640 million contract.; $640 million | 640000000/640000000 | USD | of contract",
        "The firm offered $41 a share.; $41 a share | 41/41 | USD/share",
        "The pump moves 500 litres per hour.; 500 litres per hour | 500/500 | litre/hour",
        "The village got $5m in aid.; $5m | 5000000/5000000 | USD | of aid",
        "She got six years in prison.; six years | 6/6 | year",
        "The toll is three dollars and forty cents.; three dollars and forty cents | 3.4/3.4 | USD"
            + " | of toll",
        // change
        "Rents rose by 5 percent.; 5 percent | 5/5 | percent | UP | of Rents",
        "Rents fell to 5 percent.; 5 percent | 5/5 | percent | of Rents",
        "The union won a 4 percent pay rise.; 4 percent | 4/4 | percent | UP | of pay",
        "Support slid below 40 percent.; below 40 percent | -/40 | percent | of Support",
        "The owner cut 500 jobs.; 500 | 500/500 | of jobs",
        "The death toll in the valley has risen to at least 40.; at least 40 | 40/- | of death toll"
            + " in the valley",
        "There was a 9 percent increase in bread prices.; 9 percent | 9/9 | percent | UP | of bread"
            + " prices",
        "Voters made up about 2 percent.; about 2 percent | 2/2~ | percent",
        "The club raised $12m last spring.; $12m | 12000000/12000000 | USD",
        "The plane dropped eight crates.; eight | 8/8 | of crates",
        "The rowers lost by ten points.; ten points | 10/10 | point",
        "Officials report annual losses of $5m.; $5m | 5000000/5000000 | USD | of annual losses",
        "The barn lies under three metres of snow.; three metres | 3/3 | m | of snow",
        "She saw eight top northern and southern harbour masters.; eight | 8/8 | of top northern"
            + " and southern harbour masters",
        "They plan a three- to four-day stay.; three- to four-day | 3/4 | day | of stay",
        // how often, and how many times as much
        "The mill burned twice.; twice | 2/2 | times",
        "It holds 1.5 times the usual load.; 1.5 times | 1.5/1.5 | times",
        "Nine-time rowing champions came.; Nine | 9/9 | of rowing champions",
        // ages
        "A 69-year-old fisherman drowned.; 69-year-old | 69/69 | year of age | of fisherman",
        "Lina May, 60, slept.; 60 | 60/60 | year of age | of Lina May",
        "The cast, aged 12 to 19, bowed.; 12 to 19 | 12/19 | year of age | of cast",
        "He is 61 and walks slowly.; 61 | 61/61 | year of age",
        "She was about 15 then.; about 15 | 15/15~ | year of age",
        // one
        "One of the guards slept.; One | 1/1 | of guards | part of guards",
        "One official said that the gate was open.; One | 1/1 | of official",
        "She knew that one of the oars broke.; one | 1/1 | of oars | part of oars",
        // neither end, but counted
        "Several guards ran.; Several | -/-~ | of guards",
        "They had several years of practice.; several years | -/-~ | year | of practice",
        // lengths of time that count from somewhere
        "Three weeks ago the mill shut.; Three weeks | 3/3 | week",
        "The past two months were dry.; two months | 2/2 | month",
        "The barn burned one day after harvest.; one day | 1/1 | day",
        // what is put at a sum
        "She puts her net worth at $11 million.; $11 million | 11000000/11000000 | USD | of net"
            + " worth",
        "The mill took a $5 million hit to profits.; $5 million | 5000000/5000000 | USD | of hit",
        "They owe 75 USD million.; 75 USD million | 75000000/75000000 | USD",
        // what is counted
        "Two rail work trains met.; Two | 2/2 | of rail work trains",
        "About two-thirds of the cut was lost.; About two-thirds | 0.6666667/0.6666667~ |"
            + " fraction | of cut",
        "He won 30 percent of the owners’ votes.; 30 percent | 30/30 | percent | of owners’ votes",
        "Six of Tarvo's oldest and most stubborn stone bridges fell.; Six | 6/6 | of Tarvo's"
            + " oldest and most stubborn stone bridges | part of Tarvo's oldest and most stubborn"
            + " stone bridges",
        "They kept three days of national mourning.; three days | 3/3 | day | of national mourning",
        "Hundreds of those young soldiers fled.; Hundreds | 100/-~ | of young soldiers | part of"
            + " young soldiers",
        "About 30 of them escaped.; About 30 | 30/30~",
        "The king keeps an army of over a million.; over a million | 1000000/- | of army",
        "Up to 10,000 \"volunteer\" soldiers marched.; Up to 10,000 | -/10000 | of \"volunteer\""
            + " soldiers",
        "Four fire and rescue crews came.; Four | 4/4 | of fire and rescue crews",
        "Two B-9B bombers took off.; Two | 2/2 | of B-9B bombers",
        "Six officers were killed.; Six | 6/6 | of officers",
        "The blast left 70 people dead.; 70 | 70/70 | of people",
        "At least 12 injured miners were found.; At least 12 | 12/- | of injured miners",
      })
  void aFigureHasItsBoundsUnitAndWhatIsCounted(String text, String figure) {
    assertThat(Told.figures(text)).containsExactly(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The F-16 landed beside a Boeing 737.",
        "Nobody spoke of Covid-19 or the G7.",
        "The home side won 3-1 after the council voted 51-49.",
        "They met at 10:30 and again at 6 p.m. on Friday.",
        "Rail fares froze in 1987 and again in the 1990s.",
        "Call 0207 555 0199 or 555-0142 for help.",
        "The shop at 14 Harbour Street is shut.",
        "He works around the clock, 24/7, since 9/11.",
        "Rents will rise in the coming year or two.",
        "Under Article 5 the treaty binds all.",
        "He read page 12 of chapter 3 aloud.",
        "It is the 21st time in the 5G era.",
        "The address is 192.168.4.20 as before.",
        "She said one thing and did another, and no one woke him.",
        "They hoped one day to return, and one must ask why.",
        "Several ran, and a few swam.",
        "They slept for several weeks.",
        "Vell, one of the founders of the mill, slept.",
        "Vell is one of the oldest guards.",
        "While the 868 may be slow, a 7.45 pistol is not.",
        "The lake club is a 502 c4 group.",
        "On day nine of the trial the Gang of Twelve spoke.",
        "Registration Number: 204417.",
        "It was the second half of the game.",
        "The third man kept quiet.",
        "Leaders of the Group of Seven met.",
        "They set out on Sept. 14 in snow.",
        "The rocket, a Falcon 9, stood ready.",
        "The film about one man's garden won.",
        "Hide Caption 17 of 30 Photos of the Parade",
      })
  void numbersThatStateNoQuantityAreLeftOut(String text) {
    assertThat(Told.figures(text)).isEmpty();
  }

  @Test
  void severalFiguresOfOneSentenceStandInOrder() {
    assertThat(Told.figures("The blast killed 12 and wounded dozens, the clinic said."))
        .containsExactly("12 | 12/12", "dozens | 12/-~");
    assertThat(Told.figures("Sales rose from 5 million euros to 7 million euros."))
        .containsExactly(
            "5 million euros | 5000000/5000000 | EUR | of Sales",
            "7 million euros | 7000000/7000000 | EUR");
  }

  @Test
  void aPartNamesItsWhole() {
    assertThat(Told.figures("Two of those 80 rowers drowned."))
        .containsExactly(
            "Two | 2/2 | of rowers | part of 80 rowers", "those 80 | 80/80 | of rowers");
    assertThat(Told.figures("The fire killed 12 people, including two women and three children."))
        .containsExactly(
            "12 | 12/12 | of people",
            "two | 2/2 | of women | part of 12 people",
            "three | 3/3 | of children | part of 12 people");
    assertThat(Told.figures("The police held 70 farmers. About 30 of them were freed."))
        .containsExactly(
            "70 | 70/70 | of farmers", "About 30 | 30/30~ | of farmers | part of 70 farmers");
    assertThat(Told.figures("It freed 21 of the more than 200 captured lamplighters."))
        .containsExactly(
            "21 | 21/21 | of captured lamplighters | part of more than 200 captured lamplighters",
            "more than 200 | 200/- | of captured lamplighters");
    assertThat(Told.figures("They lost $5m, including $2m in fees, and sold nine boats."))
        .contains("$2m | 2000000/2000000 | USD | of fees | part of $5m");
    assertThat(Told.figures("Six boats came. About 30 of them sank."))
        .as("30 cannot be a part of six")
        .contains("About 30 | 30/30~");
    assertThat(Told.figures("As many as 57 calves fled, and one was found."))
        .containsExactly("As many as 57 | -/57 | of calves", "one | 1/1");
  }

  @Test
  void aFigureSaidAgainInAnotherUnitIsOfTheSame() {
    assertThat(Told.figures("The harbour index closed down 24 points, or 0.4 percent, at dusk."))
        .containsExactly(
            "24 points | 24/24 | point | DOWN | of harbour index",
            "0.4 percent | 0.4/0.4 | percent | DOWN | of harbour index");
  }

  @Test
  void aNumberInADateIsNoFigureAndALengthOfTimeIs() {
    String text = "On 14 August 200 goats left for three weeks.";
    int date = text.indexOf("14 August");
    int length = text.indexOf("three weeks");
    List<Figure> figures =
        FigureFinder.find(
            Segmenter.segment(text),
            List.of(
                new Timex(new Span(date, date + 9), TimexType.DATE, null, null),
                new Timex(new Span(length, length + 11), TimexType.DURATION, "P3W", null)));
    assertThat(figures).extracting(f -> f.span().of(text)).containsExactly("200", "three weeks");
  }

  @Test
  void boundsAreEqualHoweverTheNumberIsWritten() {
    assertThat(Told.found("It cost $1.5 million.").get(0).bounds())
        .isEqualTo(Told.found("It cost $1,500,000.").get(0).bounds());
  }

  @Test
  void anEmptyTextHasNoFigures() {
    assertThat(Told.figures("")).isEmpty();
    assertThat(Told.figures(" \n ")).isEmpty();
  }
}
