package org.hearsay.app.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.output.Json;
import org.hearsay.output.Settings;
import org.hearsay.output.Table;
import org.hearsay.output.Terminal;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Hits for a reader at a terminal, and for programs.
public final class SearchPages {
  private SearchPages() {}

  /// For a terminal; ends in a line break.
  public static String text(List<Hits> scopes, Settings settings) {
    Terminal page = new Terminal(settings);
    boolean any = false;
    for (Hits hits : scopes) {
      if (hits.hits().isEmpty()) {
        continue;
      }
      if (any) {
        page.blank();
      }
      any = true;
      page.heading(heading(hits));
      hits.hits().forEach(hit -> add(page, hit));
    }
    if (!any) {
      page.line(0, 0, Terminal.plain("Nothing found."));
    }
    return page.toString();
  }

  private static String heading(Hits hits) {
    String where =
        switch (hits.hits().getFirst().scope()) {
          case REPORTS -> "In reports";
          case SAID -> "Said";
          case CLAIMS -> "Claimed";
        };
    return where
        + (hits.more() ? ", the first " + hits.hits().size() : "")
        + (hits.byRelevance() ? "" : ", newest first");
  }

  private static void add(Terminal page, Hit hit) {
    List<Terminal.Piece> pieces = new ArrayList<>();
    if (hit.who() != null) {
      pieces.add(Terminal.strong(hit.who() + ": "));
    }
    int at = 0;
    for (Span mark : hit.marks()) {
      pieces.add(Terminal.plain(hit.sentence().substring(at, mark.start())));
      pieces.add(Terminal.strong(mark.of(hit.sentence())));
      at = mark.end();
    }
    pieces.add(Terminal.plain(hit.sentence().substring(at)));
    page.line(2, 0, pieces);
    List<String> where = new ArrayList<>();
    if (hit.kind() != null) {
      where.add(hit.kind());
    }
    if (hit.stance() != null) {
      where.add(hit.stance());
    }
    if (hit.outlet() != null) {
      where.add(hit.outlet());
    }
    if (hit.day() != null) {
      where.add(hit.day());
    }
    where.add(hit.report() + " [" + hit.start() + "-" + hit.end() + "]");
    page.line(4, 0, Terminal.faint(String.join(" · ", where)));
  }

  /// One JSON object, without a line break at its end.
  public static String json(String query, List<Hits> scopes) {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> {
              json.field("query", query);
              json.array("results", scopes, hits -> write(json, hits));
            }));
    return out.toString();
  }

  /// One row a hit, with a header line (RFC 4180).
  public static String csv(List<Hits> scopes) {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(
        "in",
        "report",
        "finding",
        "who",
        "kind",
        "stance",
        "outlet",
        "published",
        "start",
        "end",
        "sentence");
    for (Hits hits : scopes) {
      for (Hit hit : hits.hits()) {
        List<String> cells = new ArrayList<>();
        for (@Nullable Object cell :
            new @Nullable Object[] {
              hit.scope().name().toLowerCase(Locale.ROOT),
              hit.report(),
              hit.finding(),
              hit.who(),
              hit.kind(),
              hit.stance(),
              hit.outlet(),
              hit.day(),
              hit.start(),
              hit.end(),
              hit.sentence()
            }) {
          cells.add(cell == null ? "" : Table.harmless(cell.toString()));
        }
        csv.writeRecord(cells);
      }
    }
    return out.toString();
  }

  private static void write(Json json, Hits hits) {
    json.object(() -> {
      json.field("more", hits.more());
      json.field("order", hits.byRelevance() ? "relevance" : "newest");
      json.array("hits", hits.hits(), hit -> write(json, hit));
    });
  }

  private static void write(Json json, Hit hit) {
    json.object(() -> {
      json.field("in", hit.scope().name().toLowerCase(Locale.ROOT));
      json.field("report", hit.report().value());
      json.field("finding", hit.finding());
      json.field("story", hit.story());
      json.field("title", hit.title());
      json.field("outlet", hit.outlet());
      json.field("published", hit.day());
      json.field("who", hit.who());
      json.field("kind", hit.kind());
      json.field("stance", hit.stance());
      json.field("start", hit.start());
      json.field("end", hit.end());
      json.field("sentence", hit.sentence());
      json.array(
          "marks",
          hit.marks(),
          mark ->
              json.object(() -> {
                json.field("start", hit.sentence().codePointCount(0, mark.start()));
                json.field("end", hit.sentence().codePointCount(0, mark.end()));
              }));
    });
  }
}
