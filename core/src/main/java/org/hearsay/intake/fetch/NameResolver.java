package org.hearsay.intake.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// From a host name to addresses. Asked once for each connection: what it answers is judged, and
/// one of the very addresses that it answered is connected to, so that a name that means another
/// machine a moment later gains nothing (DNS rebinding).
@FunctionalInterface
public interface NameResolver {
  /// The addresses of `host`, best first; at least one.
  ///
  /// @throws UnknownHostException if there is no such host
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// What the system says.
  static NameResolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
