package org.hearsay.app.desk;

import java.util.List;
import org.hearsay.output.Markup;
import org.jspecify.annotations.Nullable;

/// What all pages of the desk have around them.
final class Frame {
  private final String token;

  Frame(String token) {
    this.token = token;
  }

  /// A page for whom the desk does not know: without the token, since another site may read it.
  static String withoutToken(String title, String query, Markup main) {
    return new Frame("").page(title, query, null, main);
  }

  /// What a form must send in the field `token`.
  String token() {
    return token;
  }

  /// A whole page.
  ///
  /// @param title of the window
  /// @param query what stands in the search field
  /// @param data the address of the same as JSON, without its ending; null where there is none
  String page(String title, String query, @Nullable String data, Markup main) {
    return page(title, query, data, main, List.of());
  }

  /// A whole page that needs further scripts of ours.
  String page(
      String title, String query, @Nullable String data, Markup main, List<String> scripts) {
    Markup out = new Markup();
    out.raw("<!doctype html>\n").open("html", "lang", "en").line().open("head").line();
    out.open("meta", "charset", "utf-8").line();
    out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.open("meta", "name", "color-scheme", "content", "light dark").line();
    if (!token.isEmpty()) {
      out.open("meta", "name", "hearsay-token", "content", token).line();
    }
    out.element("title", title + " – Hearsay").line();
    out.open("link", "rel", "stylesheet", "href", "/static/page.css").line();
    out.open("link", "rel", "stylesheet", "href", "/static/desk.css").line();
    out.open("link", "rel", "icon", "href", "/static/icon.svg", "type", "image/svg+xml").line();
    for (String script : List.of("page.js", "cite.js", "desk.js")) {
      script(out, script);
    }
    scripts.forEach(script -> script(out, script));
    out.close("head").line().open("body", "class", "desk").line();
    out.element("a", "Skip to the content", "class", "skip", "href", "#main").line();
    header(out, query, data);
    out.open("main", "id", "main", "tabindex", "-1").line();
    out.add(main);
    if (data != null) {
      out.open("p", "class", "data").text("This page as data: ");
      out.element("a", "JSON", "href", data + ".json").text(" or ");
      out.element("a", "CSV", "href", data + ".csv").text(".").close("p");
    }
    out.close("main").line();
    out.open("footer")
        .element(
            "p",
            "Hearsay shows what reports say and who says so; it does not say what is true. That no"
                + " common origin was found does not show that reports are independent.");
    out.close("footer").line();
    help(out);
    out.raw("</body>\n</html>\n");
    return out.toString();
  }

  private static void script(Markup out, String name) {
    out.open("script", "src", "/static/" + name, "defer", "").close("script").line();
  }

  private static void header(Markup out, String query, @Nullable String data) {
    out.open("header", "class", "bar");
    out.element("a", "Hearsay", "class", "home", "href", "/");
    out.open("nav", "aria-label", "Views").open("ul");
    for (String[] view :
        new String[][] {
          {"/", "Stories"},
          {"/speakers", "Speakers"},
          {"/outlets", "Outlets"},
          {"/corrections", "Corrections"}
        }) {
      String path = view[0].equals("/") ? "/stories" : view[0];
      boolean here = data != null && data.startsWith(path);
      out.open("li");
      out.element("a", view[1], "href", view[0], "aria-current", here ? "true" : null);
      out.close("li");
    }
    out.close("ul").close("nav");
    out.open("form", "class", "search", "role", "search", "action", "/search", "method", "get");
    out.open(
        "input",
        "type",
        "search",
        "name",
        "q",
        "id",
        "q",
        "value",
        query,
        "placeholder",
        "Words, speaker:name, figure:>1000",
        "aria-label",
        "Search the case",
        "autocomplete",
        "off");
    out.element("button", "Search", "type", "submit").close("form");
    // shown by the script that it needs
    out.element(
        "button",
        "?",
        "type",
        "button",
        "id",
        "help",
        "hidden",
        "",
        "aria-label",
        "Keys",
        "title",
        "Keys (?)");
    out.close("header").line();
  }

  private static void help(Markup out) {
    out.open("dialog", "id", "keys", "aria-labelledby", "keys-h");
    out.element("h2", "Keys", "id", "keys-h").open("dl");
    for (String[] key :
        new String[][] {
          {"/", "search"},
          {"j, k", "next and previous item"},
          {"Enter", "open the item"},
          {"e", "put the item right"},
          {"c", "cite the item: plain, Wikipedia, CSL, annotation, link"},
          {"← ↑ → ↓", "move a box of the source graph"},
          {"?", "this list"},
          {"Esc", "close"}
        }) {
      out.element("dt", key[0]).element("dd", key[1]);
    }
    out.close("dl");
    out.open("form", "method", "dialog").element("button", "Close").close("form");
    out.close("dialog").line();
  }
}
