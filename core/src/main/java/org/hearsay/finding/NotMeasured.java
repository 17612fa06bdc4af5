package org.hearsay.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Report;

/// What the findings on a story do not rest on, since the reports do not tell it or nothing looks
/// for it: one sentence each, for people.
final class NotMeasured {
  private static final String NEVER =
      "Links were not followed, pictures and videos not looked at, nor who owns an outlet; what a"
          + " report keeps to itself about its sources cannot be seen.";

  private NotMeasured() {}

  static List<String> of(List<AnnotatedReport> reports) {
    List<String> sentences = new ArrayList<>();
    if (reports.size() > 1) {
      count(
          sentences,
          reports,
          r -> r.published() == null,
          "no day of publication",
          "whether they came before others was judged by credits and by their texts alone");
      count(
          sentences,
          reports,
          r -> r.outlet() == null,
          "no outlet",
          "whether they are of one newsroom with others was not judged");
      TreeSet<String> languages = new TreeSet<>();
      reports.forEach(r -> {
        String language = r.report().language();
        if (language != null) {
          languages.add(language);
        }
      });
      if (languages.size() > 1) {
        sentences.add(
            "Reports in different languages ("
                + String.join(", ", languages)
                + ") were not compared for common text or like claims.");
      }
    }
    sentences.add(NEVER);
    return List.copyOf(sentences);
  }

  private interface Lack {
    boolean is(Report report);
  }

  private static void count(
      List<String> sentences, List<AnnotatedReport> reports, Lack lack, String what, String so) {
    long lacking = reports.stream().map(AnnotatedReport::report).filter(lack::is).count();
    if (lacking > 0) {
      sentences.add(
          lacking
              + " of "
              + reports.size()
              + " reports "
              + (lacking == 1 ? "gives " : "give ")
              + what
              + ": "
              + so
              + ".");
    }
  }
}
