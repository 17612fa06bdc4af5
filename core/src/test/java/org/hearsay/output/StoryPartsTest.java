package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.finding.claim.Claim;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A large story is shown in pages: together they hold everything, and every link arrives.
final class StoryPartsTest {
  private static final int REPORTS = 28;
  private static final int STATEMENTS = 40;
  private static final int OWN = 4;

  private static final List<String> THINGS =
      List.of(
          "bridge", "harbour", "school", "mill", "tunnel", "library", "market", "tower", "dam",
          "orchard");

  private static final List<String> STATES =
      List.of("shut for repairs", "sold to strangers", "flooded by rain", "empty since spring");

  private static final List<String> GIVEN =
      List.of("Anna", "Peter", "Maria", "David", "Julia", "Robert", "Helen", "Martin");

  private static final Elsewhere ELSEWHERE =
      new Elsewhere() {
        @Override
        public String beginning() {
          return "/story";
        }

        @Override
        public String report(ReportId report) {
          return "/reports/" + report;
        }

        @Override
        public String part(StoryPart part, int page) {
          return "/parts/" + part.id() + "/" + page;
        }
      };

  private static final Dossier DOSSIER = large();

  /// Each page under its address.
  private static final Map<String, Document> PAGES = new LinkedHashMap<>();

  private static Dossier large() {
    List<AnnotatedReport> reports = new ArrayList<>();
    for (int r = 0; r < REPORTS; r++) {
      StringBuilder body = new StringBuilder("The valley council met on Monday.\n\n");
      for (int s = 0; s < STATEMENTS; s++) {
        if (s % 5 == r % 5) {
          body.append(
              "“The %s was %s,” %s said on %s.%n%n"
                  .formatted(
                      THINGS.get(s % THINGS.size()),
                      STATES.get(s / THINGS.size()),
                      speaker(s),
                      day(s)));
        }
      }
      for (int o = 0; o < OWN; o++) {
        int n = REPORTS * o + r;
        body.append(
            "Some %d lamps were counted in lane %s on %s, %s said.%n%n"
                .formatted(200 + 7 * n, lane(n), day(n), speaker(STATEMENTS + n)));
      }
      reports.add(
          Annotator.annotate(
              new Report(
                  new ReportId("r" + r),
                  new Provenance("r" + r + ".txt", null),
                  "The valley counts its lamps, part " + r,
                  new Outlet("Paper " + r, null),
                  List.of(),
                  PublicationTime.of(LocalDate.of(2033, 5, 3 + r % 4)),
                  "en",
                  body.toString().strip())));
    }
    return DossierCompiler.compile(new Story("s1", reports));
  }

  private static String speaker(int n) {
    return GIVEN.get(n % GIVEN.size()) + " " + lane(n) + "ford";
  }

  private static String lane(int n) {
    return (char) ('A' + n % 26) + "" + (char) ('a' + n / 26 % 26) + "lo";
  }

  private static String day(int n) {
    return LocalDate.of(2032, 1, 1).plusDays(n) + "";
  }

  @BeforeAll
  static void write() {
    PAGES.put(
        "/story",
        Jsoup.parse(
            "<ol>"
                + Output.firstDifferences(DOSSIER, ELSEWHERE)
                + "</ol>"
                + Output.storyBeginning(DOSSIER, Margin.NONE, ELSEWHERE)));
    Output.storySizes(DOSSIER)
        .forEach((part, size) -> {
          for (int page = 1; (page - 1) * part.size() < size; page++) {
            PAGES.put(
                ELSEWHERE.part(part, page),
                Jsoup.parse(
                    Output.storyPart(DOSSIER, Margin.NONE, ELSEWHERE, part, page).toString()));
          }
        });
    DOSSIER
        .reports()
        .forEach(report ->
            PAGES.put(
                ELSEWHERE.report(report.report().id()),
                Jsoup.parse(
                    Output.reportSection(
                            report, Mastheads.of(List.of(report.report())), Margin.NONE)
                        .toString())));
  }

  private static Document page(String address) {
    return Objects.requireNonNull(PAGES.get(address), address);
  }

  private static List<String> ids(StoryPart part, String css) {
    List<String> ids = new ArrayList<>();
    PAGES.forEach((address, page) -> {
      if (address.startsWith("/parts/" + part.id() + "/")) {
        page.select(css).forEach(element -> ids.add(element.id()));
      }
    });
    return ids;
  }

