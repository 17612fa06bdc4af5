package org.hearsay.eval;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one gold file. Fields it does not know are left alone, so that gold may carry notes.
final class GoldReader {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final JsonNode gold;
  private final List<GoldReport> reports;

  private GoldReader(Path file, JsonNode gold) throws IOException {
    this.file = file;
    this.gold = gold;
    this.reports = readReports();
  }

  static GoldReader of(Path file) throws IOException {
    try {
      JsonNode gold = JSON.readTree(Files.readAllBytes(file));
      if (!gold.path("reports").isArray()) {
        throw new IOException(file + ": not a gold file: it has no list `reports`");
      }
      return new GoldReader(file, gold);
    } catch (JacksonException | DateTimeException e) {
      throw new IOException(file + ": not a gold file: " + e.getMessage(), e);
    }
  }

  List<GoldReport> reports() {
    return reports;
  }

  GoldStory story() throws IOException {
    JsonNode story = gold.path("story");
    List<GoldStory.Edge> lineage = new ArrayList<>();
    for (JsonNode edge : story.path("lineage")) {
      Set<String> to = new HashSet<>(strings(edge.path("or")));
      to.add(text(edge, "derivesFrom"));
      lineage.add(new GoldStory.Edge(text(edge, "report"), to));
    }
    List<Set<String>> related = new ArrayList<>();
    for (JsonNode pair : story.path("related")) {
      related.add(Set.copyOf(strings(pair.path("reports"))));
    }
    List<GoldStory.Claim> claims = new ArrayList<>();
    for (JsonNode claim : story.path("claims")) {
      if (!claim.path("members").isEmpty()) {
        claims.add(
            new GoldStory.Claim(
                text(claim, "about"),
                members(claim.path("members")),
                claim.path("origins").size()));
      }
    }
    List<GoldStory.Conflict> conflicts = new ArrayList<>();
    for (JsonNode conflict : story.path("conflicts")) {
      conflicts.add(
          new GoldStory.Conflict(
              text(conflict, "kind"),
              text(conflict, "about"),
              members(conflict.path("members")),
              conflict.path("optional").asBoolean(false)));
    }
    List<GoldStory.Shared> quotations = new ArrayList<>();
    for (JsonNode quotation : story.path("sharedQuotes")) {
      quotations.add(
          new GoldStory.Shared(
              text(quotation, "speaker"),
              Set.copyOf(strings(quotation.path("reports"))),
              members(quotation.path("variants")),
              quotation.path("wordingDiffers").asBoolean(false),
              quotation.path("wordingOpen").asBoolean(false)));
    }
    return new GoldStory(groups(story), lineage, related, claims, conflicts, quotations);
  }

  private List<Set<String>> groups(JsonNode story) {
    List<Set<String>> groups = new ArrayList<>();
    for (JsonNode group : gold.path("stories")) {
      groups.add(Set.copyOf(strings(group.path("reports"))));
    }
    if (groups.isEmpty() && story.path("oneStory").asBoolean(false)) {
      groups.add(Set.copyOf(reports.stream().map(GoldReport::name).toList()));
    }
    return groups;
  }

  private List<GoldReport> readReports() throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Path folder = parent == null ? file.toAbsolutePath() : parent;
    if (gold.path("folder").isString()) {
      folder = folder.resolve(gold.path("folder").asString()).normalize();
    }
    LocalDate shared = date(gold.path("published").path("value"));
    List<GoldReport> list = new ArrayList<>();
    for (JsonNode report : gold.path("reports")) {
      String name = text(report, "report");
      List<GoldReport.Place> notQuotations = new ArrayList<>();
      for (JsonNode wrong : gold.path("notQuotations")) {
        if (text(wrong, "report").equals(name)) {
          notQuotations.add(place(wrong));
        }
      }
      LocalDate own = date(report.path("published"));
      list.add(
          new GoldReport(
              name,
              folder.resolve(name),
              own == null ? shared : own,
              attributions(report),
              figures(report),
              times(report),
              credits(report),
              notQuotations));
    }
    return list;
  }

  private List<GoldReport.Said> attributions(JsonNode report) throws IOException {
    List<GoldReport.Said> list = new ArrayList<>();
    for (JsonNode said : report.path("attributions")) {
      List<String> names = new ArrayList<>();
      if (said.path("source").path("entity").isString()) {
        names.add(said.path("source").path("entity").asString());
        names.addAll(strings(said.path("entityAlso")));
      }
      List<GoldReport.Place> content = new ArrayList<>();
      for (JsonNode part : said.path("content")) {
        content.add(place(part));
      }
      list.add(
          new GoldReport.Said(
              text(said, "id"),
              text(said, "kind"),
              said.path("source").has("start") ? place(said.path("source")) : null,
              names,
              said.has("cue") ? place(said.path("cue")) : null,
              content,
              said.path("stance").asString("").equals("denies"),
              said.path("stanceOpen").asBoolean(false),
              said.path("optional").asBoolean(false)));
    }
    return list;
  }

  private List<GoldReport.Counted> figures(JsonNode report) throws IOException {
    List<GoldReport.Counted> list = new ArrayList<>();
    for (JsonNode figure : report.path("figures")) {
      list.add(
          new GoldReport.Counted(
              place(figure),
              number(figure.path("low")),
              number(figure.path("high")),
              figure.path("optional").asBoolean(false)));
    }
    return list;
  }

  private List<GoldReport.Dated> times(JsonNode report) throws IOException {
    List<GoldReport.Dated> list = new ArrayList<>();
    for (JsonNode time : report.path("times")) {
      boolean optional = time.path("optional").asBoolean(false);
      list.add(new GoldReport.Dated(place(time), text(time, "value"), optional));
    }
    return list;
  }

  private List<GoldReport.Credited> credits(JsonNode report) throws IOException {
    List<GoldReport.Credited> list = new ArrayList<>();
    for (JsonNode credit : report.path("credits")) {
      boolean optional = credit.path("optional").asBoolean(false);
      list.add(new GoldReport.Credited(place(credit), text(credit, "outlet"), optional));
    }
    return list;
  }

  private List<GoldStory.Member> members(JsonNode nodes) throws IOException {
    List<GoldStory.Member> list = new ArrayList<>();
    for (JsonNode member : nodes) {
      JsonNode attribution = member.path("attribution");
      list.add(
          new GoldStory.Member(
              text(member, "report"),
              place(member),
              attribution.isString() ? attribution.asString() : null,
              member.path("side").asString("")));
    }
    return list;
  }

  private GoldReport.Place place(JsonNode node) throws IOException {
    if (!node.path("start").isInt() || !node.path("end").isInt()) {
      throw new IOException(file + ": a place without `start` and `end`: " + node);
    }
    return new GoldReport.Place(
        node.path("start").asInt(), node.path("end").asInt(), text(node, "text"));
  }

  private String text(JsonNode node, String field) throws IOException {
    if (!node.path(field).isString()) {
      throw new IOException(file + ": no text `" + field + "` in " + node);
    }
    return node.path(field).asString();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    for (JsonNode node : list) {
      strings.add(node.asString());
    }
    return strings;
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static @Nullable LocalDate date(JsonNode node) {
    return node.isString() ? LocalDate.parse(node.asString()) : null;
  }
}
