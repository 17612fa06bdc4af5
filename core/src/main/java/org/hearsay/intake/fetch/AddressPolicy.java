package org.hearsay.intake.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which IP addresses belong to the public internet. A page that names another machine, or a name
/// that resolves to one, must not make this program ask what only this machine can reach: its own
/// services, the network it stands in, the metadata service of a cloud.
///
/// After the special-purpose address registries of IANA (RFC 6890): in IPv4 everything is public
/// but what stands here; in IPv6 nothing is public but 2000::/3 without what stands here. Addresses
/// that carry an IPv4 address within (mapped, 6to4, NAT64, Teredo) are refused whatever it is:
/// there is no need for them, and each is a way around the list.
final class AddressPolicy {
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Network(byte[] prefix, int bits, String name) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if (address[i] != prefix[i]) {
          return false;
        }
      }
      int rest = bits % 8;
      return rest == 0 || ((address[whole] ^ prefix[whole]) & (0xFF << (8 - rest))) == 0;
    }
  }

  private static final List<Network> REFUSED =
      List.of(
          network("169.254.169.254/32", "the metadata service of a cloud"),
          network("168.63.129.16/32", "the metadata service of a cloud"),
          network("100.100.100.200/32", "the metadata service of a cloud"),
          network("192.0.0.192/32", "the metadata service of a cloud"),
          network("0.0.0.0/8", "an unspecified address"),
          network("10.0.0.0/8", "a private address"),
          network("100.64.0.0/10", "an address inside a provider's network"),
          network("127.0.0.0/8", "a loopback address"),
          network("169.254.0.0/16", "a link-local address"),
          network("172.16.0.0/12", "a private address"),
          network("192.0.0.0/24", "a reserved address"),
          network("192.0.2.0/24", "an address for examples"),
          network("192.88.99.0/24", "a 6to4 relay"),
          network("192.168.0.0/16", "a private address"),
          network("198.18.0.0/15", "an address for benchmarks"),
          network("198.51.100.0/24", "an address for examples"),
          network("203.0.113.0/24", "an address for examples"),
          network("224.0.0.0/4", "a multicast address"),
          network("240.0.0.0/4", "a reserved address"),
          network("::/128", "an unspecified address"),
          network("::1/128", "a loopback address"),
          network("0:0:0:0:0:0:0:0/96", "an IPv4 address within an IPv6 address"),
          network("64:ff9b::/96", "an IPv4 address within an IPv6 address (NAT64)"),
          network("64:ff9b:1::/48", "an IPv4 address within an IPv6 address (NAT64)"),
          network("100::/64", "a reserved address"),
          network("fd00:ec2::254/128", "the metadata service of a cloud"),
          network("fc00::/7", "a private address"),
          network("fe80::/10", "a link-local address"),
          network("fec0::/10", "a private address"),
          network("ff00::/8", "a multicast address"),
          network("2001::/32", "an IPv4 address within an IPv6 address (Teredo)"),
          network("2001:2::/48", "an address for benchmarks"),
          network("2001::/23", "a reserved address"),
          network("2001:db8::/32", "an address for examples"),
          network("2002::/16", "an IPv4 address within an IPv6 address (6to4)"),
          network("3fff::/20", "an address for examples"));

  private static final Network GLOBAL_IPV6 = network("2000::/3", "");

  private AddressPolicy() {}

  /// Why `address` is refused, such as `a loopback address`; null if it is public.
  ///
  /// @param host the host that it was resolved from
  static @Nullable String refusal(String host, InetAddress address) {
    if (host.startsWith("[") && address instanceof Inet4Address) {
      // Java unwraps ::ffff:127.0.0.1 in all its spellings before anyone can look at it
      return "an IPv4 address within an IPv6 address";
    }
    byte[] bytes = address.getAddress();
    for (Network network : REFUSED) {
      if (network.holds(bytes)) {
        return network.name();
      }
    }
    if (bytes.length == 16 && !GLOBAL_IPV6.holds(bytes)) {
      return "no public address";
    }
    return null;
  }

  private static Network network(String written, String name) {
    int slash = written.indexOf('/');
    try {
      // a number is never looked up
      byte[] prefix = InetAddress.getByName(written.substring(0, slash)).getAddress();
      return new Network(prefix, Integer.parseInt(written.substring(slash + 1)), name);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(written, e);
    }
  }
}
