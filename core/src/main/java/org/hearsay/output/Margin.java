package org.hearsay.output;

import org.hearsay.report.ReportId;

/// What whoever frames a page writes beside what is found: a way to put it right, and what was put
/// right there before. The pages themselves know neither.
public interface Margin {
  /// Where nothing can be put right, such as in a file. It is only said that something was.
  Margin NONE = new Margin() {};

  /// Beside a statement or figure (`a1`, `f1`) or a credit (`12-40`, in code points).
  ///
  /// @param byHand whether somebody named its speaker by hand
  default void finding(Markup out, ReportId report, String finding, boolean byHand) {
    if (byHand) {
      out.text(" ").element("small", "(speaker put right by hand)", "class", "hand");
    }
  }

  /// Below all that was found in a report.
  default void report(Markup out, ReportId report) {}

  /// Beside a claim of the story that is shown.
  default void claim(Markup out, String claim) {}

  /// Below all claims of it.
  default void claims(Markup out) {}

  /// Beside one of its cast.
  default void person(Markup out, String member) {}
}
