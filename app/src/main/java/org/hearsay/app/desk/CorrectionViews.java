package org.hearsay.app.desk;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Markup;
import org.jspecify.annotations.Nullable;

/// All corrections of a case, and the form beside each finding that puts it right.
final class CorrectionViews {
  private static final int STORIES_NEAR = 200;

  private static final String NEAR =
      "SELECT s.number, s.title, max(r.day) AS day FROM story s JOIN report r ON r.story = s.number"
          + " WHERE s.number <> ?1 GROUP BY s.number ORDER BY abs(julianday(max(r.day)) - (SELECT"
          + " julianday(max(day)) FROM report WHERE story = ?1)) IS NULL,"
          + " abs(julianday(max(r.day)) - (SELECT julianday(max(day)) FROM report WHERE story ="
          + " ?1)), s.number";

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
    CorrectionForms.notice(main, frame, made(views, request), Addresses.corrections());
    main.element("h1", "Corrections");
    List<Correction> corrections = Corrections.all(views.file());
    if (corrections.isEmpty()) {
      main.element(
          "p",
          "Nothing has been corrected. Beside each statement, figure, claim and name, “Correct”"
              + " puts right what the program got wrong; it is kept here, with its date and hand,"
              + " and can be taken back.",
          "class",
          "none");
    } else {
      CorrectionForms.list(main, frame, corrections, Addresses.corrections());
    }
    return Reply.html(frame.page("Corrections", "", Addresses.corrections(), main));
  }

  /// The form for a statement, figure or credit of a report.
  Reply ofFinding(Request request, String report, String finding) {
    AnnotatedReport annotated = views.report(report);
    Long story =
        views
            .file()
            .query(
                "SELECT story FROM report WHERE id = ? AND story IS NOT NULL",
                row -> row.next() ? Long.valueOf(row.getLong(1)) : null,
                report);
    Dossier dossier = story == null ? null : views.dossier(story);
    String back = back(request, Addresses.report(report));
    return form(
        "Correct a finding",
        back,
        main ->
            new FindingForm(
                    main,
                    frame,
                    views.outlets(),
                    annotated,
                    dossier,
                    story == null ? 0 : story,
                    back)
                .write(finding));
  }

  /// The form for a claim or somebody of a story.
  Reply ofStory(Request request, long number, String id) {
    Dossier dossier = views.dossier(number);
    String back = back(request, Addresses.story(number));
    return form(
        id.startsWith("k") ? "Correct a claim" : "Correct who is who",
        back,
        main -> new StoryForms(main, frame, views.outlets(), dossier, number, back).write(id));
  }

  /// The form for which reports tell a story.
  Reply story(Request request, long number) {
    Dossier dossier = views.dossier(number);
    String back = back(request, Addresses.story(number));
    return form(
        "Correct a story",
        back,
        main ->
            new StoryForms(main, frame, views.outlets(), dossier, number, back)
                .story(views.first(STORIES_NEAR, NEAR, number)));
  }

  private static String back(Request request, String otherwise) {
    String given = CorrectionWrites.back(request.parameter("back").orElse(null));
    return given == null ? otherwise : given;
  }

  /// Writes a form.
  @FunctionalInterface
  private interface Form {
    void write(Markup main);
  }

  private Reply form(String title, String back, Form form) {
    Markup main = new Markup();
    main.open("section", "id", "right", "aria-labelledby", "right-h");
    main.element("h1", title, "id", "right-h");
    form.write(main);
    main.open("p").element("a", "Leave it as it is", "class", "leave", "href", back).close("p");
    main.close("section");
    return Reply.html(frame.page(title, "", null, main));
  }

  /// What the form that led to this page has just put right; null if none did.
  static @Nullable Correction made(CaseViews views, Request request) {
    int number = request.number("corrected", 1, Integer.MAX_VALUE, 0);
    Optional<Correction> made =
        number == 0 ? Optional.empty() : Corrections.one(views.file(), number);
    return made.orElse(null);
  }
}
