package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;

class AttributionFinderTest {
  /// One attribution as a line: kind, source with its entity in brackets, cue, content parts, and
  /// what else is known.
  private static List<String> lines(String text) {
    Prose prose = Segmenter.segment(text);
    Mentions mentions = MentionFinder.find(prose);
    return AttributionFinder.find(prose, mentions, DateFinder.find(prose, null)).stream()
        .map(a -> line(text, mentions, a))
        .toList();
  }

  private static String line(String text, Mentions mentions, Attribution a) {
    StringBuilder line = new StringBuilder(a.kind().name().toLowerCase(java.util.Locale.ROOT));
    Attribution.Participant source = a.source();
    line.append(" | ").append(source == null ? "-" : participant(text, mentions, source));
    Attribution.Cue cue = a.cue();
    line.append(" | ").append(cue == null ? "-" : cue.span().of(text));
    line.append(" | ")
        .append(a.content().stream().map(c -> c.of(text)).collect(Collectors.joining(" + ")));
    return line.toString();
  }

  private static String participant(String text, Mentions mentions, Attribution.Participant p) {
    String name =
        mentions.entities().stream()
            .filter(e -> e.id().equals(p.entity()))
            .map(Entity::name)
            .findFirst()
            .orElse("?");
    return p.span().of(text) + " [" + name + "]";
  }

  @Test
  void readsDirectSpeechBeforeAndBehindItsCue() {
    assertThat(lines("“The lock is safe,” said Ada Lint, director of the port."))
        .containsExactly(
            "direct | Ada Lint, director of the port [Ada Lint] | said | The lock is safe,");
    assertThat(lines("Ada Lint said: “The lock is safe.”"))
        .containsExactly("direct | Ada Lint [Ada Lint] | said | The lock is safe.");
    assertThat(lines("“We sail,” the pilot said. “Nobody stays.”"))
        .containsExactly("direct | the pilot [pilot] | said | We sail, + Nobody stays.");
  }

  @Test
  void readsIndirectSpeech() {
    assertThat(lines("The ministry said that the bridge had been closed."))
        .containsExactly("indirect | The ministry [ministry] | said | the bridge had been closed");
    assertThat(lines("The bridge had been closed since dawn, the ministry said."))
        .containsExactly(
            "indirect | the ministry [ministry] | said | The bridge had been closed since dawn");
    assertThat(lines("According to the harbour police, the bridge had been closed."))
        .containsExactly(
            "indirect | the harbour police [harbour police] | According to"
                + " | the bridge had been closed");
  }

  @Test
  void readsPartlyQuotedSpeechAsMixed() {
    assertThat(lines("The mayor is “deeply worried” that the dam will break, Ada Lint said."))
        .containsExactly(
            "mixed | Ada Lint [Ada Lint] | said"
                + " | The mayor is “deeply worried” that the dam will break");
    assertThat(lines("She called the delay “a scandal”."))
        .containsExactly("mixed | She [?] | called | the delay “a scandal”");
  }

  @Test
  void leavesScareQuotesTitlesAndMottosAlone() {
    assertThat(lines("The “volunteers” left the camp, and “The Long Night” was sung.")).isEmpty();
    assertThat(lines("Over the gate stands the motto “Safety is our ore”.")).isEmpty();
  }

  @Test
  void takesNothingForAStatementThatWasNotMade() {
    assertThat(lines("The baker did not say whether the shop would open.")).isEmpty();
    assertThat(lines("The ministry declined to comment on the letter.")).isEmpty();
  }

  @Test
  void resolvesSurnamesPronounsRolesAndSeatsOfGovernment() {
    assertThat(
            lines(
                "Ada Lint, 58, runs the mill. She said the wheel had stopped."
                    + " Lint said nobody was hurt. “It was loud,” the 58-year-old said."))
        .containsExactly(
            "indirect | She [Ada Lint] | said | the wheel had stopped",
            "indirect | Lint [Ada Lint] | said | nobody was hurt",
            "direct | the 58-year-old [Ada Lint] | said | It was loud,");
    assertThat(lines("Late on Friday Madrid said that the ferry would sail."))
        .containsExactly("indirect | Madrid [Spain] | said | the ferry would sail");
    assertThat(lines("“We left,” said a spokesman for the mayor."))
        .containsExactly("direct | a spokesman for the mayor [spokesman] | said | We left,");
  }

  @Test
  void nestsWhatIsSaidInsideWhatIsSaid() {
    String text = "Ada Lint said she had told the Harbour Courier that the dam was cracked.";
    Prose prose = Segmenter.segment(text);
    List<Attribution> found = AttributionFinder.find(prose, MentionFinder.find(prose), List.of());
    assertThat(found).hasSize(2);
    assertThat(found.get(1).within()).isEqualTo(found.get(0).id());
    assertThat(found.get(1).venue())
        .extracting(v -> v == null ? "" : v.span().of(text))
        .isEqualTo("the Harbour Courier");
    assertThat(found.get(1).addressee()).isNull();
  }

