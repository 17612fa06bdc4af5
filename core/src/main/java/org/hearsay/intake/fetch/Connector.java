package org.hearsay.intake.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;

/// Makes a TCP connection to one address that was judged before. Beside [NameResolver] the place
/// where a test puts its own world between this program and the network.
@FunctionalInterface
public interface Connector {
  /// Connects.
  ///
  /// @param target resolved
  /// @throws IOException if nobody answers there in time
  Socket connect(InetSocketAddress target, int timeoutMillis) throws IOException;

  /// Straight to the target. No proxy, whatever the system's settings are: a proxy would resolve
  /// the name again by itself.
  static Connector direct() {
    return (target, timeoutMillis) -> {
      Socket socket = new Socket(Proxy.NO_PROXY);
      try {
        socket.connect(target, timeoutMillis);
        return socket;
      } catch (IOException e) {
        Dialer.close(socket);
        throw e;
      }
    };
  }
}
