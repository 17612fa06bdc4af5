package org.hearsay.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

  private final Views views;
  private final Writes writes;

  Routes(CaseWork work, String token) {
    this.views = new Views(work, new Frame(token));
    this.writes = new Writes(work);
  }

  /// What `request`, which may pass, is answered.
  Reply answer(Request request) {
    List<String> path = request.segments();
    if (request.isWrite()) {
      return writes.answer(request, String.join("/", path));
    }
    String first = path.isEmpty() ? "" : path.getFirst();
    if (path.size() == 2) {
      String name = path.get(1);
      return switch (first) {
        case "static" -> file(request);
        case "stories" -> views.story(request, number(name));
        case "reports" -> views.report(request, name);
        case "speakers" -> views.speaker(request, name);
        case "outlets" -> views.outlet(request, name);
        default -> throw unknown(request);
      };
    }
    if (path.size() == 4 && first.equals("reports") && path.get(2).equals("citations")) {
      return views.citation(request, path.get(1), path.get(3));
    }
    if (path.size() > 2) {
      throw unknown(request);
    }
    return switch (first) {
      case "", "stories" -> views.stories(request);
      case "speakers" -> views.speakers(request);
      case "outlets" -> views.outlets(request);
      case "search" -> views.search(request);
      default -> throw unknown(request);
    };
  }

  private static Problem unknown(Request request) {
    return Problem.notFound("there is no page " + request.address());
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
    Reply reply =
        Reply.of(problem.status(), Reply.HTML, Frame.withoutToken(problem.title(), "", main));
    return new Reply(reply.status(), reply.type(), reply.text(), problem.reply().headers());
  }
}
