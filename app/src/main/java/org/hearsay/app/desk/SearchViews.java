package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.QueryFault;
import org.hearsay.app.search.Scope;
import org.hearsay.app.search.Search;
import org.hearsay.app.search.SearchPages;
import org.hearsay.output.Markup;

/// What a query finds, in statements, reports and claims.
final class SearchViews {
  private static final int OF_EACH = 10;

  private static final String[][] EXAMPLES = {
    {"ferr*", "words that begin so"},
    {"\"far too early\"", "these words in a row"},
    {"speaker:corvane stance:denies", "what somebody denies"},
    {"kind:direct warning", "said word for word"},
    {"figure:>1000", "figures above; also <20, 10..20"},
    {"outlet:courier date:2031-03", "in an outlet, in a month"},
    {"dam NOT mine", "one without the other; also OR and ( )"}
  };

  private final CaseViews views;
  private final Frame frame;

  SearchViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply find(Request request) {
    String query = request.parameter("q").orElse("");
    List<Scope> scopes =
        request
            .parameter("in")
            .map(name -> List.of(scope(name)))
            .orElse(List.of(Scope.SAID, Scope.REPORTS, Scope.CLAIMS));
    int size = scopes.size() == 1 ? CaseViews.PAGE : OF_EACH;
    List<Hits> found = new ArrayList<>();
    try {
      for (Scope scope : scopes) {
        found.add(
            Search.find(views.file(), query, scope, (CaseViews.page(request) - 1) * size, size));
      }
    } catch (QueryFault e) {
      if (!request.suffix().isEmpty()) {
        throw e;
      }
      Markup main = new Markup();
      main.element("h1", "Not understood");
      main.element("p", String.valueOf(e.getMessage()), "class", "problem", "role", "alert");
      help(main, true);
      return Reply.of(400, Reply.HTML, Frame.withoutToken("Search", query, main));
    }
    if (request.suffix().equals("json")) {
      return Reply.json(SearchPages.json(query, found));
    }
    if (request.suffix().equals("csv")) {
      return Reply.csv("hits", SearchPages.csv(found));
    }
    Markup main = new Markup();
    CorrectionForms.notice(
        main, frame, CorrectionViews.made(views, request), Addresses.search(query));
    main.element("h1", query.isEmpty() ? "Search" : "Found for “" + query + "”");
    if (!query.isEmpty()) {
      tabs(main, query, scopes);
    }
    boolean any = false;
    for (int i = 0; i < scopes.size(); i++) {
      Hits hits = found.get(i);
      if (!hits.hits().isEmpty()) {
        any = true;
        String in = Addresses.search(query) + "&in=" + name(scopes.get(i));
        main.element("h2", heading(scopes.get(i)));
        Pages.hits(main, views.outlets(), hits, Addresses.search(query), this::isSpeaker);
        if (scopes.size() > 1 && hits.more()) {
          main.open("p", "class", "turn")
              .element("a", "More " + hits(scopes.get(i)), "href", in)
              .close("p");
        } else {
          Pages.turn(main, in, CaseViews.page(request), hits.more());
        }
      }
    }
    if (!any && !query.isEmpty()) {
      main.element("p", "Nothing found.", "class", "none");
    }
    help(main, !any);
    return Reply.html(frame.page("Search", query, null, main));
  }

  private boolean isSpeaker(String name) {
    return !views
        .first(1, "SELECT 1 FROM found_attributions WHERE source_name = ?", name)
        .rows()
        .isEmpty();
  }

  private static void tabs(Markup main, String query, List<Scope> scopes) {
    main.open("nav", "class", "tabs", "aria-label", "Where to look");
    main.element(
        "a",
        "Everywhere",
        "href",
        Addresses.search(query),
        "aria-current",
        scopes.size() > 1 ? "true" : null);
    for (Scope scope : List.of(Scope.SAID, Scope.REPORTS, Scope.CLAIMS)) {
      main.element(
          "a",
          heading(scope),
          "href",
          Addresses.search(query) + "&in=" + name(scope),
          "aria-current",
          scopes.equals(List.of(scope)) ? "true" : null);
    }
    main.close("nav").line();
  }

  private static void help(Markup main, boolean open) {
    main.open("details", "class", "help", "open", open ? "" : null);
    main.element("summary", "What can be asked").open("dl");
    for (String[] example : EXAMPLES) {
      main.open("dt").element("a", example[0], "href", Addresses.search(example[0])).close("dt");
      main.element("dd", example[1]);
    }
    main.close("dl").close("details").line();
  }

  private static Scope scope(String name) {
    return switch (name) {
      case "reports" -> Scope.REPORTS;
      case "said" -> Scope.SAID;
      case "claims" -> Scope.CLAIMS;
      default -> throw Problem.badRequest("in=" + name + "; expected reports, said or claims");
    };
  }

  private static String name(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private static String hits(Scope scope) {
    return switch (scope) {
      case REPORTS -> "reports";
      case SAID -> "statements";
      case CLAIMS -> "claims";
    };
  }

  private static String heading(Scope scope) {
    return switch (scope) {
      case REPORTS -> "In reports";
      case SAID -> "Said";
      case CLAIMS -> "Claimed";
    };
  }
}
