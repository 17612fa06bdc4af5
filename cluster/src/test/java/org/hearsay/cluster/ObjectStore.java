package org.hearsay.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A store that speaks S3, on this machine alone, as a process: Adobe's S3Mock. It asks nobody who
/// he is, so that objects are put and taken by plain HTTP here.
final class ObjectStore implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private final Process server;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private ObjectStore(Process server, String address) {
    this.server = server;
    this.address = address;
  }

  /// @param folder for what it says
  static ObjectStore start(Path folder, String bucket) throws IOException, InterruptedException {
    int port = Processes.freePort();
    String jar = Processes.jar("s3mock").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            Processes.java(),
            "-Xmx400m",
            "-jar",
            jar,
            "--server.port=0",
            "--com.adobe.testing.s3mock.httpPort=" + port);
    builder.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", bucket);
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("s3.log").toFile());
    ObjectStore store = new ObjectStore(builder.start(), "http://127.0.0.1:" + port + "/" + bucket);
    while (!store.isOpen()) {
      Thread.sleep(200);
    }
    return store;
  }

  /// What a cluster must be told to find it. S3Mock names no version of an object that is asked for
  /// under a condition, which real stores do: hence no `change.detection`. Blocks wait in memory
  /// and in no folder that processes share.
  String configuration() {
    return """
    s3.endpoint: %s
    s3.path.style.access: "true"
    s3.access-key: any
    s3.secret-key: any
    s3.change.detection.mode: none
    """
        .formatted(address.substring(0, address.lastIndexOf('/')));
  }

  private boolean isOpen() throws InterruptedException {
    if (!server.isAlive()) {
      throw new IllegalStateException("the store ended with " + server.exitValue());
    }
    try {
      return ask(HttpRequest.newBuilder(URI.create(address))).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private HttpResponse<byte[]> ask(HttpRequest.Builder request) throws InterruptedException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(address + " does not answer", e);
    }
  }

  void put(String key, Path file) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/" + key))
            .PUT(HttpRequest.BodyPublishers.ofFile(file));
    int status = ask(request).statusCode();
    if (status != 200) {
      throw new IOException(key + " is answered with " + status);
    }
  }

  /// Takes all whose key begins so into a folder, as the files they were.
  void take(String prefix, Path folder) throws IOException, InterruptedException {
    URI list = URI.create(address + "?list-type=2&prefix=" + prefix);
    String listed = new String(ask(HttpRequest.newBuilder(list)).body(), StandardCharsets.UTF_8);
    List<String> keys = KEY.matcher(listed).results().map((MatchResult m) -> m.group(1)).toList();
    for (String key : keys) {
      Path file = folder.resolve(key);
      Files.createDirectories(file.getParent());
      Files.write(file, ask(HttpRequest.newBuilder(URI.create(address + "/" + key))).body());
    }
  }

  @Override
  public void close() {
    client.close();
    server.destroy();
    try {
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.destroyForcibly();
    }
  }
}
