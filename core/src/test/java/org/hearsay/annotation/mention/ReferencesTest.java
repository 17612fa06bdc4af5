package org.hearsay.annotation.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;

/// Whom descriptions and pronouns are held to mean, and how surely.
class ReferencesTest {
  private static Mentions read(String text) {
    return MentionFinder.find(Segmenter.segment(text));
  }

  /// The entity meant by the last place where `words` stand; empty where that is not sure enough.
  private static Optional<Mentions.Placed> meant(String text, String words) {
    int start = text.lastIndexOf(words);
    return read(text).entities().stream()
        .flatMap(e -> e.mentions().stream().map(m -> new Mentions.Placed(m, e)))
        .filter(p -> p.mention().span().start() == start)
        .filter(p -> p.mention().span().end() == start + words.length())
        .findFirst();
  }

  private static void assertMeans(String text, String words, String name) {
    assertThat(meant(text, words).map(p -> p.entity().name())).as(text).hasValue(name);
  }

  @Test
  void aPronounMeansWhoSpokeLast() {
    assertMeans(
        "Otto Lund met Peter Ferrin at the harbour office on Monday. Lund, a harbour pilot from"
            + " Tarvo, said the quay was shut.\n\n"
            + "“Nothing moves,” he said.",
        "he",
        "Otto Lund");
  }

  @Test
  void whoSpokeLastMayHaveSpokenBehindAClauseOfTheirOwn() {
    assertMeans(
        "“It was late,” said the pilot's cousin, Tilda Wray.\n\n"
            + "Judge Mira Oduya, who was named on Sunday to lead the inquiry, has promised a"
            + " report. She conceded that much was lost.",
        "She",
        "Mira Oduya");
  }

  @Test
  void contractedPronounsMeanSomebodyToo() {
    assertMeans("Otto Lund runs the harbour. On Monday he’d said so.", "he", "Otto Lund");
    assertMeans(
        "The guards met at dawn. Later they've told the harbour to wait.", "they", "guards");
  }

  @Test
  void whatABodyIsNamesItOnlyWhereTheReportDoes() {
    assertMeans("The Israeli army shut the road on Monday.", "The Israeli army", "Israeli army");
    assertMeans(
        "The IDF shut the road on Monday. The Israeli army said that it would stay shut.",
        "The Israeli army",
        "IDF");
  }

  @Test
  void theyMeansWhoAskedInTheSentenceBefore() {
    assertMeans(
        "The paper said on Monday that Velmora Motors had paid. The guards, each with ten years"
            + " at sea, have requested that they be heard. They said they would wait.",
        "They",
        "guards");
  }

  @Test
  void thePronounsBehindANameTellItsGender() {
    assertMeans(
        "The crowd heard Corvella on Friday, and she sang well. Otto Lund listened for an hour. “I"
            + " was glad,” she said.",
        "she",
        "Corvella");
  }

  @Test
  void nobodyInBracketsOrCapitalsIsMeantByAPronoun() {
    assertMeans(
        "NEW TARVO — Ada Lund closed the mill on Monday (Maud Ferrin/Harbour Courier). She said"
            + " that it was old.",
        "She",
        "Ada Lund");
  }

  @Test
  void aPronounInAQuotationMeansSomebodyNamedThere() {
    String text = "“Otto Lund was told that he said too much,” Peter Ferrin said.";
    assertMeans(text, "he", "Otto Lund");
    String other = "Peter Ferrin shook his head. “Well, he said too much.”";
    assertThat(meant(other, "he")).isEmpty();
  }

  @Test
  void aPossessiveMeansSomebodyToo() {
    assertMeans(
        "Ada Lund, who kept the books, stood by her claim that the seal was new.",
        "her",
        "Ada Lund");
  }

  @Test
  void aPersonNounInACapitalBeforeANameIsARole() {
    String text = "On Monday Singer Corvella left Tarvo. The singer said that she was tired.";
    assertMeans(text, "The singer", "Corvella");
  }

  @Test
  void aNameBesideADescriptionIsMeantByIt() {
    assertMeans("Its boss, Maud Ferrin, said that the wall was safe.", "Its boss", "Maud Ferrin");
    assertMeans("Maud Ferrin, the boss, said that the wall was safe.", "the boss", "Maud Ferrin");
    String text = "Through a spokesman, Ferrin Lund denied the report.";
    assertThat(meant(text, "a spokesman").map(p -> p.entity().name()))
        .isNotEqualTo(Optional.of("Ferrin Lund"));
  }

  @Test
  void aCompanyMayBearANameThatDoesNotSaySo() {
    String text =
        "Velmora Airways was fined on Monday. The Tarvo Times printed the letter. The airline said"
            + " that it would appeal.";
    Mentions.Placed placed = meant(text, "The airline").orElseThrow();
    assertThat(placed.entity().name()).isEqualTo("Velmora Airways");
    assertThat(placed.mention().reference().ground()).isEqualTo(Ground.KIND);
  }

  @Test
  void aMinistryIsNotACompany() {
    String text = "Tarvo Motors shut its plant. The ministry said that nobody was hurt.";
    assertThat(meant(text, "The ministry").map(p -> p.entity().name())).hasValue("ministry");
  }

  @Test
  void barePoliceAreTheForceThatWasNamed() {
    String text = "The Lower Hask Police Department searched a shop. A man was held, police said.";
    assertMeans(text, "police", "Lower Hask Police Department");
    assertMeans("A shop burned in Tarvo, police said.", "police", "police");
  }

  @Test
  void ofTwoBearersOfASurnameTheTitleOrTheNearestIsMeant() {
    String text =
        "Otto Lund and Ada Lund own the mill. Mrs. Lund said it was sold. Mr. Lund said it was"
            + " not.";
    Mentions.Placed wife = meant(text.substring(0, text.indexOf(" Mr.")), "Lund").orElseThrow();
    assertThat(wife.entity().name()).isEqualTo("Ada Lund");
    Mentions.Placed husband = meant(text, "Lund").orElseThrow();
    assertThat(husband.entity().name()).isEqualTo("Otto Lund");
    assertThat(husband.mention().reference().ground()).isEqualTo(Ground.SHORT_NAME);
  }

  @Test
  void aMiddleInitialMakesNobodyElse() {
    String text = "Otto Lund spoke on Monday. Otto B. Lund owns the mill.";
    assertThat(read(text).entities()).filteredOn(e -> e.name().contains("Lund")).hasSize(1);
  }

  @Test
  void aSpeakerInCapitalsIsThePersonOfThatName() {
    String text = "Otto Lund faced the council.\n\nLUND: The wall is safe.";
    assertMeans(text, "LUND", "Otto Lund");
  }

  @Test
  void whereTwoFitAlikeNobodyIsNamed() {
    String text = "Peter Ferrin hit Otto Lund and Karl Brandt near Hans Weber. The driver left.";
    assertThat(meant(text, "The driver").filter(p -> p.entity().name().contains(" "))).isEmpty();
  }
}
