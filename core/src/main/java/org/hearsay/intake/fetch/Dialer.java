package org.hearsay.intake.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Makes connections. A name is resolved once, every address it resolves to is judged, and one of
/// those that passed is connected to: between check and connect nobody is asked again.
///
/// A secure connection is made over that socket, with the name in the greeting (SNI) and the
/// certificate checked against the name.
final class Dialer {
  private static final int PORT_RESERVED_MAX = 1023;

  private final FetchOptions options;

  Dialer(FetchOptions options) {
    this.options = options;
  }

  /// A socket to one of the addresses of a host.
  ///
  /// @throws FetchFailure if the address is refused or nobody answers there
  Socket dial(WebAddress address, TimeBudget budget) throws FetchFailure {
    if (!options.allowsPrivate()
        && address.port() <= PORT_RESERVED_MAX
        && address.port() != 80
        && address.port() != 443) {
      throw new FetchFailure(
          FetchFault.REFUSED_ADDRESS,
          "port " + address.port() + "; expected 80, 443 or above " + PORT_RESERVED_MAX);
    }
    IOException last = null;
    for (InetAddress candidate : permitted(address, budget)) {
      int millis = (int) Math.min(options.limits().connect().toMillis(), budget.leftMillis());
      try {
        return options
            .connector()
            .connect(new InetSocketAddress(candidate, address.port()), millis);
      } catch (IOException e) {
        last = e;
      }
    }
    throw unreachable(address, last);
  }

  /// A secure connection over `socket`.
  ///
  /// @throws FetchFailure if there is none that can be trusted
  SSLSocket secure(Socket socket, WebAddress address) throws FetchFailure {
    try {
      SSLSocket secured =
          (SSLSocket)
              options.tls().get().createSocket(socket, address.bareHost(), address.port(), true);
      SSLParameters parameters = secured.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setApplicationProtocols(new String[] {"http/1.1"});
      SNIHostName name = serverName(address);
      if (name != null) {
        parameters.setServerNames(List.of(name));
      }
      secured.setSSLParameters(parameters);
      secured.startHandshake();
      return secured;
    } catch (SSLException e) {
      throw new FetchFailure(FetchFault.UNREACHABLE, "no secure connection: " + describe(e));
    } catch (IOException e) {
      throw new FetchFailure(FetchFault.UNREACHABLE, describe(e));
    }
  }

  /// Null where there is no name to send: a number, or one that the standard does not allow.
  private static @Nullable SNIHostName serverName(WebAddress address) {
    if (address.isNumeric()) {
      return null;
    }
    try {
      return new SNIHostName(address.host());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private List<InetAddress> permitted(WebAddress address, TimeBudget budget) throws FetchFailure {
    List<InetAddress> all = resolve(address, budget);
    if (options.allowsPrivate()) {
      return all;
    }
    List<InetAddress> permitted = new ArrayList<>();
    String refusal = null;
    for (InetAddress candidate : all) {
      String against = AddressPolicy.refusal(address.host(), candidate);
      if (against == null) {
        permitted.add(candidate);
      } else if (refusal == null) {
        refusal = candidate.getHostAddress() + " is " + against;
      }
    }
    if (refusal != null && permitted.isEmpty()) {
      throw new FetchFailure(
          FetchFault.REFUSED_ADDRESS, refusal + "; expected a public one, or --allow-private");
    }
    return permitted;
  }

  /// The system may take long to say that it does not know: it is asked on a thread of its own.
  private List<InetAddress> resolve(WebAddress address, TimeBudget budget) throws FetchFailure {
    CompletableFuture<List<InetAddress>> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return options.resolver().resolve(address.bareHost());
              } catch (UnknownHostException e) {
                throw new CompletionException(e);
              }
            },
            Thread::startVirtualThread);
    try {
      List<InetAddress> addresses = answer.get(budget.leftMillis(), TimeUnit.MILLISECONDS);
      if (addresses.isEmpty()) {
        throw noHost(address);
      }
      return addresses;
    } catch (ExecutionException e) {
      throw noHost(address);
    } catch (TimeoutException e) {
      throw budget.timedOut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchFailure(FetchFault.UNREACHABLE, "interrupted");
    }
  }

  private static FetchFailure noHost(WebAddress address) {
    return new FetchFailure(
        FetchFault.UNREACHABLE, "no address known for the host " + address.bareHost());
  }

  private static FetchFailure unreachable(WebAddress address, @Nullable IOException last) {
    String why =
        last == null || last instanceof SocketTimeoutException ? "no answer" : describe(last);
    return new FetchFailure(
        FetchFault.UNREACHABLE, "no connection to " + address.authority() + ": " + why);
  }

  static String describe(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is given up anyway
    }
  }
}
