package org.hearsay.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Chrome DevTools protocol, as far as [Browser] speaks it: numbered calls with one answer
/// each, and events, over one web socket.
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long ANSWER_LIMIT_SECONDS = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final Semaphore loads = new Semaphore(0);
  private final StringBuilder message = new StringBuilder();
  private @Nullable WebSocket socket;
  private @Nullable String session;

  private DevTools() {}

  /// Connects to the browser at `endpoint`, opens a page and attaches to it.
  static DevTools connect(URI endpoint) throws IOException {
    DevTools tools = new DevTools();
    try {
      tools.socket = tools.client.newWebSocketBuilder().buildAsync(endpoint, tools).join();
    } catch (CompletionException e) {
      throw new IOException("connecting to " + endpoint, e);
    }
    String page =
        tools.call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
    tools.session =
        tools
            .call("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
            .path("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tools.call(domain + ".enable", Map.of());
    }
    return tools;
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  /// Calls `method` and returns its answer.
  ///
  /// @throws IllegalStateException if the browser refuses, or does not answer within 30 seconds
  JsonNode call(String method, Map<String, ?> parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    Map<String, Object> request =
        session == null
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    if (socket == null) {
      throw new IllegalStateException(method + " called before the browser was reached");
    }
    socket.sendText(JSON.writeValueAsString(request), true).join();
    try {
      JsonNode got = answer.get(ANSWER_LIMIT_SECONDS, TimeUnit.SECONDS);
      if (got.has("error")) {
        throw new IllegalStateException(method + " refused: " + got.get("error"));
      }
      return got.path("result");
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(method + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " was interrupted", e);
    }
  }

  /// Waits until a page has fired its load event since the last time.
  void awaitLoad() {
    try {
      if (!loads.tryAcquire(ANSWER_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "the page did not load within " + ANSWER_LIMIT_SECONDS + " seconds: " + errors);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("waiting for the page was interrupted", e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      JsonNode got = JSON.readTree(message.toString());
      message.setLength(0);
      CompletableFuture<JsonNode> answer = waiting.remove(got.path("id").asInt(0));
      if (answer != null) {
        answer.complete(got);
      } else {
        note(got.path("method").asString(""), got.path("params"));
      }
    }
    from.request(1);
    return null;
  }

  private void note(String event, JsonNode parameters) {
    switch (event) {
      case "Page.loadEventFired" -> loads.release();
      case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asString(""));
      case "Runtime.exceptionThrown" -> errors.add(parameters.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> {
        if (parameters.path("type").asString("").equals("error")) {
          errors.add(parameters.path("args").toString());
        }
      }
      case "Log.entryAdded" -> {
        JsonNode entry = parameters.path("entry");
        if (entry.path("level").asString("").equals("error")) {
          errors.add(entry.path("text").asString("") + " " + entry.path("url").asString(""));
        }
      }
      default -> {
        // the other events say nothing that a test asks for
      }
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
    client.shutdownNow();
  }
}
