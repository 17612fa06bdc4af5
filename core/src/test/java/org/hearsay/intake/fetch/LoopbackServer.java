package org.hearsay.intake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that answers each path as a test tells it, byte by byte where it must:
/// a real HTTP server would not misbehave. What is not told is not there (404), robots.txt too.
public final class LoopbackServer implements AutoCloseable {
  /// Writes an answer, or whatever it likes.
  @FunctionalInterface
  public interface Script {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  /// One request as it came in.
  ///
  /// @param nanos when
  public record Asked(String host, String path, String head, long nanos) {
    String field(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /// @param socket bound already
  public LoopbackServer(ServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().start(this::accept);
  }

  public static LoopbackServer start() {
    try {
      return new LoopbackServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Connects to this server whatever address is asked for, keeping those addresses.
  public Connector connector(List<InetSocketAddress> targets) {
    return (target, timeoutMillis) -> {
      targets.add(target);
      return new Socket(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    };
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// The address of `path` here.
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public LoopbackServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /// Answers `path` with these very characters, each a byte; `\n` becomes CR LF.
  public LoopbackServer raw(String path, String answer) {
    return on(path, out -> write(out, answer.replace("\n", "\r\n")));
  }

  /// Answers `path` with status 200, these header lines and a length.
  public LoopbackServer body(String path, String headers, byte[] body) {
    return on(
        path,
        out -> {
          write(out, "HTTP/1.1 200 OK\r\n" + headers.replace("\n", "\r\n"));
          write(out, "Content-Length: " + body.length + "\r\n\r\n");
          out.write(body);
        });
  }

  public LoopbackServer page(String path, String html) {
    return body(
        path, "Content-Type: text/html; charset=utf-8\n", html.getBytes(StandardCharsets.UTF_8));
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /// The paths asked for, robots.txt aside.
  public List<String> paths() {
    return asked.stream().map(Asked::path).filter(p -> !p.equals("/robots.txt")).toList();
  }

  public static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      String[] line = head.lines().findFirst().orElse("").split(" ", -1);
      if (line.length < 2) {
        return;
      }
      Asked request = new Asked("", line[1], head, System.nanoTime());
      asked.add(new Asked(request.field("Host"), line[1], head, request.nanos()));
      Script script = scripts.get(line[1]);
      OutputStream out = client.getOutputStream();
      if (script == null) {
        write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\nnope\n");
      } else {
        script.answer(out);
      }
    } catch (SocketException e) {
      return; // the client has left, as it should
    } catch (IOException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int b;
    while ((b = in.read()) >= 0) {
      head.write(b);
      if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
