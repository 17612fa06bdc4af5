package org.hearsay.app.desk;

import java.util.List;
import org.hearsay.app.casefile.Correction;
import org.hearsay.output.Markup;
import org.jspecify.annotations.Nullable;

/// Parts of the forms by which a reader puts right what was found. Plain forms: they need no
/// script.
///
/// A form has one field for who corrects and one for why, and a button for each way in which the
/// finding may be wrong; what a button means stands in the address that it sends to.
final class CorrectionForms {
  private static final int WORDS_SHOWN = 70;

  private CorrectionForms() {}

  /// @param back the page to go on with
  static void begin(Markup out, Frame frame, String back) {
    out.open("form", "method", "post", "class", "correct", "action", "/api/corrections");
    hidden(out, "token", frame.token());
    hidden(out, "back", back);
  }

  static void end(Markup out) {
    out.open("p", "class", "kept");
    text(out, "by", "Your name (kept with it)");
    text(out, "note", "Why (kept with it)");
    out.close("p").close("form").line();
  }

  /// One way in which the finding may be wrong.
  static void choice(Markup out, String heading) {
    out.open("fieldset").element("legend", heading);
  }

  static void endChoice(Markup out) {
    out.close("fieldset").line();
  }

  /// A button that sends the form as a correction.
  ///
  /// @param parameters names and values in turn, beside the fields of the form
  static void button(Markup out, String text, Correction.Kind kind, String... parameters) {
    StringBuilder address = new StringBuilder("/api/corrections?kind=").append(kind.text());
    for (int i = 0; i < parameters.length; i += 2) {
      address.append('&').append(parameters[i]).append('=');
      address.append(Addresses.encoded(parameters[i + 1]));
    }
    out.element("button", text, "type", "submit", "formaction", address.toString());
  }

  /// Corrections, each with a button that takes it back.
  static void list(Markup out, Frame frame, List<Correction> corrections, String back) {
    if (corrections.isEmpty()) {
      return;
    }
    out.open("ul", "class", "corrections").line();
    for (Correction correction : corrections) {
      out.open("li", "class", correction.undone() == null ? "item" : "item undone");
      if (!correction.state().equals("stands")) {
        out.element("b", correction.state()).text(" ");
      }
      out.element("span", correction.said(), "dir", "auto").text(" ");
      out.element("small", dated(correction)).text(" ");
      if (correction.note() != null) {
        out.element("i", correction.note(), "dir", "auto").text(" ");
      }
      if (correction.undone() == null) {
        undo(out, frame, correction, back);
      }
      out.close("li").line();
    }
    out.close("ul").line();
  }

  /// "2031-03-20 by Ada".
  static String dated(Correction correction) {
    String day = correction.made().toString().substring(0, 10);
    return correction.hand() == null ? day : day + " by " + correction.hand();
  }

  static void undo(Markup out, Frame frame, Correction correction, String back) {
    out.open(
        "form",
        "method",
        "post",
        "class",
        "undo",
        "action",
        "/api/corrections/" + correction.number() + "/undo");
    hidden(out, "token", frame.token());
    hidden(out, "back", back);
    out.element("button", "Undo", "type", "submit").close("form");
  }

  /// What was just put right, at the edge of the page that a form returned to.
  static void notice(Markup out, Frame frame, @Nullable Correction made, String page) {
    if (made == null) {
      return;
    }
    out.open("div", "id", "corrected", "role", "status");
    out.open("p").element("b", "Put right: ").element("span", made.said(), "dir", "auto");
    out.close("p");
    if (made.undone() == null) {
      undo(out, frame, made, page);
    }
    out.element("a", "Close", "href", page).close("div").line();
  }

  static void text(Markup out, String name, String label) {
    out.open("label").text(label + " ");
    out.open("input", "type", "text", "name", name, "autocomplete", "off").close("label").text(" ");
  }

  static void hidden(Markup out, String name, String value) {
    out.open("input", "type", "hidden", "name", name, "value", value);
  }

  static String shown(String text) {
    String line = text.replace('\n', ' ');
    int end = line.length() <= WORDS_SHOWN ? line.length() : line.lastIndexOf(' ', WORDS_SHOWN);
    return end == line.length() ? line : line.substring(0, Math.max(1, end)) + " …";
  }
}
