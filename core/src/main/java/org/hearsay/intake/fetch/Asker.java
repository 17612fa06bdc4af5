package org.hearsay.intake.fetch;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hearsay.intake.fetch.AnswerReader.HeadRule;
import org.jspecify.annotations.Nullable;

/// Asks one server once: HTTP/1.1 over a connection of its own, closed after the answer.
///
/// The JDK's client is not used: it resolves names by itself, after any check that could be made,
/// and keeps the bytes of an answer to itself (docs/decisions/0035).
final class Asker {
  /// Header fields and framing beside the body; chunks of a few bytes make an answer much longer.
  private static final int FRAMING = 4;

  private final FetchOptions options;
  private final Dialer dialer;

  Asker(FetchOptions options) {
    this.options = options;
    this.dialer = new Dialer(options);
  }

  /// @param known what to ask with, if the document was fetched before
  /// @param rule how much of the body to read
  /// @throws FetchFailure if there is no answer that may be read
  Exchange ask(
      WebAddress address, Validators.@Nullable Known known, TimeBudget budget, HeadRule rule)
      throws FetchFailure {
    budget.start();
    try (Socket socket = dialer.dial(address, budget)) {
      Guard guard = new Guard(socket, budget.leftMillis());
      try {
        return talk(socket, address, known, rule);
      } catch (FetchFailure | IOException e) {
        if (guard.closedIt()) {
          throw budget.timedOut();
        }
        throw e;
      } finally {
        guard.dismiss();
      }
    } catch (IOException e) {
      throw new FetchFailure(FetchFault.BAD_ANSWER, "the connection broke: " + Dialer.describe(e));
    } finally {
      budget.stop();
    }
  }

  /// Closes the connection when time is up, whatever this side is waiting for: a time limit on each
  /// read would let a server that sends a byte now and then go on for ever.
  private static final class Guard {
    private final Thread thread;
    private volatile boolean closedIt;

    Guard(Socket socket, long millis) {
      this.thread =
          Thread.startVirtualThread(() -> {
            try {
              Thread.sleep(millis);
              closedIt = true;
              Dialer.close(socket);
            } catch (InterruptedException e) {
              // the answer came in time
              return;
            }
          });
    }

    boolean closedIt() {
      return closedIt;
    }

    void dismiss() {
      thread.interrupt();
    }
  }

  private Exchange talk(
      Socket socket, WebAddress address, Validators.@Nullable Known known, HeadRule rule)
      throws IOException, FetchFailure {
    Socket line = address.isSecure() ? dialer.secure(socket, address) : socket;
    byte[] request = request(address, known);
    Instant time = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    line.getOutputStream().write(request);
    line.getOutputStream().flush();
    FetchLimits limits = options.limits();
    long bytesMax = limits.headBytes() + (long) FRAMING * Math.max(limits.bodyBytes(), 1 << 20);
    Answer answer = new AnswerReader(new Wire(line.getInputStream(), bytesMax), limits).read(rule);
    return new Exchange(address, socket.getInetAddress(), time, request, answer);
  }

  private byte[] request(WebAddress address, Validators.@Nullable Known known) {
    StringBuilder text = new StringBuilder(256);
    text.append("GET ").append(address.target()).append(" HTTP/1.1\r\n");
    field(text, "Host", address.authority());
    field(text, "User-Agent", options.agent());
    field(text, "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
    field(text, "Accept-Encoding", ContentCodings.ACCEPTED);
    if (known != null) {
      field(text, "If-None-Match", known.entityTag());
      field(text, "If-Modified-Since", known.lastModified());
    }
    field(text, "Connection", "close");
    return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// Left out where there is no value, or one that could end the line.
  private static void field(StringBuilder text, String name, @Nullable String value) {
    if (value != null && HeaderText.canBeSent(value)) {
      text.append(name).append(": ").append(value).append("\r\n");
    }
  }
}
