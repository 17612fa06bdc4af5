package org.hearsay.app.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hearsay.app.casefile.CaseFault;
import org.hearsay.app.casefile.CorrectionFault;
import org.hearsay.app.search.QueryFault;
import org.jspecify.annotations.Nullable;

/// A case in the browser. The door of this room.
///
/// Listens where it is told, by default on this machine alone; what may ask is [Guard]'s matter. A
/// request is answered on a thread of its own.
public final class Desk implements AutoCloseable {
  private static final int WAITING_MAX = 64;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Guard guard;
  private final Routes routes;
  private final Consumer<Throwable> faults;

  private Desk(
      HttpServer server,
      ExecutorService threads,
      Guard guard,
      Routes routes,
      Consumer<Throwable> faults) {
    this.server = server;
    this.threads = threads;
    this.guard = guard;
    this.routes = routes;
    this.faults = faults;
  }

  /// Opens the desk on a case; it answers until it is closed.
  ///
  /// @param address where to listen; port 0 for any that is free
  /// @param host the name in the address bar
  /// @param password who may ask; null lets everybody in who reaches the address
  /// @param faults is told of faults of this program
  /// @throws IOException if the address cannot be listened on
  public static Desk open(
      InetSocketAddress address,
      String host,
      @Nullable Password password,
      CaseWork work,
      Consumer<Throwable> faults)
      throws IOException {
    HttpServer server = HttpServer.create(address, WAITING_MAX);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Guard guard = new Guard(server.getAddress(), host, password);
    Desk desk = new Desk(server, threads, guard, new Routes(work, guard.token()), faults);
    server.setExecutor(threads);
    server.createContext("/", desk::answer);
    server.start();
    return desk;
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /// What a program that writes must send in the header `X-Hearsay-Token`.
  public String token() {
    return guard.token();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      boolean forPrograms = false;
      try {
        Request request = new Request(exchange);
        forPrograms = (request.isWrite() && !request.isFromPage()) || !request.suffix().isEmpty();
        guard.check(request);
        reply = routes.answer(request);
      } catch (Problem e) {
        reply = forPrograms ? e.reply() : Routes.problemPage(e);
      } catch (QueryFault e) {
        Problem problem = Problem.badRequest(String.valueOf(e.getMessage()));
        reply = forPrograms ? problem.reply() : Routes.problemPage(problem);
      } catch (CorrectionFault e) {
        Problem problem = Problem.badRequest(String.valueOf(e.getMessage()));
        reply = forPrograms ? problem.reply() : Routes.problemPage(problem);
      } catch (CaseFault e) {
        Problem problem = new Problem(503, "Case not available", String.valueOf(e.getMessage()));
        reply = forPrograms ? problem.reply() : Routes.problemPage(problem);
      } catch (RuntimeException | StackOverflowError e) {
        faults.accept(e);
        Problem problem =
            new Problem(500, "Internal error", "a fault of Hearsay; please report it");
        reply = forPrograms ? problem.reply() : Routes.problemPage(problem);
      }
      send(exchange, reply);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Guard.HEADERS.forEach(exchange.getResponseHeaders()::set);
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = reply.body();
    long length = head || body.length == 0 ? -1 : body.length;
    exchange.sendResponseHeaders(reply.status(), length);
    if (length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /// Stops listening; requests being answered have a second to end.
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
