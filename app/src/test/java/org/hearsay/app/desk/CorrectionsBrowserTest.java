package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Each kind of correction as a reader makes it, with the keys alone, where the fault is seen, and
/// takes it back there; skipped where there is no Chromium.
final class CorrectionsBrowserTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int TABS_MOST = 80;
  private static final String REPORT = "/reports/05-radio-kerravia.txt";

  @Test
  void areMadeAndTakenBackWhereTheFaultIsSeen(@TempDir Path folder) throws IOException {
    try (Browser browser = Browser.open(1280, 900);
        ExampleDesk desk = ExampleDesk.filled(folder)) {
      browser.load(desk.at(REPORT));
      open(browser, ".notes ol li");
      press(browser, "The report names nobody");
      stands(browser, desk, Correction.Kind.SPEAKER, "is said by nobody named");
      assertThat(text(browser, ".notes ol li .hand")).contains("speaker put right by hand, 20");
      undo(browser, desk, ".notes .hand .undo button");

      open(browser, ".notes ol li");
      press(browser, "Dismiss it");
      stands(browser, desk, Correction.Kind.DISMISS, "no statement");
      assertThat(text(browser, ".notes")).contains("Dismissed by hand");
      undo(browser, desk, ".notes .corrections .undo button");

      // the same fault on the page of who is held to say it
      browser.load(desk.at("/speakers/Corvane%20Minerals"));
      browser.press("j");
      browser.press("e");
      browser.await("document.querySelector('#right-dialog[open] select')");
      choose(browser, "Karel Dunmoor");
      press(browser, "Put the speaker right");
      assertThat(browser.evaluate("location.pathname").asString())
          .isEqualTo("/speakers/Corvane%20Minerals");
      stands(browser, desk, Correction.Kind.SPEAKER, "is said by Karel Dunmoor");
      undo(browser, desk, "#corrected button");

      inAStory(browser, desk);
      ofAStory(browser, desk);
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static void inAStory(Browser browser, ExampleDesk desk) {
    browser.load(desk.at("/stories/1"));
    open(browser, ".claimtable tbody tr");
    press(browser, "Claims something else");
    stands(browser, desk, Correction.Kind.CLAIM_SPLIT, "a claim of its own");
    assertThat(text(browser, ".claims .hand")).contains("taken apart by hand");
    undo(browser, desk, ".claims .hand button");

    open(browser, ".claimtable tbody tr");
    browser.evaluate("document.querySelector('[formaction*=claim-merge]').click()");
    assertThat(browser.evaluate("document.activeElement.validationMessage").asString())
        .isEqualTo("Choose one first");
    chooseFirst(browser);
    press(browser, "Put together");
    stands(browser, desk, Correction.Kind.CLAIM_MERGE, "one claim");
    undo(browser, desk, ".claims .hand button");

    open(browser, ".claimtable tbody tr");
    press(browser, "Dismiss it");
    stands(browser, desk, Correction.Kind.CLAIM_DISMISS, "no claim");
    assertThat(text(browser, ".claims")).contains("Claims dismissed by hand");
    undo(browser, desk, ".claims .corrections button");

    open(browser, ".speakers li");
    press(browser, "Somebody else");
    stands(browser, desk, Correction.Kind.PERSON_SPLIT, "is somebody else");
    undo(browser, desk, "#corrected button");

    open(browser, ".speakers li");
    choose(browser, "Goss Pellam");
    press(browser, "Put together");
    stands(browser, desk, Correction.Kind.PERSON_MERGE, "one and the same");
    undo(browser, desk, ".speakers .hand button");
  }

  private static void ofAStory(Browser browser, ExampleDesk desk) {
    open(browser, ".contents");
    browser.press(" ");
    press(browser, "Take them out");
    stands(browser, desk, Correction.Kind.STORY_SPLIT, "not of the story");
    undo(browser, desk, "#by-hand button");

    open(browser, ".contents");
    chooseFirst(browser);
    press(browser, "Put together");
    stands(browser, desk, Correction.Kind.STORY_MERGE, "one story");
    undo(browser, desk, "#by-hand button");
  }

  /// From the link beside the first such finding, as `e` does on a chosen one.
  private static void open(Browser browser, String place) {
    browser.evaluate("document.querySelector(" + quoted(place + " a.right") + ").focus()");
    browser.press("Enter");
    browser.await("document.querySelector('#right-dialog[open] form')");
  }

  /// Goes on by the tabulator until `button` has the focus, then presses it.
  private static void press(Browser browser, String button) {
    for (int i = 0; i < TABS_MOST; i++) {
      if (browser.evaluate("document.activeElement.textContent").asString().equals(button)) {
        browser.follow(() -> browser.press("Enter"));
        return;
      }
      browser.press("Tab");
    }
    throw new AssertionError("the keys do not reach '" + button + "'");
  }

  private static void choose(Browser browser, String option) {
    browser.evaluate(
        "(() => { const all = [...document.querySelectorAll('#right-dialog select')]; const list ="
            + " all.find(s => [...s.options].some(o => o.textContent === "
            + quoted(option)
            + ")); list.value = [...list.options].find(o => o.textContent === "
            + quoted(option)
            + ").value; list.focus(); })()");
  }

  /// Of the list of what something can be put together with.
  private static void chooseFirst(Browser browser) {
    browser.evaluate(
        "(() => { const list = document.querySelector('#right-dialog select[name=with]');"
            + " list.selectedIndex = 1; list.dispatchEvent(new Event('input')); list.focus(); })()");
  }

  private static void stands(Browser browser, ExampleDesk desk, Correction.Kind kind, String said) {
    Correction last = Corrections.all(desk.file()).getFirst();
    assertThat(last.kind()).isEqualTo(kind);
    assertThat(last.state()).isEqualTo("stands");
    assertThat(text(browser, "#corrected")).contains("Put right").contains(said);
  }

  /// By a button on the page that the form came back to.
  private static void undo(Browser browser, ExampleDesk desk, String button) {
    browser.evaluate("document.querySelector(" + quoted(button) + ").focus()");
    browser.follow(() -> browser.press("Enter"));
    assertThat(Corrections.all(desk.file()).getFirst().state()).isEqualTo("undone");
  }

  private static String text(Browser browser, String selector) {
    return browser
        .evaluate("document.querySelector(" + quoted(selector) + ").textContent")
        .asString();
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
