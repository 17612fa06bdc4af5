package org.hearsay.intake.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.fetch.AnswerReader.BodyRule;
import org.hearsay.intake.fetch.FetchResult.Trail;
import org.hearsay.intake.fetch.HostTurns.Purpose;
import org.hearsay.report.Capture;
import org.hearsay.report.Capture.Header;
import org.hearsay.report.Digest;
import org.jspecify.annotations.Nullable;

/// Fetches documents from the web. The door of this room.
///
/// Polite: one request to a host at a time and a pause before the next, robots.txt obeyed (RFC
/// 9309), "later" taken at its word, a user agent that says who asks. Bounded in time, size and
/// redirects ([FetchLimits]). Asks public addresses only, judged again at every redirect
/// ([AddressPolicy], [Dialer]).
///
/// Safe for use by several threads, which is how several hosts are asked at once; virtual ones are
/// meant ([FetchAhead]). No answer is asked for twice in a run unless it is fetched twice.
public final class Fetcher {
  private static final int ERROR_PAGE_BYTES = 64_000;

  /// A pause after "too many requests" that does not say how long.
  private static final int TURNS_AFTER_REFUSAL = 5;

  private final FetchOptions options;
  private final Asker asker;
  private final HostTurns turns;
  private final RobotsRules robots;

  public Fetcher(FetchOptions options) {
    this.options = options;
    this.asker = new Asker(options);
    this.turns = new HostTurns(options.limits());
    this.robots = new RobotsRules(options, asker, turns);
  }

  /// What `address` answers, after redirects. Waits for it; never throws because of what it meets.
  public FetchResult fetch(String address) {
    return new Errand().run(address);
  }

  /// One document on its way in.
  private final class Errand {
    private final TimeBudget budget = new TimeBudget(options.limits().document());
    private final List<Exchange> exchanges = new ArrayList<>();

    FetchResult run(String address) {
      try {
        WebAddress first = WebAddress.of(address);
        Exchange last = follow(first);
        Answer answer = last.answer();
        if (answer.status() == 304) {
          return new FetchResult.Unchanged(last.address().toUri(), new Trail(exchanges));
        }
        byte[] content =
            ContentCodings.decode(answer.payload(), answer.headers(), options.limits());
        remember(last);
        return new FetchResult.Document(
            content, answer.header("Content-Type"), capture(first, last), new Trail(exchanges));
      } catch (FetchFailure e) {
        return new FetchResult.Failed(e.fault(), e.detail(), new Trail(exchanges));
      }
    }

    private Exchange follow(WebAddress first) throws FetchFailure {
      Set<String> seen = new HashSet<>();
      WebAddress at = first;
      String lastAuthority = "";
      for (int hop = 0; hop <= options.limits().redirects(); hop++) {
        if (!seen.add(at.toString())) {
          throw new FetchFailure(FetchFault.REDIRECTS, "back to " + at);
        }
        Exchange exchange = askUntilReady(at, at.authority().equals(lastAuthority));
        Answer answer = exchange.answer();
        if (answer.isRedirect()) {
          lastAuthority = at.authority();
          at = redirected(at, String.valueOf(answer.header("Location")));
          continue;
        }
        boolean unchanged = answer.status() == 304 && known(at) != null;
        if (!answer.isSuccess() && !unchanged) {
          String where = at.equals(first) ? "" : ", at " + at;
          throw new FetchFailure(FetchFault.HTTP_STATUS, status(answer.status()) + where);
        }
        return exchange;
      }
      throw new FetchFailure(
          FetchFault.REDIRECTS, "more than " + options.limits().redirects() + ", on to " + at);
    }

    private WebAddress redirected(WebAddress at, String location) throws FetchFailure {
      try {
        return at.resolve(location);
      } catch (FetchFailure e) {
        throw new FetchFailure(
            FetchFault.REFUSED_ADDRESS,
            "a redirect to '" + AnswerReader.shown(location) + "': " + e.detail());
      }
    }

    /// Asks, and again where the server says "later" and means a time that can be waited for.
    private Exchange askUntilReady(WebAddress at, boolean goesOn) throws FetchFailure {
      Duration pause = robots.requireAllowed(at);
      for (int attempt = 1; ; attempt++) {
        Purpose purpose = attempt == 1 && !goesOn ? Purpose.DOCUMENT : Purpose.CONTINUED;
        Exchange exchange = turns.take(at.authority(), pause, purpose, turn -> ask(at, turn));
        Duration later = later(exchange.answer());
        if (later == null || attempt >= options.limits().attempts()) {
          return exchange;
        }
        turns.requireBearable(later);
      }
    }

    private Exchange ask(WebAddress at, HostTurns.Turn turn) throws FetchFailure {
      Exchange exchange = asker.ask(at, known(at), budget, this::bodyRule);
      exchanges.add(exchange);
      Duration later = later(exchange.answer());
      if (later != null) {
        turn.hold(later);
      }
      return exchange;
    }

    private BodyRule bodyRule(int status, List<Header> headers) throws FetchFailure {
      if (status != 200 && status != 203) {
        return new BodyRule(ERROR_PAGE_BYTES, true);
      }
      String refused = MediaTypes.refusal(Answer.header(headers, "Content-Type"));
      if (refused != null) {
        throw new FetchFailure(FetchFault.NOT_HTML, refused + "; expected a page");
      }
      return new BodyRule(options.limits().bodyBytes(), false);
    }
  }

  private Validators.@Nullable Known known(WebAddress at) {
    Validators.Known known = options.validators().find(at.toUri());
    return known == null || known.isEmpty() ? null : known;
  }

  private void remember(Exchange last) {
    Answer answer = last.answer();
    options
        .validators()
        .keep(
            last.address().toUri(),
            new Validators.Known(answer.header("ETag"), answer.header("Last-Modified")));
  }

  /// How long a server that cannot answer now wants to be left alone; null if it did answer, or
  /// failed for good.
  private @Nullable Duration later(Answer answer) {
    if (answer.status() != 429 && answer.status() != 503) {
      return null;
    }
    String given = answer.header("Retry-After");
    if (given == null) {
      return answer.status() == 429
          ? options.limits().turn().multipliedBy(TURNS_AFTER_REFUSAL)
          : null;
    }
    if (!given.isEmpty() && given.length() <= 9 && given.chars().allMatch(Fetcher::isDigit)) {
      return Duration.ofSeconds(Long.parseLong(given));
    }
    try {
      Instant then = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), then);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String status(int status) {
    return switch (status) {
      case 401 -> "401 (wants a password)";
      case 402 -> "402 (wants payment)";
      case 403 -> "403 (forbidden)";
      case 404 -> "404 (not found)";
      case 410 -> "410 (gone)";
      case 429 -> "429 (too many requests)";
      case 451 -> "451 (withheld for legal reasons)";
      case 503 -> "503 (not available)";
      default -> Integer.toString(status);
    };
  }

  private static Capture capture(WebAddress first, Exchange last) {
    Answer answer = last.answer();
    return new Capture(
        last.address().toUri(),
        last.time(),
        answer.status(),
        Digest.name(answer.payload()),
        true,
        null,
        null,
        first.toUri(),
        answer.headers());
  }
}
