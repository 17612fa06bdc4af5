package org.hearsay.intake.fetch;

import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/// How the web is asked.
///
/// @param agent what the `User-Agent` field says, such as `Hearsay/0.1.0
///   (+mailto:desk@courier.example)`
/// @param allowsPrivate whether addresses that are not public may be asked: a server on this
///   machine or in this house
/// @param limits what one address may cost
/// @param resolver names to addresses
/// @param connector addresses to connections
/// @param tls makes the secure connections; asked for one only when the first is needed, since
///   reading the system's certificates takes a while
/// @param validators what is known of documents fetched before
public record FetchOptions(
    String agent,
    boolean allowsPrivate,
    FetchLimits limits,
    NameResolver resolver,
    Connector connector,
    Supplier<SSLSocketFactory> tls,
    Validators validators) {

  /// The name that robots.txt files know this program by.
  public static final String ROBOT = "hearsay";

  private static final int CONTACT_MAX = 200;

  public FetchOptions {
    if (agent.isBlank() || !agent.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("agent '" + agent + "'; expected visible ASCII");
    }
  }

  /// Public addresses only, the system's names and certificates, nothing remembered.
  ///
  /// @param agent as [#agent(String, String)] makes it
  public static FetchOptions standard(String agent) {
    return new FetchOptions(
        agent,
        false,
        FetchLimits.standard(),
        NameResolver.system(),
        Connector.direct(),
        () -> (SSLSocketFactory) SSLSocketFactory.getDefault(),
        Validators.none());
  }

  public FetchOptions withAllowsPrivate(boolean allows) {
    return new FetchOptions(agent, allows, limits, resolver, connector, tls, validators);
  }

  public FetchOptions withLimits(FetchLimits other) {
    return new FetchOptions(agent, allowsPrivate, other, resolver, connector, tls, validators);
  }

  public FetchOptions withResolver(NameResolver other) {
    return new FetchOptions(agent, allowsPrivate, limits, other, connector, tls, validators);
  }

  public FetchOptions withConnector(Connector other) {
    return new FetchOptions(agent, allowsPrivate, limits, resolver, other, tls, validators);
  }

  public FetchOptions withTls(Supplier<SSLSocketFactory> other) {
    return new FetchOptions(agent, allowsPrivate, limits, resolver, connector, other, validators);
  }

  public FetchOptions withValidators(Validators other) {
    return new FetchOptions(agent, allowsPrivate, limits, resolver, connector, tls, other);
  }

  /// What this program calls itself to servers.
  ///
  /// @param version of the program
  /// @param contact an e-mail or web address at which whoever runs it can be reached; empty if none
  ///   is given
  /// @throws IllegalArgumentException if `contact` cannot stand in a header field
  public static String agent(String version, String contact) {
    boolean fits =
        contact.length() <= CONTACT_MAX
            && contact
                .chars()
                .allMatch(c -> c > ' ' && c < 0x7F && c != '(' && c != ')' && c != '\\');
    if (!fits) {
      throw new IllegalArgumentException(
          "contact '" + contact + "'; expected an e-mail or web address");
    }
    String reach =
        contact.isEmpty()
            ? "reads news reports for one person"
            : "reads news reports for one person; contact: " + contact;
    return "Hearsay/" + version + " (" + reach + ")";
  }
}
