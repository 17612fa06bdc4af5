package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The page in a real browser: marks stand where the findings say, links land, nothing in a report
/// acts, and it can be read by everyone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HtmlPageTest {
  private static final String CONTRAST =
      """
      (() => {
        const channel = v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
        const parse = c => {
          const m = c.match(/[\\d.]+/g).map(Number);
          return {rgb: m.slice(0, 3), a: m.length > 3 ? m[3] : 1};
        };
        const light = rgb => {
          const [r, g, b] = rgb.map(v => channel(v / 255));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const low = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || element.closest('script, svg, [hidden], .skip')) continue;
          const color = parse(getComputedStyle(element).color).rgb;
          let up = element;
          let back = null;
          while (up && !back) {
            const b = parse(getComputedStyle(up).backgroundColor);
            if (b.a === 1) back = b.rgb;
            up = up.parentElement;
          }
          const [x, y] = [light(color), light(back)].sort((p, q) => q - p);
          const ratio = (x + 0.05) / (y + 0.05);
          if (ratio < 4.5) low.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
        }
        return [...low];
      })()
      """;

  private final Comparison comparison = SampleDossier.comparison();
  private Browser browser;
  private Path page;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    browser = Browser.open(1280, 900);
    StringWriter out = new StringWriter();
    Output.write(Format.HTML, comparison, Settings.PLAIN, out);
    page = folder.resolve("page.html");
    Files.writeString(page, out.toString());
  }

  @BeforeEach
  void load() {
    browser.load(page.toUri());
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private List<String> strings(String expression) {
    List<String> strings = new ArrayList<>();
    browser.evaluate(expression).forEach(item -> strings.add(item.asString()));
    return strings;
  }

  @Test
  void marksStandInPlace() {
    Map<String, String> words = new HashMap<>();
    JsonNode pieces =
        browser.evaluate(
            "[...document.querySelectorAll('[data-m]')].map(e => [e.dataset.m, e.textContent])");
    pieces.forEach(
        piece -> words.merge(piece.get(0).asString(), piece.get(1).asString(), String::concat));
    Anchors anchors = new Anchors(comparison);
    int checked = 0;
    for (AnnotatedReport report : comparison.reports()) {
      String body = report.report().body();
      for (Attribution attribution : report.attributions()) {
        String anchor = anchors.attribution(report, attribution);
        assertThat(words.get(anchor)).isEqualTo(attribution.content().get(0).of(body));
        Attribution.Participant source = attribution.source();
        if (source != null) {
          assertThat(words.get(anchor + "-s")).isEqualTo(source.span().of(body));
        }
        checked++;
      }
      for (GivenFigure given : report.figures()) {
        assertThat(words.get(anchors.figure(report, given.id())))
            .isEqualTo(given.figure().span().of(body));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(25);
  }

  @Test
  void everyLinkLandsAndEveryFindingHasAWayBack() {
    assertThat(
            strings(
                "[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                    + ".filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"))
        .isEmpty();
    assertThat(
            strings(
                "[...document.querySelectorAll('[id]')].map(e => e.id)"
                    + ".filter((id, i, all) => all.indexOf(id) !== i)"))
        .as("ids that stand twice")
        .isEmpty();
    assertThat(
            strings(
                "[...document.querySelectorAll('.voices .where a')]"
                    + ".filter(a => { const row = a.closest('tr').id;"
                    + " const mark = a.getAttribute('href').slice(1);"
                    + " return !document.querySelector(`.text a.ref[href='#${row}']`)"
                    + " || !document.getElementById(mark); }).map(a => a.textContent)"))
        .as("claims without a way back from the text")
        .isEmpty();
  }

  @Test
  void nothingActsButItsOwnScript() {
    assertThat(browser.errors()).isEmpty();
    assertThat(browser.requests()).allMatch(address -> address.equals(page.toUri().toString()));
    assertThat(browser.evaluate("document.querySelectorAll('script').length").asInt()).isOne();
    assertThat(
            browser
                .evaluate("document.querySelector('.text').closest('article').outerHTML")
                .asString())
        .doesNotContain("<script");
    assertThat(
            strings(
                "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name"
                    + " === 'style' || a.name.startsWith('on'))).map(e => e.tagName)"))
        .isEmpty();
    assertThat(browser.evaluate("document.body.textContent").asString())
        .contains("<script>alert(\"not markup\")</script>");
  }

  @Test
  void fitsAPhone() {
    browser.resize(390, 844);
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
    browser.resize(1280, 900);
  }

  @Test
  void readsWithoutItsScript() {
    browser.allowScripts(false);
    browser.load(page.toUri());
    browser.allowScripts(true);
    assertThat(strings("[...document.querySelectorAll('.filter')].map(e => e.textContent)"))
        .containsOnly("");
    assertThat(strings("[...document.querySelectorAll('.edges q')].map(e => e.textContent)"))
        .hasSize(7);
  }

  @Test
  void filtersClaims() {
    String shown =
        "[...document.querySelectorAll('.claimtable tbody tr, .onlyhere li')].filter(r =>"
            + " !r.hidden).map(r => r.id)";
    assertThat(strings(shown)).hasSize(7);
    browser.evaluate(
        "(() => { const i = document.querySelector('.filter input'); i.value = 'petra WARNING';"
            + " i.dispatchEvent(new Event('input')); })()");
    assertThat(strings(shown)).containsExactly("s1-k2");
    browser.evaluate(
        "(() => { const i = document.querySelector('.filter input'); i.value = '';"
            + " const s = document.querySelector('.filter select'); s.value = 'single';"
            + " s.dispatchEvent(new Event('input')); })()");
    assertThat(strings(shown)).containsExactly("s1-k5", "s1-k6", "s1-k7");
    assertThat(browser.evaluate("document.querySelector('.single').open").asBoolean()).isTrue();
  }

  @Test
  void showsThePassagesOfATieToThoseWhoUseKeys() {
    browser.evaluate("document.querySelector('.edge.copied-text').focus()");
    assertThat(browser.evaluate("document.getElementById('peek').hidden").asBoolean()).isFalse();
    assertThat(browser.evaluate("document.getElementById('peek').textContent").asString())
        .contains("Harbour Courier has 94 % of its text from Northline Wire")
        .contains("ran aground in fog");
    browser.press("Escape");
    assertThat(browser.evaluate("document.getElementById('peek').hidden").asBoolean()).isTrue();
  }

  @Test
  void canBeReadByEveryone() {
    assertThat(
            strings(
                "[...document.querySelectorAll('main, header.top, footer, nav')].map(e =>"
                    + " e.tagName)"))
        .containsExactly("HEADER", "NAV", "MAIN", "FOOTER");
    List<Integer> levels = new ArrayList<>();
    browser
        .evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
        .forEach(level -> levels.add(level.asInt()));
    assertThat(levels.get(0)).isOne();
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as("heading %d", i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
    assertThat(
            strings(
                "[...document.querySelectorAll('table')].filter(t => !t.caption ||"
                    + " [...t.querySelectorAll('th')].some(h => !h.scope)).map(t => t.className)"))
        .isEmpty();
    assertThat(
            strings(
                "[...document.querySelectorAll('a, button, summary, input, select')].filter(e =>"
                    + " !(e.textContent.trim() || e.getAttribute('aria-label') ||"
                    + " e.closest('label'))).map(e => e.outerHTML)"))
        .as("controls without a name")
        .isEmpty();
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.className").asString()).isEqualTo("skip");
  }

  @Test
  void hasEnoughContrast() {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer("prefers-color-scheme", scheme);
      assertThat(strings(CONTRAST)).as(scheme).isEmpty();
    }
    browser.prefer("prefers-color-scheme", "light");
  }
}
