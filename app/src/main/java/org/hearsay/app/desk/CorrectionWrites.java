package org.hearsay.app.desk;

import java.io.StringWriter;
import java.util.Optional;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Proposal;
import org.hearsay.output.Json;
import org.jspecify.annotations.Nullable;

/// Corrections that the desk's forms and other programs send.
///
/// A form may name in `back` the page to go on with; a program gets JSON.
final class CorrectionWrites {
  private final CaseWork work;

  CorrectionWrites(CaseWork work) {
    this.work = work;
  }

  Reply add(Request request) {
    Correction.Kind kind =
        Correction.Kind.of(
            field(request, "kind")
                .orElseThrow(
                    () -> Problem.badRequest("the field 'kind' is missing; the body is a form")));
    Optional<String> words = field(request, "words").or(() -> field(request, "entity"));
    boolean nobody = field(request, "nobody").isPresent();
    if (nobody) {
      // a button that says so counts above what stands in a field beside it
      words = Optional.empty();
    }
    if (kind == Correction.Kind.SPEAKER && words.isPresent() == nobody) {
      throw Problem.badRequest("a speaker is named by 'words' of the report, or is 'nobody'");
    }
    long number =
        work.grouping()
            .correct(
                new Proposal(
                    kind,
                    field(request, "report").orElse(null),
                    field(request, "finding").orElse(null),
                    field(request, "story").map(CorrectionWrites::number).orElse(null),
                    request.fields("with").stream().filter(with -> !with.isEmpty()).toList(),
                    words.orElse(null)),
                request.field("by").orElse(null),
                request.field("note").orElse(null),
                work.threads());
    return reply(request, 201, number);
  }

  /// Of several buttons of a form each says in its address what it means.
  private static Optional<String> field(Request request, String name) {
    return request.parameter(name).or(() -> request.field(name));
  }

  Reply undo(Request request, String of) {
    long number = number(of);
    work.grouping()
        .undo(
            number,
            request.field("by").or(() -> request.parameter("by")).orElse(null),
            request.field("note").orElse(null),
            work.threads());
    return reply(request, 200, number);
  }

  private static Reply reply(Request request, int status, long number) {
    String back = back(request.field("back").orElse(null));
    if (back != null) {
      return Reply.seeOther(status == 201 ? telling(back, number) : back);
    }
    StringWriter out = new StringWriter();
    Json.write(out, json -> json.object(() -> json.field("number", Long.valueOf(number))));
    return Reply.of(status, Reply.JSON, out + "\n");
  }

  /// The page with what was just put right at its edge.
  private static String telling(String back, long number) {
    int hash = back.indexOf('#');
    String page = hash < 0 ? back : back.substring(0, hash);
    return page
        + (page.contains("?") ? "&" : "?")
        + "corrected="
        + number
        + (hash < 0 ? "" : back.substring(hash));
  }

  /// A page of ours; null for anything that could lead elsewhere.
  static @Nullable String back(@Nullable String path) {
    boolean isOurs =
        path != null
            && path.startsWith("/")
            && !path.startsWith("//")
            && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    return isOurs ? path : null;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("'" + text + "' is no number");
    }
  }
}
