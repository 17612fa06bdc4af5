package org.hearsay.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.output.Markup;
import org.hearsay.output.Output;

/// From an address to what is answered.
final class Routes {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml; charset=utf-8");

  private static final List<String> FILES =
      List.of(
          "page.css",
          "page.js",
          "desk.css",
          "desk.js",
          "cite.js",
          "graph.js",
          "icon.svg",
          "openapi.yaml");

  /// What is answered at one form of address.
  ///
  /// @param template the path; a part in braces stands for any
  /// @param formats the endings it is given with; an empty one for a page
  record Route(String method, String template, List<String> formats, Handler handler) {
    boolean fits(Request request) {
      List<String> asked = request.segments();
      List<String> parts = parts();
      if (parts.size() != asked.size()) {
        return false;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).startsWith("{") && !parts.get(i).equals(asked.get(i))) {
          return false;
        }
      }
      return true;
    }

    private List<String> parts() {
      return template.isEmpty() ? List.of() : List.of(template.split("/", -1));
    }
  }

  /// Answers a request whose path fits.
  @FunctionalInterface
  interface Handler {
    Reply answer(Request request, List<String> path);
  }

  private static final List<String> PAGE = List.of("");
  private static final List<String> DATA = List.of("", "json", "csv");

  private final List<Route> routes;

  Routes(CaseWork work, String token) {
    Views views = new Views(work, new Frame(token));
    List<Route> reading =
        List.of(
            new Route("GET", "", PAGE, (r, path) -> views.stories(r)),
            new Route("GET", "static/{file}", PAGE, (r, path) -> file(r)),
            new Route("GET", "stories", DATA, (r, path) -> views.stories(r)),
            new Route(
                "GET",
                "stories/{number}",
                List.of("", "json", "csv", "atom"),
                (r, path) -> views.story(r, number(path.get(1)))),
            new Route(
                "GET",
                "stories/{number}/export/{form}",
                PAGE,
                (r, path) -> views.export(number(path.get(1)), path.get(3))),
            new Route(
                "GET",
                "stories/{number}/parts/{part}",
                PAGE,
                (r, path) -> views.storyPart(r, number(path.get(1)), path.get(3))),
            new Route(
                "GET",
                "stories/{number}/claims/{claim}",
                PAGE,
                (r, path) -> views.claim(number(path.get(1)), path.get(3))),
            new Route("GET", "reports/{id}", DATA, (r, path) -> views.report(r, path.get(1))),
            new Route(
                "GET",
                "reports/{id}/citations/{place}",
                List.of("json"),
                (r, path) -> views.citation(r, path.get(1), path.get(3))),
            new Route(
                "GET",
                "reports/{id}/correct/{finding}",
                PAGE,
                (r, path) -> views.correctFinding(r, path.get(1), path.get(3))),
            new Route(
                "GET",
                "stories/{number}/correct",
                PAGE,
                (r, path) -> views.correctStory(r, number(path.get(1)))),
            new Route(
                "GET",
                "stories/{number}/correct/{finding}",
                PAGE,
                (r, path) -> views.correctInStory(r, number(path.get(1)), path.get(3))),
            new Route("GET", "speakers", DATA, (r, path) -> views.speakers(r)),
            new Route("GET", "speakers/{name}", DATA, (r, path) -> views.speaker(r, path.get(1))),
            new Route(
                "GET",
                "speakers/{name}/topics",
                List.of("json", "csv"),
                (r, path) -> views.topics(r, path.get(1))),
            new Route("GET", "outlets", DATA, (r, path) -> views.outlets(r)),
            new Route("GET", "outlets/{name}", DATA, (r, path) -> views.outlet(r, path.get(1))),
            new Route("GET", "search", DATA, (r, path) -> views.search(r)),
            new Route("GET", "corrections", DATA, (r, path) -> views.corrections(r)));
    this.routes = Stream.concat(reading.stream(), writing(new Writes(work)).stream()).toList();
  }

  private static List<Route> writing(Writes writes) {
    return List.of(
        new Route("POST", "api/reports", PAGE, (r, path) -> writes.add(r)),
        new Route("POST", "api/corrections", PAGE, (r, path) -> writes.correct(r)),
        new Route(
            "POST",
            "api/corrections/{number}/undo",
            PAGE,
            (r, path) -> writes.undo(r, path.get(2))),
        new Route(
            "DELETE", "api/corrections/{number}", PAGE, (r, path) -> writes.undo(r, path.get(2))));
  }

  /// Everything that is served.
  List<Route> all() {
    return routes;
  }

  /// What `request`, which may pass, is answered.
  Reply answer(Request request) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    for (Route route : routes) {
      if (route.method.equals(method)
          && route.formats.contains(request.suffix())
          && route.fits(request)) {
        return route.handler.answer(request, request.segments());
      }
    }
    throw unknown(request);
  }

  private static Problem unknown(Request request) {
    return Problem.notFound(
        request.isWrite()
            ? "nothing can be written at " + request.address()
            : "there is no page " + request.address());
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.notFound("there is no story '" + text + "'; expected a number");
    }
  }

  /// Only files known by name: nothing of the address becomes a path.
  private static Reply file(Request request) {
    String asked = request.segments().get(1);
    String name =
        FILES.stream()
            .filter(asked::equals)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("there is no file '" + asked + "'"));
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    try {
      return Reply.of(
          200, type, name.startsWith("page.") ? Output.pageResource(name) : resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("resource " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// A problem for a reader.
  static Reply problemPage(Problem problem) {
    Markup main = new Markup();
    main.element("h1", problem.title());
    main.element("p", String.valueOf(problem.getMessage()), "class", "problem");
    main.open("p").element("a", "All stories", "href", "/").text(" · ");
    main.element("a", "Search", "href", "/search").close("p");
    Reply reply =
        Reply.of(problem.status(), Reply.HTML, Frame.withoutToken(problem.title(), "", main));
    return new Reply(reply.status(), reply.type(), reply.body(), problem.reply().headers());
  }
}
