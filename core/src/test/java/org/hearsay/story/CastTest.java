package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.junit.jupiter.api.Test;

class CastTest {
  private static Story story(ReportDraft... drafts) {
    return new Story("s1", Arrays.stream(drafts).map(ReportDraft::done).toList());
  }

  /// The names of each member's entities, as the reports give them.
  private static List<List<String>> names(Story story) {
    List<List<String>> names = new ArrayList<>();
    for (CastMember member : Cast.of(story).members()) {
      List<String> ofMember = new ArrayList<>();
      for (CastMember.Member m : member.members()) {
        for (AnnotatedReport report : story.reports()) {
          if (report.report().id().equals(m.report())) {
            report.entity(m.entity()).map(Entity::name).ifPresent(ofMember::add);
          }
        }
      }
      names.add(ofMember);
    }
    return names;
  }

  @Test
  void aFamilyNameMeansTheOnlyOneWhoBearsIt() {
    Story story =
        story(
            new ReportDraft("a", "Maud Ferrin spoke.").person("Maud Ferrin"),
            new ReportDraft("b", "Ferrin spoke.").person("Ferrin"));
    assertThat(names(story)).containsExactly(List.of("Maud Ferrin", "Ferrin"));
    assertThat(Cast.of(story).members().get(0).name()).isEqualTo("Maud Ferrin");
  }

