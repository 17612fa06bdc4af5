package org.hearsay.app.desk;

import java.util.Locale;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseOutlets;
import org.hearsay.finding.Dossier;
import org.hearsay.report.ReportId;

/// What all views of the desk draw on: lists of the case, its reports as they are read, its stories
/// compared.
final class CaseViews {
  private static final String OUTLET = "outlet:";

  /// Rows on a page.
  static final int PAGE = 50;

  /// Rows of a list that is given whole.
  static final int WHOLE = 100_000;

  private static final int DOSSIERS_KEPT = 16;
  private static final int NAMES_KEPT = 1_000;

  private final CaseWork work;
  private final KeptLists kept;

  /// Compared stories that were looked at last, under their number and the times of their last
  /// change and comparison.
  private final Map<String, Dossier> dossiers = new Recent<>(DOSSIERS_KEPT);

  /// Names of outlets under what the graph of sources calls them.
  private final Map<String, String> nodes = new Recent<>(NAMES_KEPT);

  CaseViews(CaseWork work) {
    this.work = work;
    this.kept = new KeptLists(work.file());
  }

  CaseFile file() {
    return work.file();
  }

  /// By what the case was read, for files that say so.
  Map<String, String> about() {
    return work.about();
  }

  static int page(Request request) {
    return request.number("page", 1, 100_000, 1);
  }

  /// The page of rows that `request` asks for.
  Listing list(Request request, String sql, Object... values) {
    return Listing.of(file(), sql, (page(request) - 1) * PAGE, PAGE, values);
  }

  /// The first `limit` rows.
  Listing first(int limit, String sql, Object... values) {
    return Listing.of(file(), sql, 0, limit, values);
  }

  /// The same for a query that takes long in a large case: kept until the case changes.
  Listing kept(int limit, String sql, Object... values) {
    return kept.first(limit, sql, values);
  }

  static Reply data(Request request, String name, Listing listing) {
    return switch (request.suffix()) {
      case "json" -> Reply.json(listing.json());
      case "csv" -> Reply.csv(name, listing.csv());
      default -> throw Problem.notFound("there is no ." + request.suffix() + " of " + name);
    };
  }

  /// The name of a node of the graph of sources, or of a label of an outlet. An outlet that is only
  /// credited is named there by an id, `outlet:associated-press`; its name is the one that a credit
  /// gives it.
  String nameOf(String node) {
    if (!node.startsWith(OUTLET)) {
      return outlets().called(node);
    }
    synchronized (nodes) {
      String known = nodes.get(node);
      if (known != null) {
        return known;
      }
    }
    String id = node.substring(OUTLET.length());
    String name =
        file()
            .query(
                // a credit may name it in small letters; where somebody writes it as a name, that
                "SELECT name FROM (SELECT outlet AS name FROM report WHERE outlet LIKE ?1 UNION ALL"
                    + " SELECT outlet FROM found_credits WHERE outlet LIKE ?1) ORDER BY name ="
                    + " lower(name) LIMIT 1",
                row -> row.next() ? row.getString(1) : null,
                id.replace('-', '_').replace('%', '_'));
    String found = name == null ? id.replace('-', ' ') : name;
    synchronized (nodes) {
      nodes.put(node, found);
    }
    return found;
  }

  /// What the outlets of the case are called.
  CaseOutlets outlets() {
    return file().outlets();
  }

  /// What the graph of sources calls an outlet of which it has no report.
  static String nodeOf(String name) {
    StringBuilder id = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    return OUTLET + id;
  }

  /// A report with what is found in it.
  ///
  /// @throws Problem if there is none of that name
  AnnotatedReport report(String id) {
    ReportId name;
    try {
      name = new ReportId(id);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound(String.valueOf(e.getMessage()));
    }
    return file()
        .report(name)
        .map(work.grouping()::read)
        .orElseThrow(() -> Problem.notFound("there is no report '" + id + "'"));
  }

  /// A story compared.
  ///
  /// @throws Problem if there is none of that number
  Dossier dossier(long number) {
    String state =
        file()
            .query(
                "SELECT changed || ' ' || coalesce(compared, '') FROM story WHERE number = ?",
                row -> row.next() ? row.getString(1) : null,
                number);
    if (state == null) {
      throw Problem.notFound("there is no story " + number);
    }
    String key = number + " " + state;
    synchronized (dossiers) {
      Dossier known = dossiers.get(key);
      if (known != null) {
        return known;
      }
    }
    Dossier made = work.grouping().dossier(number);
    synchronized (dossiers) {
      dossiers.put(key, made);
    }
    return made;
  }
}
