package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of `docs/tutorial.md`, taken of the example story in the desk. They are taken anew
/// with `-Dhearsay.pictures=true`; otherwise it is only seen to that those which are named are
/// there, and small.
final class PicturesTest {
  private static final Path IMAGES = Path.of("..", "docs", "images");
  private static final long LARGEST = 200_000;
  private static final long ALL = 1_500_000;

  @Test
  void areThereAndSmall() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher images =
        Pattern.compile("images/([\\w-]+\\.png)")
            .matcher(Files.readString(IMAGES.resolveSibling("tutorial.md")));
    while (images.find()) {
      named.add(images.group(1));
    }
    Set<String> there = new TreeSet<>();
    long all = 0;
    try (Stream<Path> files = Files.list(IMAGES)) {
      for (Path file : files.toList()) {
        there.add(file.getFileName().toString());
        assertThat(Files.size(file)).as("%s", file).isBetween(1L, LARGEST);
        all += Files.size(file);
      }
    }
    assertThat(there).isEqualTo(named);
    assertThat(all).isLessThan(ALL);
  }

  @Test
  void areTaken(@TempDir Path folder) throws IOException {
    assumeTrue(
        Boolean.getBoolean("hearsay.pictures"),
        "pictures are taken anew only with -Dhearsay.pictures=true");
    try (Browser browser = Browser.open(1200, 760);
        ExampleDesk empty = ExampleDesk.empty(Files.createDirectory(folder.resolve("empty")));
        ExampleDesk desk = ExampleDesk.filled(Files.createDirectory(folder.resolve("filled")))) {
      browser.load(empty.at("/"));
      take(browser, "empty", 0, 440);
      browser.load(desk.at("/?sort=largest"));
      take(browser, "stories", 0, 470);
      browser.load(desk.at("/stories/1"));
      take(browser, "story", 0, 800);
      below(browser, "graph", ".lineage", 660);
      below(browser, "claims", ".claims", 640);
      below(browser, "drift", ".quotations", 520);
      browser.load(desk.at("/reports/05-radio-kerravia.txt"));
      take(browser, "report", 0, 690);
      browser.load(desk.at("/speakers/Corvane%20Minerals"));
      take(browser, "speaker", 0, 640);
      browser.evaluate("document.querySelector('.cite').click()");
      browser.await("document.querySelector('#cite[open] textarea')?.value");
      browser.evaluate("document.querySelectorAll('#cite .forms button')[1].click()");
      take(browser, "cite", 0, 640);
      browser.load(desk.at("/search?q=stance:denies"));
      take(browser, "search", 0, 560);
    }
  }

  private static void take(Browser browser, String name, int top, int height) throws IOException {
    browser.screenshot(IMAGES.resolve(name + ".png"), top, height);
  }

  private static void below(Browser browser, String name, String selector, int height)
      throws IOException {
    int top =
        browser
            .evaluate(
                "Math.round(document.querySelector('"
                    + selector
                    + "').getBoundingClientRect().top + scrollY)")
            .asInt();
    take(browser, name, top, height);
  }
}