  @Test
  void aFamilyNameOfTwoMeansNeither() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Maud Ferrin spoke.").person("Maud Ferrin"),
                    new ReportDraft("b", "Joss Ferrin spoke.").person("Joss Ferrin"),
                    new ReportDraft("c", "Ferrin spoke.").person("Ferrin"))))
        .containsExactlyInAnyOrder(
            List.of("Maud Ferrin"), List.of("Joss Ferrin"), List.of("Ferrin"));
  }

  @Test
  void aRoleDecidesBetweenTwoOfAName() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Maud Ferrin spoke.")
                        .person("Maud Ferrin", "Maud Ferrin", List.of("chief inspector")),
                    new ReportDraft("b", "Joss Ferrin spoke.")
                        .person("Joss Ferrin", "Joss Ferrin", List.of("baker")),
                    new ReportDraft("c", "Ferrin spoke.")
                        .person("Ferrin", "Ferrin", List.of("Chief Inspector")))))
        .contains(List.of("Maud Ferrin", "Ferrin"));
  }

  @Test
  void whatOneReportKeepsApartStaysApart() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Maud Ferrin met Ferrin.")
                        .person("Maud Ferrin")
                        .person("Ferrin", "Ferrin"),
                    new ReportDraft("b", "Maud Ferrin spoke.").person("Maud Ferrin"))))
        .containsExactly(List.of("Maud Ferrin", "Maud Ferrin"), List.of("Ferrin"));
  }

  @Test
  void spellingsOfOneNameAreOne() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Oleg Varenskyy spoke.").person("Oleg Varenskyy"),
                    new ReportDraft("b", "Oleg Varensky spoke.").person("Oleg Varensky"),
                    new ReportDraft("c", "Varenskiy spoke.")
                        .person("Oleg Varenskiy", "Varenskiy"))))
        .containsExactly(List.of("Oleg Varenskyy", "Oleg Varensky", "Oleg Varenskiy"));
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Inés Núñez-Prado spoke.").person("Inés Núñez-Prado"),
                    new ReportDraft("b", "INES NUNEZ PRADO").person("INES NUNEZ PRADO"))))
        .hasSize(1);
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Edda K. Rosmar spoke.").person("Edda K. Rosmar"),
                    new ReportDraft("b", "Edda Rosmar spoke.").person("Edda Rosmar"))))
        .hasSize(1);
  }

  @Test
  void twoFullNamesOfOneFamilyAreTwo() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Mario Tell spoke.").person("Mario Tell"),
                    new ReportDraft("b", "Maria Tell spoke.").person("Maria Tell"))))
        .hasSize(2);
    // an initial that fits two people fits neither
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Jane Moore spoke.").person("Jane Moore"),
                    new ReportDraft("b", "John Moore spoke.").person("John Moore"),
                    new ReportDraft("c", "J. Moore spoke.").person("J. Moore"))))
        .hasSize(3);
  }

  @Test
  void acronymsAndShortFormsMeanTheBodyTheyStandFor() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "The Meridian Wire Service wrote.")
                        .entity(EntityType.ORGANIZATION, "Meridian Wire Service"),
                    new ReportDraft("b", "MWS wrote.").entity(EntityType.ORGANIZATION, "MWS"))))
        .containsExactly(List.of("Meridian Wire Service", "MWS"));
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Corvane Minerals fell. Corvane rose.")
                        .entity(
                            EntityType.ORGANIZATION,
                            "Corvane Minerals",
                            "Corvane Minerals",
                            "Corvane "),
                    new ReportDraft("b", "Corvane fell.")
                        .entity(EntityType.ORGANIZATION, "Corvane"))))
        .hasSize(1);
  }

  @Test
  void descriptionsWithoutANameStandAlone() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "a senior official spoke").person("senior official"),
                    new ReportDraft("b", "a senior official spoke").person("senior official"))))
        .hasSize(2);
  }

  @Test
  void aPlaceIsNoPerson() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Lincoln is cold.").entity(EntityType.PLACE, "Lincoln"),
                    new ReportDraft("b", "Lincoln spoke.").person("Lincoln"))))
        .hasSize(2);
  }

  @Test
  void everyEntityIsInExactlyOneMember() {
    String[] first = {"Ada", "Bo", "A.", "Kim", "Ahn", "Ferrin"};
    String[] last = {"Ferrin", "Lee", "Chan-il", "Lopez", "MWS", "Kim"};
    EntityType[] types = EntityType.values();
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<AnnotatedReport> reports = new ArrayList<>();
      for (int r = 0; r < 4; r++) {
        List<String> names = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
          String name = first[random.nextInt(first.length)];
          names.add(random.nextBoolean() ? name + " " + last[random.nextInt(last.length)] : name);
        }
        ReportDraft draft = new ReportDraft("r" + r, String.join(". ", names));
        names.stream()
            .distinct()
            .forEach(n -> draft.entity(types[random.nextInt(types.length)], n));
        reports.add(draft.done());
      }
      Story story = new Story("s1", reports);
      Cast cast = Cast.of(story);
      Set<CastMember.Member> seen = new HashSet<>();
      for (CastMember member : cast.members()) {
        for (CastMember.Member m : member.members()) {
          assertThat(seen.add(m)).as("%s twice", m).isTrue();
          assertThat(cast.of(m.report(), m.entity())).contains(member);
        }
      }
      int entities = reports.stream().mapToInt(r -> r.entities().size()).sum();
      assertThat(seen).hasSize(entities);
    }
  }

  private static List<CastTie> ties(Story story) {
    return Cast.of(story).members().stream().flatMap(m -> m.ties().stream()).toList();
  }

  @Test
  void everyMergeNamesItsGround() {
    Story story =
        story(
            new ReportDraft("a", "Maud Ferrin spoke.").person("Maud Ferrin"),
            new ReportDraft("b", "Maud Ferrin spoke.").person("Maud Ferrin"),
            new ReportDraft("c", "Ferrin spoke.").person("Ferrin"),
            new ReportDraft("d", "Prof Maud Ferrin spoke.").person("Prof Maud Ferrin"));
    assertThat(names(story)).hasSize(1);
    assertThat(Cast.of(story).members().get(0).name()).isEqualTo("Maud Ferrin");
    assertThat(ties(story))
        .extracting(CastTie::kind)
        .containsExactlyInAnyOrder(
            CastTie.Kind.SAME_NAME, CastTie.Kind.SHORTENED, CastTie.Kind.FAMILY_NAME);
    assertThat(ties(story))
        .extracting(CastTie::text)
        .contains(
            "both reports name “Maud Ferrin”",
            "“Ferrin” is taken for “Maud Ferrin”, whose family name it is; no other in the story"
                + " bears it");
  }

  @Test
  void aCompanyIsOneWithAndWithoutItsSeatAndItsLegalForm() {
    Story story =
        story(
            new ReportDraft("a", "Corvane Group Inc. fell.")
                .entity(EntityType.ORGANIZATION, "Corvane Group Inc."),
            new ReportDraft("b", "Tressel-based Corvane fell.")
                .entity(EntityType.ORGANIZATION, "Tressel-based Corvane"),
            // taken for a person
            new ReportDraft("c", "Corvane rose.").person("Corvane"),
            new ReportDraft("d", "Corvane Inc and Lintel Ltd met.")
                .entity(EntityType.ORGANIZATION, "Corvane Inc and Lintel Ltd"));
    assertThat(names(story))
        .containsExactlyInAnyOrder(
            List.of("Corvane Group Inc.", "Tressel-based Corvane", "Corvane"),
            List.of("Corvane Inc and Lintel Ltd"));
    assertThat(ties(story))
        .extracting(CastTie::kind)
        .containsExactlyInAnyOrder(CastTie.Kind.SAME_NAME, CastTie.Kind.SAME_NAME_OTHER_TYPE);
    // a person of that family name keeps the lone name from being the company's
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Corvane fell.")
                        .entity(EntityType.ORGANIZATION, "Corvane"),
                    new ReportDraft("b", "Corvane spoke.").person("Corvane"),
                    new ReportDraft("c", "Ada Corvane spoke.").person("Ada Corvane"))))
        .containsExactlyInAnyOrder(List.of("Corvane"), List.of("Corvane", "Ada Corvane"));
  }

  @Test
  void aSubBrandSpeaksForItsHouse() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "The South China Morning Post said so.")
                        .entity(EntityType.ORGANIZATION, "South China Morning Post"),
                    new ReportDraft("b", "This Week in Asia said so.")
                        .entity(EntityType.ORGANIZATION, "This Week in Asia"),
                    new ReportDraft("c", "The SCMP said so.")
                        .entity(EntityType.ORGANIZATION, "SCMP"))))
        .hasSize(1);
  }

  @Test
  void whatStandsBeforeAStatesBodyOrBehindAFamilyNameIsNoPartOfIt() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "The U.S. Harbour and Coast Board met.")
                        .entity(EntityType.ORGANIZATION, "U.S. Harbour and Coast Board"),
                    new ReportDraft("b", "The Harbour and Coast Board met.")
                        .entity(EntityType.ORGANIZATION, "Harbour and Coast Board"),
                    new ReportDraft("c", "Otto Lind Jr. spoke.").person("Otto Lind Jr."),
                    new ReportDraft("d", "Lind spoke.").person("Lind"))))
        .containsExactlyInAnyOrder(
            List.of("U.S. Harbour and Coast Board", "Harbour and Coast Board"),
            List.of("Otto Lind Jr.", "Lind"));
  }

  @Test
  void aReportThatHasACompanyTwiceHasItForOne() {
    assertThat(
            names(
                story(
                    new ReportDraft("a", "Lintel Hale rose. Lintel Hale Group Inc. fell.")
                        .person("Lintel Hale")
                        .entity(EntityType.ORGANIZATION, "Lintel Hale Group Inc."))))
        .containsExactly(List.of("Lintel Hale", "Lintel Hale Group Inc."));
  }
}
