package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The desk as somebody uses it, in a browser; skipped where there is no Chromium.
final class DeskBrowserTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What a page has many of, but for the first few: looking at each of thousands takes minutes and
  /// tells nothing new.
  private static final String REPEATED =
      ".report ~ .report, .claimtable tbody tr:nth-child(n+5), .onlyhere ~ .onlyhere, .onlyhere"
          + " li:nth-child(n+4), .item ~ .item ~ .item ~ .item, .text p ~ p ~ p ~ p, .notes"
          + " li:nth-child(n+5), .timeline dd ~ dd ~ dd, .timeline dt ~ dt ~ dt, .edges"
          + " li:nth-child(n+4), .family ~ .family ~ .family, .edge ~ .edge ~ .edge ~ .edge";

  /// What can differ between light and dark.
  private static final String COLOURS =
      ", runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

  /// One walk: from an empty case to a citation, without a mouse but for the drop.
  @Test
  void isWalkedFromADropToACitation(@TempDir Path folder) throws IOException {
    try (Browser browser = Browser.open(1280, 900);
        ExampleDesk desk = ExampleDesk.empty(folder)) {
      browser.load(desk.at("/"));
      assertThat(text(browser, "main")).contains("This case is empty");
      keepsWhatWasNotTaken(browser);
      drop(browser, ExampleDesk.example());
      browser.await("document.querySelector('#add-log a[href=\"/\"], #add-log li:first-child a')");
      browser.await("document.getElementById('add-state').hidden");
      assertThat(desk.file().size()).isEqualTo(10);
      browser.load(desk.at("/?sort=largest"));
      browser.press("j");
      browser.follow(() -> browser.press("Enter"));
      assertThat(text(browser, "h1")).isEqualTo("Mine dam burst kills at least 14 in Ilvet valley");
      assertThat(text(browser, ".differences")).contains("Dates differ").contains("Denied");
      assertThat(text(browser, ".coverage tbody")).contains("The Senneth Courier");
      readsEvidence(browser);
      movesTheGraph(browser);
      filters(browser);
      citesWithC(browser);
      searches(browser);
      correctsASpeaker(browser);
      takesItAway(browser, desk.at("/stories/1"));
      assertThat(browser.errors()).isEmpty();
      assertThat(browser.requests()).allMatch(address -> address.startsWith("http://localhost:"));
    }
  }

  /// An address that could not be fetched stays where it can be put right, with the reason below.
  private static void keepsWhatWasNotTaken(Browser browser) {
    browser.evaluate(
        "(() => { const t = document.getElementById('add-text'); t.value ="
            + " 'https://news.example/a'; t.form.requestSubmit(); })()");
    browser.await("document.querySelector('#add-log .bad')");
    browser.await("document.getElementById('add-state').hidden");
    assertThat(text(browser, "#add-log")).contains("no network in a test");
    assertThat(browser.evaluate("document.getElementById('add-text').value").asString())
        .isEqualTo("https://news.example/a");
  }

  /// What a tie rests on shows at the focus, and a link leads to the words in their text.
  private static void readsEvidence(Browser browser) {
    browser.evaluate("document.querySelector('.edge.credit').focus()");
    assertThat(text(browser, "#peek"))
        .contains("The Senneth Courier credits Meridian Wire Service")
        .contains("TRESSEL (MWS) – At least 14");
    browser.press("Escape");
    assertThat(browser.evaluate("document.getElementById('peek').hidden").asBoolean()).isTrue();
    browser.evaluate("document.querySelector('.claimtable .voices .where a').focus()");
    browser.press("Enter");
    browser.await("document.querySelector('.m:target, .m.here')");
    // The page's own script marks the words a moment after the browser has gone to them.
    browser.await("document.querySelector('.here')");
  }

  private static void movesTheGraph(Browser browser) {
    browser.evaluate(
        "window.tie = document.querySelector('.edge.credit'); window.source ="
            + " document.querySelector(`[data-node=\"${CSS.escape(tie.dataset.from)}\"]`);"
            + " source.focus()");
    String path = "tie.querySelector('.line').getAttribute('d')";
    String before = browser.evaluate(path).asString();
    assertThat(browser.evaluate("document.querySelectorAll('.node.near').length").asInt())
        .isGreaterThan(1);
    browser.press("ArrowDown");
    browser.press("ArrowRight");
    assertThat(browser.evaluate(path).asString()).isNotEqualTo(before);
    browser.evaluate(
        """
        (() => {
          window.derived = document.querySelector(`[data-node="${CSS.escape(tie.dataset.to)}"]`);
          const at = (type, x, y) => (type === 'pointerdown' ? derived : window).dispatchEvent(
              new PointerEvent(type, {bubbles: true, clientX: x, clientY: y}));
          at('pointerdown', 500, 500); at('pointermove', 540, 530); at('pointerup', 540, 530);
        })()\
        """);
    assertThat(browser.evaluate("derived.getAttribute('transform')").asString())
        .isEqualTo("translate(40 30)");
    browser.evaluate("document.querySelector('.graphtools button').click()");
    assertThat(browser.evaluate("document.querySelector('.graphtools button').hidden").asBoolean())
        .isTrue();
    assertThat(browser.evaluate("localStorage.length").asInt()).isZero();
  }

  private static void filters(Browser browser) {
    String shown =
        "[...document.querySelectorAll('.claimtable tbody tr')].filter(r => !r.hidden).length";
    int all = browser.evaluate(shown).asInt();
    choose(browser, 1, "conflict denied");
    int contested = browser.evaluate(shown).asInt();
    assertThat(contested).isPositive().isLessThan(all);
    choose(browser, 2, "The Market Ledger");
    assertThat(browser.evaluate(shown).asInt()).isPositive().isLessThan(contested);
    assertThat(browser.evaluate("location.search").asString())
        .contains("show=conflict+denied")
        .contains("outlet=The+Market+Ledger");
    choose(browser, 1, "");
    choose(browser, 2, "");
  }

  private static void choose(Browser browser, int label, String value) {
    browser.evaluate(
        "(() => { const s = document.querySelectorAll('.filter label')["
            + label
            + "].querySelector('select'); s.value = "
            + JSON.writeValueAsString(value)
            + "; s.dispatchEvent(new Event('input', {bubbles: true})); })()");
  }

  private static void citesWithC(Browser browser) {
    browser.evaluate(
        "(() => { const row = document.querySelector('.variants figure'); row.tabIndex = -1;"
            + " row.focus(); })()");
    browser.press("c");
    browser.await("document.querySelector('#cite[open] textarea')?.value.includes('2031')");
    browser.press("Tab");
    browser.press("Enter");
    browser.await("document.querySelector('#cite textarea').value.startsWith('{{cite news')");
    browser.press("Escape");
    browser.await("!document.querySelector('#cite[open]')");
  }

  private static void searches(Browser browser) {
    browser.press("/");
    browser.type("speaker:tarrish days");
    browser.follow(() -> browser.press("Enter"));
    assertThat(text(browser, "main")).contains("Ivo Tarrish").contains("Everywhere");
    browser.evaluate("document.querySelector('.hits .sentence').focus()");
    browser.follow(() -> browser.press("Enter"));
    browser.await("document.querySelector('.m:target')");
    browser.press("?");
    browser.await("document.querySelector('#keys[open]')");
    browser.press("Escape");
  }

  /// From a note to the form beside it, and back to the note, which then names whom the reader
  /// named.
  private static void correctsASpeaker(Browser browser) {
    browser.evaluate("document.querySelector('.notes ol li a.right').focus()");
    browser.press("Enter");
    browser.await("document.querySelector('#right-dialog[open] [name=entity]')");
    String other =
        browser
            .evaluate(
                """
                (() => {
                  const form = document.querySelector('#right-dialog form');
                  const who = document.querySelector('#right-dialog .facts').textContent;
                  const choice = [...form.querySelector('[name=entity]').options]
                      .find(o => o.value && !who.includes(o.textContent));
                  form.querySelector('[name=entity]').value = choice.value;
                  form.querySelector('[name=by]').value = 'the desk editor';
                  form.querySelector('button').focus();
                  return choice.textContent;
                })()\
                """)
            .asString();
    browser.follow(() -> browser.press("Enter"));
    assertThat(text(browser, ".corrections")).contains("the desk editor").contains(other);
    assertThat(text(browser, ".notes ol li")).contains(other).contains("by the desk editor");
  }

  /// From the links of the story's page, each opened by its key: what comes is to be kept, holds
  /// something and is of its kind.
  private static void takesItAway(Browser browser, URI story) {
    browser.load(story);
    browser.evaluate(
        """
        window.taken = [];
        document.addEventListener('click', event => {
          const link = event.target.closest('.take-away a, .data a');
          if (!link) return;
          event.preventDefault();
          taken.push(fetch(link.href).then(async r => [link.textContent,
              r.headers.get('content-type').split(';')[0], r.headers.get('content-disposition'),
              new TextDecoder('latin1').decode(await r.arrayBuffer()).slice(0, 2000)]));
        });
        document.querySelector('.take-away a').focus();\
        """);
    int links =
        browser.evaluate("document.querySelectorAll('.take-away a, .data a').length").asInt();
    for (int i = 0; i < links; i++) {
      browser.press("Enter");
      browser.press("Tab");
    }
    JsonNode taken = browser.evaluate("Promise.all(taken)");
    List<String> kinds = new ArrayList<>();
    for (JsonNode each : taken) {
      String type = each.get(1).asString();
      String begins = each.get(3).asString();
      kinds.add(type);
      assertThat(begins).as(type).isNotBlank();
      switch (type) {
        case "application/zip" -> assertThat(begins).startsWith("PK");
        case "text/html" -> assertThat(begins).startsWith("<!doctype html>");
        case "application/ld+json", "application/json", "application/jsonl" ->
            assertThat(begins).startsWith("{");
        case "application/vnd.citationstyles.csl+json" -> assertThat(begins).startsWith("[");
        case "application/x-bibtex" -> assertThat(begins).startsWith("@");
        case "text/csv" -> assertThat(begins).contains(",relation,");
        default -> assertThat(type).isIn("text/markdown", "text/plain");
      }
    }
    assertThat(kinds)
        .hasSize(links)
        .contains("text/html", "text/markdown", "text/plain", "text/csv", "application/json")
        .contains("application/ld+json", "application/jsonl", "application/x-bibtex");
    assertThat(taken.toString())
        .contains("story-1-tables.zip", "story-1-parquet.zip", "story-1-brat.zip")
        .contains("story-1-crate.zip");
  }

  /// WCAG 2.2 A and AA as far as axe can tell, with its best practices: nothing serious.
  @Test
  void hasNoSeriousFaultOfAccess(@TempDir Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    try (Browser browser = Browser.open(1280, 900);
        ExampleDesk empty = ExampleDesk.empty(Files.createDirectory(folder.resolve("empty")));
        ExampleDesk desk = ExampleDesk.filled(Files.createDirectory(folder.resolve("filled")))) {
      List<URI> pages = new ArrayList<>(List.of(empty.at("/")));
      for (String path :
          List.of(
              "/",
              "/stories/1",
              "/reports/05-radio-kerravia.txt",
              "/speakers",
              "/speakers/Corvane%20Minerals?topic=dam",
              "/outlets",
              "/outlets/Meridian%20Wire%20Service",
              "/corrections",
              "/reports/05-radio-kerravia.txt/correct/a1",
              "/stories/1/correct",
              "/stories/1/correct/k1",
              "/stories/1/correct/c1",
              "/search?q=dam",
              "/search?q=absent",
              "/search?q=stance:deny",
              "/nothing")) {
        pages.add(desk.at(path));
      }
      for (URI page : pages) {
        browser.load(page);
        check(browser, page.getPath() + "?" + page.getQuery(), faults);
      }
      browser.load(desk.at("/speakers/Corvane%20Minerals"));
      browser.press("?");
      check(browser, "keys", faults);
      browser.press("Escape");
      browser.evaluate("document.querySelector('.cite').click()");
      browser.await("document.querySelector('#cite[open]')");
      check(browser, "citation", faults);
      browser.load(desk.at("/speakers/Corvane%20Minerals"));
      browser.press("j");
      browser.press("e");
      browser.await("document.querySelector('#right-dialog[open] select')");
      check(browser, "correction", faults);
    }
    assertThat(faults).isEmpty();
  }

  private static void check(Browser browser, String page, List<String> faults) throws IOException {
    for (int width : new int[] {390, 1280}) {
      browser.resize(width, 900);
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as("width of %s", page)
          .isLessThanOrEqualTo(width);
    }
    browser.evaluate(
        axe() + "; document.querySelectorAll('" + REPEATED + "').forEach(one => one.remove())");
    for (int width : new int[] {1280, 390}) {
      browser.resize(width, 900);
      for (String scheme : List.of("light", "dark")) {
        browser.prefer("prefers-color-scheme", scheme);
        JsonNode found =
            browser.evaluate(
                "axe.run(document, {resultTypes: ['violations']"
                    + (scheme.equals("dark") ? COLOURS : "")
                    + "}).then(r => r.violations.filter(v"
                    + " => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': '"
                    + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' +"
                    + " n.failureSummary).join(' | ')))");
        found.forEach(
            fault -> faults.add(page + " " + width + " " + scheme + ": " + fault.asString()));
      }
    }
  }

  private static String axe() throws IOException {
    try (InputStream in = DeskBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).as("axe-core on the class path").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(Browser browser, String selector) {
    return browser
        .evaluate("document.querySelector(" + JSON.writeValueAsString(selector) + ").textContent")
        .asString();
  }

  /// As the browser tells a page that files were let go over it.
  private static void drop(Browser browser, List<Path> files) throws IOException {
    StringBuilder script = new StringBuilder("(() => { const all = new DataTransfer();");
    for (Path file : files) {
      script
          .append("all.items.add(new File([")
          .append(JSON.writeValueAsString(Files.readString(file)))
          .append("], ")
          .append(JSON.writeValueAsString(file.getFileName().toString()))
          .append("));");
    }
    script.append(
        "for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type,"
            + " {dataTransfer: all, bubbles: true, cancelable: true})); })()");
    browser.evaluate(script.toString());
  }
}
