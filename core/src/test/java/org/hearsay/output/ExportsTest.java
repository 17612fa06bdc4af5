package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.Project;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.finding.claim.Relation;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.story.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports opened by readers that are not ours, or by what their formats lay down.
final class ExportsTest {
  private static final List<AnnotatedReport> REPORTS =
      List.of(
          report(
              "../tide.txt",
              "Varnholt Post",
              "At least 40 ferries 🌊 stayed in port on Monday.\n\"Nobody was hurt,\" the harbour"
                  + " master, Edda Kolm, told the Varnholt Post. \"We wait\nfor the ebb.\""),
          report(
              "ebb",
              "The Lantern",
              "\"Nobody was hurt,\" Edda Kolm told the Varnholt Post, which first reported the"
                  + " closure. Some 45 ferries were in port."));

  private static final Comparison COMPARISON =
      new Comparison(
          REPORTS, List.of(DossierCompiler.compile(new Story("s1", REPORTS))), List.of());

  private static AnnotatedReport report(String id, String outlet, String body) {
    return Annotator.annotate(
        new Report(
            new ReportId(id),
            new Provenance(id, URI.create("https://news.example/" + id.length())),
            "Ferries & {tides}: 50% more",
            new Outlet(outlet, null),
            List.of("Ada Brenn and Co", "Jo Tarn"),
            PublicationTime.of(LocalDate.of(2031, 3, 11)),
            "en",
            body),
        null);
  }

  @Test
  void jsonLdIsReadAsQuotationsOfArticlesThatDeriveFromOthers() throws JsonLdError {
    RdfDataset data =
        JsonLd.toRdf(JsonDocument.of(new StringReader(Output.linkedData(COMPARISON)))).get();
    Set<String> told = new TreeSet<>();
    for (RdfTriple triple : data.getDefaultGraph().toList()) {
      told.add(
          triple.getPredicate().getValue().replaceAll(".*[/#]", "")
              + " "
              + triple.getObject().getValue());
    }
    assertThat(told)
        .contains(
            "type https://schema.org/NewsArticle",
            "type https://schema.org/Quotation",
            "type https://schema.org/Claim",
            "text Nobody was hurt,",
            "name Edda Kolm",
            "datePublished 2031-03-11",
            "publisher urn:hearsay:outlet:Varnholt%20Post",
            "isPartOf urn:hearsay:report:..%2Ftide.txt")
        .anyMatch(each -> each.startsWith("wasDerivedFrom urn:hearsay:"));
    assertThat(Output.linkedData(COMPARISON)).isEqualTo(Output.linkedData(COMPARISON));
  }

  /// Each of our own words with what it says stands in the page that tells of them.
  @Test
  void everyWordOfOurOwnIsDescribed() throws IOException {
    String page = Files.readString(Project.root().resolve("docs/reference/vocabulary.md"));
    Matcher words =
        Pattern.compile("\"(hearsay:\\w+)\":(?:\"(\\w+)\")?")
            .matcher(Output.linkedData(COMPARISON));
    Set<String> found = new TreeSet<>();
    while (words.find()) {
      found.add("`" + words.group(1) + "`");
      if (words.group(2) != null && !words.group(1).equals("hearsay:source")) {
        found.add("`" + words.group(2) + "`");
      }
    }
    assertThat(found).hasSizeGreaterThan(6).allSatisfy(word -> assertThat(page).contains(word));
    Stream.of(AttributionKind.values(), Stance.values(), Relation.values())
        .flatMap(Stream::of)
        .forEach(value -> assertThat(page).contains("`" + Json.constant(value) + "`"));
  }

  @Test
  void everyStandoffLineQuotesItsText() {
    Map<String, String> files = Output.brat(REPORTS);
    assertThat(files.keySet())
        .containsExactly("annotation.conf", "_._tide.txt", "_._tide.ann", "ebb.txt", "ebb.ann");
    int statements = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".ann")) {
        String text = String.valueOf(files.get(file.getKey().replace(".ann", ".txt")));
        int[] points = text.codePoints().toArray();
        for (String line : file.getValue().lines().toList()) {
          statements += line.startsWith("E") ? 1 : 0;
          if (line.startsWith("T")) {
            String[] fields = line.split("\t", -1);
            assertThat(fields).hasSize(3);
            assertThat(quoted(points, fields[1].substring(fields[1].indexOf(' ') + 1)))
                .isEqualTo(fields[2])
                .doesNotContain("\n");
          }
        }
      }
    }
    assertThat(statements).isGreaterThanOrEqualTo(2);
  }

  private static String quoted(int[] points, String places) {
    StringBuilder text = new StringBuilder();
    for (String place : places.split(";", -1)) {
      String[] ends = place.split(" ", -1);
      int start = Integer.parseInt(ends[0]);
      text.append(text.isEmpty() ? "" : " ")
          .append(new String(points, start, Integer.parseInt(ends[1]) - start));
    }
    return text.toString();
  }

  @Test
  void aBibliographyHasWhatTheReportsSayOfThemselves() {
    JsonNode csl = new JsonMapper().readTree(Output.csl(REPORTS));
    assertThat(csl.size()).isEqualTo(2);
    assertThat(csl.get(1).get("container-title").asString()).isEqualTo("The Lantern");
    assertThat(csl.get(1).get("issued").get("date-parts").get(0).get(0).asInt()).isEqualTo(2031);
    assertThat(Output.bibtex(REPORTS))
        .contains("@online{ebb,\n  title = {Ferries \\&  tides : 50\\% more},")
        .contains("  author = {{Ada Brenn and Co} and {Jo Tarn}},")
        .contains("  date = {2031-03-11},");
  }

  @Test
  void aCrateDescribesEachOfItsFiles() {
    Map<String, String> crate = Output.crate(COMPARISON, Map.of("version", "test"));
    JsonNode metadata = new JsonMapper().readTree(crate.get("ro-crate-metadata.json"));
    Set<String> described = new TreeSet<>();
    for (JsonNode node : metadata.get("@graph")) {
      if (node.get("@type").asString().equals("File")) {
        described.add(node.get("@id").asString());
        assertThat(node.get("sha256").asString()).hasSize(64);
      }
    }
    Set<String> there = new TreeSet<>(crate.keySet());
    there.remove("ro-crate-metadata.json");
    assertThat(described).isEqualTo(there);
    assertThat(there)
        .contains("findings.json", "findings.jsonld", "tables/claims.csv", "texts/_._tide.txt")
        .noneMatch(name -> name.contains(".."));
  }
}