  @Test
  void tellsDenialsQuestionsAndDoubt() {
    assertThat(stances("The firm denied that the tank had leaked.")).containsExactly(Stance.DENIES);
    assertThat(stances("The mayor called the letter “a fake”.")).containsExactly(Stance.DENIES);
    assertThat(stances("The judge asked whether the door had been locked."))
        .containsExactly(Stance.ASKS);
    assertThat(stances("The clerk has reportedly told police that he was paid."))
        .containsExactly(Stance.HEDGES);
  }

  private static List<Stance> stances(String text) {
    Prose prose = Segmenter.segment(text);
    return AttributionFinder.find(prose, MentionFinder.find(prose), List.of()).stream()
        .map(Attribution::stance)
        .toList();
  }

  @Test
  void readsTranscriptsAndSignedQuotations() {
    assertThat(lines("A headline\nMAYOR LINT: We had no warning.\nHOST: None at all?"))
        .containsExactly(
            "direct | MAYOR LINT [LINT] | : | We had no warning.",
            "direct | HOST [?] | : | None at all?");
    assertThat(lines("A headline\n“We had no warning at all.” — Ada Lint"))
        .containsExactly("direct | Ada Lint [Ada Lint] | — | We had no warning at all.");
  }

  @Test
  void findsTheSubjectBehindClausesAppositionsAndDays() {
    assertThat(lines("The baker, who lost a shop, said the wall collapsed."))
        .containsExactly(
            "indirect | The baker, who lost a shop [baker] | said | the wall collapsed");
    assertThat(lines("“We stay,” Ada Lint, a member of the council, said on Wednesday."))
        .containsExactly("direct | Ada Lint, a member of the council [Ada Lint] | said | We stay,");
    assertThat(lines("A second official who attended said the vote was close."))
        .containsExactly(
            "indirect | A second official who attended [second official] | said"
                + " | the vote was close");
    assertThat(
            lines(
                "Omar Veld, chairman of the Miners' Fund, which pays widows, said the list was"
                    + " incomplete."))
        .containsExactly(
            "indirect | Omar Veld, chairman of the Miners' Fund, which pays widows [Omar Veld]"
                + " | said | the list was incomplete");
  }

  @Test
  void callsDirectOnlyWhatIsAllInMarks() {
    assertThat(lines("The firm said that thieves “had copied the whole list of names”."))
        .containsExactly(
            "mixed | The firm [firm] | said | thieves “had copied the whole list of names”");
  }

  @Test
  void keepsAQuotationInItsParagraph() {
    assertThat(lines("“Where will it go?” she said.\n“Where to?”\nThe navy said it was ready."))
        .contains("indirect | The navy [navy] | said | it was ready");
  }

  @Test
  void keepsItsPromisesOnAnyText() {
    String[] pieces = {
      "“",
      "”",
      "\"",
      "'",
      "‘",
      "’",
      "said",
      "Ada Lint",
      "the mayor",
      "that",
      ",",
      ".",
      ":",
      "—",
      "according to",
      "told",
      "the Harbour Courier",
      "\n",
      "\n\n",
      "denied",
      "it",
      "he",
      "who",
      "claims",
      "called",
      "(",
      ")",
      "saying",
      "and",
      "Seoul",
      "’s",
      "agency",
      "asked whether",
      "as",
      "😀",
      "\uD800",
      "«",
      "»",
      "for",
      "to",
      "was quoted as saying",
      "published an appeal"
    };
    Random random = new Random(41);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(8) == 0 ? "" : " ");
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    Prose prose = Segmenter.segment(text);
    Mentions mentions = MentionFinder.find(prose);
    List<Attribution> found = AttributionFinder.find(prose, mentions, List.of());
    assertThat(AttributionFinder.find(prose, MentionFinder.find(prose), List.of()))
        .as("the same twice: " + text)
        .isEqualTo(found);
    Set<String> ids = new HashSet<>();
    for (Attribution a : found) {
      assertThat(ids.add(a.id())).isTrue();
      for (Span span : a.content()) {
        assertThat(span.isEmpty()).isFalse();
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
      }
      assertThat(depth(found, a)).as("no circle of enclosures: " + text).isLessThan(found.size());
    }
  }

  private static int depth(List<Attribution> found, Attribution inner) {
    int depth = 0;
    String outer = inner.within();
    while (outer != null && depth < found.size()) {
      String id = outer;
      outer = found.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().within();
      depth++;
    }
    return depth;
  }
}
