package org.hearsay.app.desk;

import java.util.List;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.output.Markup;

/// All corrections of a case.
final class CorrectionViews {
  private final CaseViews views;
  private final Frame frame;

  CorrectionViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply all(Request request) {
    if (!request.suffix().isEmpty()) {
      return CaseViews.data(
          request,
          "corrections",
          views.list(request, "SELECT * FROM corrections ORDER BY number DESC"));
    }
    Markup main = new Markup();
    main.element("h1", "Corrections");
    List<Correction> corrections = Corrections.all(views.file());
    if (corrections.isEmpty()) {
      main.element("p", "Nothing has been corrected.", "class", "none");
    } else {
      CorrectionForms.list(main, frame, corrections, Addresses.corrections());
    }
    return Reply.html(frame.page("Corrections", "", Addresses.corrections(), main));
  }
}