  @Test
  void isLargeEnoughToTellSomething() {
    Map<StoryPart, Integer> sizes = new TreeMap<>(Output.storySizes(DOSSIER));
    assertThat(sizes)
        .containsKeys(
            StoryPart.TIES,
            StoryPart.SPEAKERS,
            StoryPart.CLAIMS,
            StoryPart.ALONE,
            StoryPart.QUOTATIONS,
            StoryPart.TIMELINE);
    sizes.forEach((part, size) -> {
      if (part != StoryPart.DIFFERENCES && part != StoryPart.NAMES && part != StoryPart.FIGURES) {
        assertThat(size).as(part.id()).isGreaterThan(part.size());
      }
    });
  }

  @Test
  void holdsEachFindingOnOnePageOfItsPart() {
    List<String> claims = new ArrayList<>(ids(StoryPart.CLAIMS, "tr[id]"));
    claims.addAll(ids(StoryPart.ALONE, "li[id]"));
    assertThat(claims)
        .containsExactlyInAnyOrderElementsOf(
            DOSSIER.claims().stream().map(Claim::id).map(id -> "s1-" + id).toList());
    assertThat(ids(StoryPart.TIES, "[id^=s1-e]:not([id=s1-edges])"))
        .doesNotHaveDuplicates()
        .hasSize(DOSSIER.lineage().edges().size());
    assertThat(ids(StoryPart.QUOTATIONS, ".family"))
        .doesNotHaveDuplicates()
        .hasSize(DOSSIER.quotations().size());
    assertThat(ids(StoryPart.TIMELINE, "dd"))
        .doesNotHaveDuplicates()
        .hasSize(DOSSIER.timeline().size());
    assertThat(ids(StoryPart.SPEAKERS, ".speakers li"))
        .doesNotHaveDuplicates()
        .hasSize(Speakers.of(DOSSIER).size());
    assertThat(page("/story").select(".textlist li")).hasSize(REPORTS);
  }

  @Test
  void saysHowManyThereAreAndLeadsToTheRest() {
    Document story = page("/story");
    Output.storySizes(DOSSIER)
        .forEach((part, size) -> {
          String told = "The first " + part.size() + " of " + part.counted(size) + ".";
          boolean tells = part != StoryPart.DIFFERENCES && size > part.size();
          assertThat(story.text().contains(told)).as(told).isEqualTo(tells);
          assertThat(story.select("a[href=" + ELSEWHERE.part(part, 2) + "]").isEmpty())
              .as(part.id())
              .isEqualTo(!tells);
        });
    assertThat(story.text()).contains("of " + DOSSIER.lineage().edges().size());
    assertThat(story.select(".filter").attr("data-of"))
        .isEqualTo(String.valueOf(DOSSIER.claims().size()));
  }

  @Test
  void leadsWhereAFindingStands() {
    int followed = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      if (page.getKey().startsWith("/reports/")) {
        continue;
      }
      for (Element link : page.getValue().select("a[href]")) {
        String href = link.attr("href");
        String address = href.startsWith("#") ? page.getKey() : href.replaceFirst("#.*", "");
        String anchor = href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
        assertThat(PAGES).as(page.getKey() + ": " + href).containsKey(address);
        if (!anchor.isEmpty() && !anchor.startsWith(":~:")) {
          assertThat(page(address).getElementById(anchor))
              .as(page.getKey() + ": " + href)
              .isNotNull();
        }
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(1_000);
    for (Claim claim : DOSSIER.claims()) {
      String to = Output.claimAddress(DOSSIER, ELSEWHERE, claim.id()).orElseThrow();
      String anchor = to.substring(to.indexOf('#') + 1);
      assertThat(page(to.substring(0, to.indexOf('#'))).getElementById(anchor)).isNotNull();
    }
    assertThat(Output.claimAddress(DOSSIER, ELSEWHERE, "k99999")).isEmpty();
  }

  @Test
  void endsBehindTheLastPage() {
    assertThat(
            Output.storyPart(DOSSIER, Margin.NONE, ELSEWHERE, StoryPart.TIMELINE, 1_000).toString())
        .doesNotContain("<dd");
  }

  @Test
  void drawsFewOfManyAndSaysSo() {
    Document story = page("/story");
    assertThat(story.select("svg .node")).isNotEmpty().hasSizeLessThanOrEqualTo(24);
    assertThat(story.select("svg .edge")).isNotEmpty().hasSizeLessThanOrEqualTo(80);
    assertThat(story.select(".lineage > .rest").text()).startsWith("Drawn are the ");
  }
}
