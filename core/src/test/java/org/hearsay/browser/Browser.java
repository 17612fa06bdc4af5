package org.hearsay.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/// One page in a headless Chromium, driven over its DevTools protocol.
///
/// ```java
/// try (Browser browser = Browser.open(390, 844)) {
///   browser.load(page.toUri());
///   assertThat(browser.evaluate("document.querySelectorAll('mark').length").asInt()).isEqualTo(3);
///   assertThat(browser.errors()).isEmpty();
/// }
/// ```
///
/// The browser is Debian's: no driver and no browser is downloaded by the build. Where there is
/// none, [#open] aborts the test, which the report then counts as skipped, with the reason.
public final class Browser implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Browser(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  /// The program: the system property `hearsay.chromium` where it is set, else the usual places.
  public static Optional<Path> find() {
    String chosen = System.getProperty("hearsay.chromium");
    return (chosen != null
            ? Stream.of(chosen)
            : Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Starts a browser with an empty page of `width` by `height` CSS pixels.
  public static Browser open(int width, int height) {
    Optional<Path> program = find();
    Assumptions.assumeTrue(program.isPresent(), "no Chromium installed: browser test skipped");
    try {
      Path profile = Files.createTempDirectory("hearsay-browser");
      Process process =
          new ProcessBuilder(
                  program.orElseThrow().toString(),
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--disable-background-networking",
                  "--disable-extensions",
                  "--no-first-run",
                  "--hide-scrollbars",
                  "--force-color-profile=srgb",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectErrorStream(true)
              .start();
      try {
        Browser browser = new Browser(process, profile, DevTools.connect(findEndpoint(process)));
        browser.resize(width, height);
        return browser;
      } catch (IOException | IllegalStateException e) {
        process.destroyForcibly();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("starting " + program.orElseThrow(), e);
    }
  }

  /// Chromium prints where it listens, among other lines.
  private static URI findEndpoint(Process process) throws IOException {
    String mark = "DevTools listening on ";
    Thread watchdog =
        Thread.ofVirtual()
            .start(() -> {
              try {
                Thread.sleep(START_LIMIT);
                process.destroyForcibly();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    BufferedReader lines = process.inputReader();
    List<String> seen = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.add(line);
      int at = line.indexOf(mark);
      if (at >= 0) {
        watchdog.interrupt();
        // what it prints later must not fill the pipe
        Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
        return URI.create(line.substring(at + mark.length()).strip());
      }
    }
    throw new IOException("Chromium did not start: " + String.join("\n", seen));
  }

  /// Loads `address` and waits until the page and everything in it is there.
  public void load(URI address) {
    tools.call("Page.navigate", Map.of("url", address.toString()));
    tools.awaitLoad();
  }

  /// The value of a JavaScript expression in the page, promises awaited.
  ///
  /// @throws IllegalStateException if the expression throws
  public JsonNode evaluate(String expression) {
    JsonNode answer =
        tools.call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + " threw " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /// Script errors, refused resources (a content security policy among them) and console errors
  /// since the browser was opened.
  public List<String> errors() {
    return tools.errors();
  }

  /// The addresses that pages asked for since the browser was opened.
  public List<String> requests() {
    return tools.requests();
  }

  public void resize(int width, int height) {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /// Shows the page as on paper (`true`) or on a screen.
  public void print(boolean paper) {
    tools.call("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : "screen"));
  }

  /// Sets a media feature, for example `prefers-color-scheme` to `dark`.
  public void prefer(String feature, String value) {
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /// Turns scripts of pages loaded from now on off or on.
  public void allowScripts(boolean allowed) {
    tools.call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /// Waits until `condition`, a JavaScript expression, holds in the page.
  ///
  /// @throws IllegalStateException if it does not within 20 seconds
  public void await(String condition) {
    boolean holds =
        evaluate(
                "new Promise(done => { const end = Date.now() + 20000; const look = () => { if ("
                    + condition
                    + ") done(true); else if (Date.now() > end) done(false); else setTimeout(look,"
                    + " 20); }; look(); })")
            .asBoolean();
    if (!holds) {
      throw new IllegalStateException("did not come to hold: " + condition);
    }
  }

  /// Does what makes the page go elsewhere, and waits until what it leads to is there.
  public void follow(Runnable step) {
    step.run();
    tools.awaitLoad();
  }

  /// Types `text` where the focus is.
  public void type(String text) {
    tools.call("Input.insertText", Map.of("text", text));
  }

  /// Presses and releases a key: by its DOM name, `Tab`, `Enter`, `Escape`, `ArrowDown`, or the
  /// character it gives.
  public void press(String key) {
    if (key.length() == 1) {
      tools.call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key));
      tools.call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
      return;
    }
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          default -> throw new IllegalArgumentException("no key code known for " + key);
        };
    tools.call(
        "Input.dispatchKeyEvent",
        key.equals("Enter")
            ? Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", "\r")
            : Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", code));
    tools.call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /// Writes a picture (PNG) of the whole page, however long, to `file`.
  public void screenshot(Path file) throws IOException {
    JsonNode size = tools.call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    Map<String, Object> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "width", size.path("width").asDouble(),
            "height", size.path("height").asDouble(),
            "scale", 1);
    save(
        tools.call(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)),
        file);
  }

  /// Writes a picture (PNG) of a part of the page, as wide as it is, to `file`.
  ///
  /// @param top where it begins, in CSS pixels from the top of the page
  public void screenshot(Path file, int top, int height) throws IOException {
    int width = evaluate("innerWidth").asInt();
    Map<String, Object> clip =
        Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
    save(
        tools.call(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)),
        file);
  }

  /// Writes the page as it prints (PDF, A4) to `file`.
  public void pdf(Path file) throws IOException {
    save(
        tools.call(
            "Page.printToPDF",
            Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true)),
        file);
  }

  private static void save(JsonNode answer, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, Base64.getDecoder().decode(answer.path("data").asString()));
  }

  @Override
  public void close() {
    tools.close();
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      deleteTree(profile);
    } catch (IOException e) {
      // a helper process may still write there; the folder lies among the system's temporary ones
      profile.toFile().deleteOnExit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deleteTree(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
