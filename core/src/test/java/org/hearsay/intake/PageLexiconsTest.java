package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.report.FoundIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class PageLexiconsTest {

  @TestFactory
  Stream<DynamicTest> everyAgencyIsFoundInItsExample() {
    return Agencies.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.form(),
                () -> {
                  assertThat(Agencies.credited(entry.example())).isEqualTo(entry.agency());
                  assertThat(Bylines.names(entry.form())).isEmpty();
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyBylineWordIsReadInItsExample() {
    return Bylines.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.word() + " " + entry.kind(),
                () -> assertThat(Bylines.names(entry.example())).isEqualTo(entry.names())));
  }

  @TestFactory
  Stream<DynamicTest> everyTraitWordIsMetInItsExample() {
    return PageTraits.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.example(),
                () ->
                    assertThat(
                            PageTraits.of(
                                JsonLd.of(List.of()),
                                new MetaTags(List.of()),
                                entry.inPath()
                                    ? null
                                    : new Statement(entry.example(), FoundIn.META),
                                entry.inPath() ? URI.create(entry.example()) : null))
                        .extracting(trait -> trait.kind())
                        .containsExactly(entry.kind())));
  }

  @Test
  void readsDatelines() {
    assertThat(Agencies.dateline("TRESSEL (Reuters) - The lock is shut.")).isEqualTo("Reuters");
    assertThat(Agencies.dateline("TRESSEL, Kerravia, March 14 (AP) — The lock is shut."))
        .isEqualTo("Associated Press");
    assertThat(Agencies.dateline("Tressel (dpa) – Die Schleuse ist zu."))
        .isEqualTo("Deutsche Presse-Agentur");
    assertThat(Agencies.dateline("The agency (Reuters) had reported that the lock is shut."))
        .isNull();
    assertThat(Agencies.dateline("\"Shut\" (AP) - said the master.")).isNull();
    assertThat(Agencies.dateline("The lock is shut.")).isNull();
  }

  @Test
  void tellsNamesFromOtherWords() {
    assertThat(Stream.of("Una Brandt", "Jan van der Meer", "María de la Cruz", "焦鹏"))
        .allMatch(Bylines::isPersonLike);
    assertThat(Stream.of("Leave a comment", "in Ports", "Brandt", "3 min read"))
        .noneMatch(Bylines::isPersonLike);
    assertThat(Bylines.names("By Una Brandt and Jo Marsh, Reuters | Updated March 14"))
        .isEqualTo(List.of("Una Brandt", "Jo Marsh"));
  }
}
