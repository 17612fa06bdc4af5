package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PassageCitationTest {
  private static final String BODY =
      """
      🌊 The harbour master, Ada Quill, spoke on Monday.
      "The tide-gate, built in 1902, held," she said, "but R&D | upkeep was cut."
      The tide-gate, built in 1902, held again.\
      """;

  private static Report report(String body, @Nullable String url) {
    return new Report(
        new ReportId("quill.txt"),
        new Provenance(
            "quill.txt",
            url == null ? null : URI.create(url),
            url == null
                ? null
                : new Capture(
                    URI.create(url),
                    Instant.parse("2031-04-02T23:30:00Z"),
                    200,
                    null,
                    null,
                    null,
                    null)),
        "Gate [held], says ''Quill''",
        new Outlet("Harbour | Courier", "courier.example"),
        List.of("Mira Oduya", "Otto Lund"),
        PublicationTime.of(LocalDate.of(2031, 4, 2)),
        "en",
        body);
  }

  private static Span span(String words) {
    int at = BODY.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static final List<Span> PARTS =
      List.of(span("The tide-gate, built in 1902, held"), span("but R&D | upkeep was cut."));

  private static Map<String, String> cite(@Nullable String url, @Nullable String speaker) {
    return new PassageCitation(report(BODY, url), PARTS, speaker, true).forms();
  }

  @Test
  void quotesPlainly() {
    assertThat(cite("https://courier.example/gate", "Ada Quill"))
        .containsEntry(
            "plain",
            "Ada Quill: “The tide-gate, built in 1902, held […] but R&D | upkeep was cut.” (Mira"
                + " Oduya, Otto Lund, “Gate [held], says ''Quill''”, Harbour | Courier, 2 April"
                + " 2031, https://courier.example/gate)");
    assertThat(
            new PassageCitation(report(BODY, null), PARTS, "Ada Quill", false).forms().get("plain"))
        .startsWith("Ada Quill, in the words of the report: “The tide-gate");
  }

  /// A field of a template ends at a bar, the template at two braces; brackets would make a link.
  @Test
  void citesNewsInWikitext() {
    assertThat(cite("https://courier.example/gate?a=''1", "Ada Quill").get("wikitext"))
        .isEqualTo(
            "{{cite news |author1=Mira Oduya |author2=Otto Lund |title=Gate &#91;held&#93;, says"
                + " &#39;&#39;Quill&#39;&#39; |work=Harbour {{!}} Courier |date=2031-04-02"
                + " |url=https://courier.example/gate?a=%27%271 |access-date=2031-04-02"
                + " |language=en |quote=The tide-gate, built in 1902, held &#91;…&#93; but R&amp;D"
                + " {{!}} upkeep was cut.}}");
  }

  @Test
  void isAnItemOfCsl() {
    JsonNode item =
        JsonMapper.shared().readTree(cite("https://courier.example/gate", "Ada Quill").get("csl"));
    assertThat(item.size()).isEqualTo(1);
    assertThat(item.at("/0/type").asString()).isEqualTo("article-newspaper");
    assertThat(item.at("/0/accessed/date-parts/0").toString()).isEqualTo("[2031,4,2]");
    assertThat(item.at("/0/note").asString())
        .isEqualTo("Ada Quill: The tide-gate, built in 1902, held […] but R&D | upkeep was cut.");
  }

  /// The model wants one IRI, a target, and selectors that give back just these words; positions
  /// count Unicode code points.
  @Test
  void isAWebAnnotation() {
    JsonNode annotation =
        JsonMapper.shared()
            .readTree(cite("https://courier.example/gate", "Ada Quill").get("annotation"));
    assertThat(annotation.path("@context").asString())
        .isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(URI.create(annotation.path("id").asString()).isAbsolute()).isTrue();
    assertThat(annotation.path("type").asString()).isEqualTo("Annotation");
    JsonNode page = annotation.at("/target/0");
    assertThat(page.path("source").asString()).isEqualTo("https://courier.example/gate");
    assertThat(page.at("/state/sourceDate").asString()).isEqualTo("2031-04-02T23:30:00Z");
    assertThat(page.at("/selector/type").asString()).isEqualTo("TextQuoteSelector");
    JsonNode text = annotation.at("/target/1");
    assertThat(text.at("/source/format").asString()).isEqualTo("text/plain");
    JsonNode quote = text.at("/selector/0");
    JsonNode position = text.at("/selector/1");
    int[] points = BODY.codePoints().toArray();
    int start = position.path("start").asInt();
    int end = position.path("end").asInt();
    assertThat(new String(points, start, end - start)).isEqualTo(quote.path("exact").asString());
    assertThat(BODY)
        .contains(
            quote.path("prefix").asString()
                + quote.path("exact").asString()
                + quote.path("suffix").asString());
    assertThat(quote.path("suffix").asString()).hasSize(32);
  }

  @Test
  void citesWhatStandsAtAPlace() {
    AnnotatedReport read = Annotator.annotate(report(BODY, null), null);
    String id = read.attributions().getFirst().id();
    assertThat(Output.citation(read, id).orElseThrow().get("plain"))
        .startsWith("Ada Quill: “The tide-gate, built in 1902, held");
    assertThat(Output.citation(read, "2-13").orElseThrow().get("plain"))
        .startsWith("“The harbour”");
    AnnotatedReport counted = Annotator.annotate(report("Lund said 12 ferries sank.", null), null);
    String figure = counted.figures().getFirst().id();
    assertThat(Output.citation(counted, figure).orElseThrow().get("plain")).startsWith("“12");
    for (String nowhere : List.of("a99", "7-3", "0-99999", "-", "", "1-", "-4")) {
      assertThat(Output.citation(read, nowhere)).as(nowhere).isEmpty();
    }
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    Report bare =
        new Report(
            new ReportId("bare"),
            new Provenance("bare", null),
            null,
            null,
            List.of(),
            null,
            null,
            "It held.");
    Map<String, String> forms =
        new PassageCitation(bare, List.of(new Span(0, 8)), null, false).forms();
    assertThat(forms)
        .containsEntry("plain", "“It held.”")
        .containsEntry("wikitext", "{{cite news |quote=It held.}}")
        .doesNotContainKey("link");
    assertThat(forms.get("annotation")).contains("\"highlighting\"").doesNotContain("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It held. Nobody saw.            | It held.  | :~:text=It%20held.
          It held. Then it held.          | held.^2   | :~:text=It%20held.%20Then%20it-,held.
          A well-kept gate, R&D said      | well-kept gate, R&D | :~:text=well%2Dkept%20gate%2C%20R%26D
          One two three.\\nFour five six.  | two three.\\nFour five | :~:text=two%20three.,Four%20five
          """)
  void leadsToItsPlace(String text, String words, String directive) {
    String body = text.strip().replace("\\n", "\n");
    boolean second = words.strip().endsWith("^2");
    String wanted = words.strip().replace("\\n", "\n").replace("^2", "");
    int at = second ? body.lastIndexOf(wanted) : body.indexOf(wanted);
    assertThat(new TextDirective(body, new Span(at, at + wanted.length())).toString())
        .isEqualTo(directive);
  }

  @Test
  void namesTheEndsOfALongPassage() {
    String body = "Then ".repeat(3) + "the gate held and ".repeat(20) + "nobody was hurt. So.";
    int end = body.indexOf(" So.");
    String directive = new TextDirective(body, new Span(15, end)).toString();
    assertThat(URLDecoder.decode(directive, StandardCharsets.UTF_8))
        .isEqualTo(":~:text=the gate held and the gate,gate held and nobody was hurt.");
    assertThat(new TextDirective("  \n", new Span(0, 3)).toString()).isEmpty();
  }

  @Test
  void keepsTheFragmentOfAnAddress() {
    assertThat(cite("https://courier.example/live#p4", null).get("link"))
        .startsWith("https://courier.example/live#p4:~:text=The%20tide%2Dgate%2C");
    assertThat(cite("https://courier.example/live", null).get("link"))
        .startsWith("https://courier.example/live#:~:text=The%20tide%2Dgate%2C");
  }
}
