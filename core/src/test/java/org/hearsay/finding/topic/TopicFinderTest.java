package org.hearsay.finding.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicFinderTest {
  private static final List<String> NAMES = List.of("Karel Dunmoor", "Halder Ridge", "Senneth");

  private static Said said(String text) {
    return new Said(text, "en", NAMES);
  }

  private static List<String> names(List<Topic> topics) {
    return topics.stream().map(Topic::name).toList();
  }

  @Test
  void findsNamesAndRareWordsThatRecur() {
    List<Said> said =
        List.of(
            said("the sluice gate at Halder Ridge had been welded shut"),
            said("nobody had tested a sluice gate since the autumn"),
            said("Mr Dunmoor had never been shown the drawings"),
            said("what Karel Dunmoor wrote was a draft"),
            said("it would pay for the funerals"));
    List<Topic> topics = TopicFinder.find(said, List.of(), 10);
    assertThat(names(topics)).containsExactlyInAnyOrder("sluice gate", "Karel Dunmoor");
    for (Topic topic : topics) {
      assertThat(topic.utterances()).isEqualTo(2);
      for (Topic.Place place : topic.places()) {
        assertThat(place.span().of(said.get(place.said()).text()))
            .isIn("sluice gate", "Karel Dunmoor", "Dunmoor");
      }
    }
  }

  /// Five papers that print one sentence do not make its words a subject.
  @Test
  void countsCopiesOfAStatementOnce() {
    List<Said> said =
        List.of(
            said("the sluice gate at Halder Ridge had been welded shut"),
            said("the sluice gate at Halder Ridge had been welded shut in May"),
            said("“the sluice gate had been welded shut”"));
    assertThat(TopicFinder.find(said, List.of(), 10)).isEmpty();
  }

  @Test
  void leavesOutTheSpeakerAndCommonWords() {
    List<Said> said =
        List.of(
            said("Halder Ridge had said so for years and people knew it"),
            said("the people at Halder Ridge should have said more"));
    assertThat(TopicFinder.find(said, List.of("Halder Ridge"), 10)).isEmpty();
    assertThat(names(TopicFinder.find(said, List.of("Ivo Tarn"), 10)))
        .containsExactly("Halder Ridge");
  }

  /// "Dunmoor" may be either of two.
  @Test
  void leavesOpenWhomALastNameMeans() {
    List<String> two = List.of("Karel Dunmoor", "Ada Dunmoor");
    List<Said> said =
        List.of(
            new Said("he trusted Dunmoor with the keys", "en", two),
            new Said("then Dunmoor left the valley early", "en", two));
    assertThat(TopicFinder.find(said, List.of(), 10)).noneMatch(Topic::isName);
  }

  /// Of other languages too little was counted to tell rare words from common ones.
  @Test
  void findsNamesAloneInOtherLanguages() {
    List<Said> said =
        List.of(
            new Said("das Schleusentor in Senneth sei zugeschweißt", "de", NAMES),
            new Said("in Senneth habe niemand das Schleusentor geprüft", "de", NAMES));
    assertThat(names(TopicFinder.find(said, List.of(), 10))).containsExactly("Senneth");
  }

  @Test
  void isTheSameForTheSameStatements() {
    List<Said> said =
        List.of(
            said("the sluice gate and the spillway were inspected by Senneth"),
            said("Senneth paid for the spillway, not for a sluice gate"),
            said(""));
    assertThat(TopicFinder.find(said, List.of(), 2))
        .isEqualTo(TopicFinder.find(said, List.of(), 2))
        .hasSize(2);
  }
}
