package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No page, name or redirect makes this program ask what is not public. Names are answered by the
/// test, and whatever public address is connected to, the loopback server answers.
final class AddressGuardTest {
  private static final String PUBLIC = "93.184.215.14";
  private static final String OTHER_PUBLIC = "93.184.215.15";

  private final LoopbackServer server = LoopbackServer.start();
  private final List<InetSocketAddress> connected = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private FetchResult fetch(NameResolver resolver, String address) {
    return new Fetcher(guarded(resolver)).fetch(address);
  }

  private FetchOptions guarded(NameResolver resolver) {
    return Web.options()
        .withAllowsPrivate(false)
        .withResolver(resolver)
        .withConnector(server.connector(connected));
  }

  private List<String> connectedAddresses() {
    return connected.stream().map(c -> c.getAddress().getHostAddress()).toList();
  }

  private static NameResolver always(String... addresses) {
    return host -> addresses(addresses);
  }

  private static List<InetAddress> addresses(String... numbers) throws UnknownHostException {
    InetAddress[] parsed = new InetAddress[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      parsed[i] = InetAddress.getByName(numbers[i]);
    }
    return List.of(parsed);
  }

  @Test
  void aPublicAddressIsAsked() {
    server.page("/a", Web.PAGE);
    assertThat(Web.text(fetch(always(PUBLIC), "http://courier.example/a"))).isEqualTo(Web.PAGE);
    assertThat(connectedAddresses()).containsOnly(PUBLIC);
    assertThat(server.asked().getLast().host()).isEqualTo("courier.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1",
        "fd00::1",
        "224.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::1"
      })
  void aNameOfAnotherNetworkIsRefused(String address) {
    Web.expect(
        fetch(always(address), "http://courier.example/a"),
        FetchFault.REFUSED_ADDRESS,
        "expected a public one, or --allow-private");
    assertThat(connected).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a9fe:a9fe]/", "http://[::127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/",
        "http://localhost/", "http://localhost./", "http://①②⑦.0.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://[::ffff:93.184.215.14]/"
      })
  void aNumberOfAnotherNetworkIsRefused(String address) {
    Web.expect(
        fetch(NameResolver.system(), address),
        FetchFault.REFUSED_ADDRESS,
        "expected a public one, or --allow-private");
    assertThat(connected).isEmpty();
  }

  /// Programs do not agree on what these mean.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.0x1/",
        "http://127.0.0.1.5/",
        "http://256.0.0.1/"
      })
  void aNumberInAnOddSpellingIsNone(String address) {
    Web.expect(
        fetch(NameResolver.system(), address),
        FetchFault.BAD_ADDRESS,
        "four numbers from 0 to 255");
    assertThat(connected).isEmpty();
  }

  @Test
  void redirectToTheMetadataServiceIsRefused() {
    server.raw("/a", "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/meta-data/\n\n");
    Web.expect(
        fetch(literalsBeside(PUBLIC), "http://courier.example/a"),
        FetchFault.REFUSED_ADDRESS,
        "169.254.169.254 is the metadata service of a cloud");
    assertThat(connectedAddresses()).containsOnly(PUBLIC);
  }

  @Test
  void redirectToANameInsideIsRefused() {
    server.raw("/a", "HTTP/1.1 302 Found\nLocation: http://intranet.example/\n\n");
    Map<String, String> names = Map.of("courier.example", PUBLIC, "intranet.example", "10.0.0.5");
    Web.expect(
        fetch(host -> addresses(names.getOrDefault(host, PUBLIC)), "http://courier.example/a"),
        FetchFault.REFUSED_ADDRESS,
        "10.0.0.5 is a private address");
    assertThat(connectedAddresses()).containsOnly(PUBLIC);
  }

  @Test
  void robotsRedirectedInsideAllowsNothing() {
    server.raw("/robots.txt", "HTTP/1.1 302 Found\nLocation: http://127.0.0.1:6379/\n\n");
    server.page("/a", Web.PAGE);
    Web.expect(
        fetch(literalsBeside(PUBLIC), "http://courier.example/a"),
        FetchFault.REFUSED_ADDRESS,
        "127.0.0.1 is a loopback address");
    assertThat(server.paths()).isEmpty();
  }

  /// Numbers mean themselves, every name the same address.
  private static NameResolver literalsBeside(String address) {
    return host -> Character.isDigit(host.charAt(0)) ? addresses(host) : addresses(address);
  }

  /// DNS rebinding: the name is asked once for each connection, and its first answer is the one
  /// that is judged and connected to. What it would say next is not heard.
  @Test
  void aNameThatChangesBetweenCheckAndConnectGainsNothing() {
    server.page("/a", Web.PAGE);
    AtomicInteger asked = new AtomicInteger();
    NameResolver rebinding =
        host -> addresses(asked.getAndIncrement() % 2 == 0 ? PUBLIC : "127.0.0.1");
    Web.expect(
        fetch(rebinding, "http://courier.example/a"),
        FetchFault.REFUSED_ADDRESS,
        "127.0.0.1 is a loopback address");
    assertThat(asked).hasValue(2); // once for robots.txt, once for the page
    assertThat(connectedAddresses()).containsExactly(PUBLIC);
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void eachConnectionGoesToTheVeryAddressThatWasJudged() {
    server.page("/a", Web.PAGE);
    Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, OTHER_PUBLIC, "127.0.0.1"));
    FetchResult result = fetch(host -> addresses(answers.remove()), "http://courier.example/a");
    assertThat(Web.text(result)).isEqualTo(Web.PAGE);
    assertThat(connectedAddresses()).containsExactly(PUBLIC, OTHER_PUBLIC);
    assertThat(answers).containsExactly("127.0.0.1");
  }

  @Test
  void ofSeveralAddressesOnlyPublicOnesAreAsked() {
    server.page("/a", Web.PAGE);
    NameResolver mixed = always("10.0.0.1", "::1", PUBLIC);
    assertThat(Web.text(fetch(mixed, "http://courier.example/a"))).isEqualTo(Web.PAGE);
    assertThat(connectedAddresses()).containsOnly(PUBLIC);
  }

  @Test
  void portsOfOtherServicesAreNotAsked() {
    Web.expect(
        fetch(always(PUBLIC), "http://courier.example:25/"),
        FetchFault.REFUSED_ADDRESS,
        "port 25; expected 80, 443 or above 1023");
    assertThat(connected).isEmpty();
  }

  @Test
  void privateAddressesAreAskedWhereThatIsWanted() {
    server.page("/a", Web.PAGE);
    FetchOptions open = guarded(always("10.0.0.5")).withAllowsPrivate(true);
    assertThat(Web.text(new Fetcher(open).fetch("http://desk.example/a"))).isEqualTo(Web.PAGE);
    assertThat(connectedAddresses()).containsOnly("10.0.0.5");
  }

  @Test
  void aNameThatNobodyKnows() {
    NameResolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    Web.expect(
        fetch(none, "http://nowhere.example/"),
        FetchFault.UNREACHABLE,
        "no address known for the host nowhere.example");
  }

  @Test
  void aResolverThatHangs() {
    NameResolver slow =
        host -> {
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return addresses(PUBLIC);
        };
    FetchOptions hasty = Web.within(Duration.ofMillis(200)).withResolver(slow);
    Web.expect(
        new Fetcher(hasty).fetch("http://courier.example/"), FetchFault.ROBOTS, "within 0.2 s");
  }

  @Test
  void theNextAddressIsTriedWhereOneDoesNotAnswer() {
    server.page("/a", Web.PAGE);
    Connector oneIsDown =
        (target, timeoutMillis) -> {
          if (target.getAddress().getHostAddress().equals(PUBLIC)) {
            throw new java.net.ConnectException("Connection refused");
          }
          return server.connector(connected).connect(target, timeoutMillis);
        };
    FetchOptions options = guarded(always(PUBLIC, OTHER_PUBLIC)).withConnector(oneIsDown);
    assertThat(Web.text(new Fetcher(options).fetch("http://courier.example/a")))
        .isEqualTo(Web.PAGE);
    assertThat(connectedAddresses()).containsOnly(OTHER_PUBLIC);
  }
}
