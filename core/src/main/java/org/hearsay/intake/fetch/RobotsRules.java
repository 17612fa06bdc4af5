package org.hearsay.intake.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hearsay.intake.fetch.AnswerReader.BodyRule;
import org.hearsay.intake.fetch.HostTurns.Purpose;
import org.jspecify.annotations.Nullable;

/// What sites allow: the Robots Exclusion Protocol, RFC 9309. Each robots.txt is fetched once a
/// run.
///
/// As the RFC has it: a file that is not there (4xx) allows everything; one that cannot be got
/// (5xx, a broken connection) allows nothing; five redirects are followed, of a longer chain
/// everything is allowed; of a file without end the first 500 KiB count. Status 429 is a server at
/// its limit, not a file that is not there.
final class RobotsRules {
  private static final String PATH = "/robots.txt";

  /// What one site allows.
  ///
  /// @param failure why its file could not be got; null if it was, or is known not to be there
  private record Site(@Nullable BaseRobotRules rules, @Nullable FetchFailure failure) {}

  private final FetchOptions options;
  private final Asker asker;
  private final HostTurns turns;
  private final ConcurrentMap<String, FutureTask<Site>> sites = new ConcurrentHashMap<>();

  RobotsRules(FetchOptions options, Asker asker, HostTurns turns) {
    this.options = options;
    this.asker = asker;
    this.turns = turns;
  }

  /// How long the site wants to be left alone between requests; zero if it does not say.
  ///
  /// @throws FetchFailure if `address` may not be fetched
  Duration requireAllowed(WebAddress address) throws FetchFailure {
    Site site = site(address);
    if (site.failure() != null) {
      throw site.failure();
    }
    BaseRobotRules rules = site.rules();
    if (rules == null) {
      return Duration.ZERO;
    }
    if (!rules.isAllowed(address.toString())) {
      throw new FetchFailure(
          FetchFault.ROBOTS,
          address.origin() + PATH + " does not allow it; save the page and give the file instead");
    }
    long delay = rules.getCrawlDelay();
    return delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
  }

  private Site site(WebAddress address) throws FetchFailure {
    FutureTask<Site> task =
        sites.computeIfAbsent(address.origin(), o -> new FutureTask<>(() -> read(address)));
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchFailure(FetchFault.UNREACHABLE, "interrupted");
    } catch (ExecutionException e) {
      throw new FetchFailure(
          FetchFault.ROBOTS, "robots.txt cannot be read, so nothing is allowed: " + e.getCause());
    }
  }

  private Site read(WebAddress page) {
    TimeBudget budget = new TimeBudget(options.limits().document());
    try {
      WebAddress at = page.resolve(PATH);
      for (int hop = 0; hop <= FetchLimits.ROBOTS_REDIRECTS; hop++) {
        Answer answer = ask(at, budget);
        if (!answer.isRedirect()) {
          return site(at, answer);
        }
        at = at.resolve(String.valueOf(answer.header("Location")));
      }
      return new Site(null, null);
    } catch (FetchFailure e) {
      return new Site(null, failure(e));
    }
  }

  private Answer ask(WebAddress at, TimeBudget budget) throws FetchFailure {
    return turns.take(
        at.authority(),
        Duration.ZERO,
        Purpose.ROBOTS,
        turn ->
            asker
                .ask(
                    at,
                    null,
                    budget,
                    (status, headers) -> new BodyRule(FetchLimits.ROBOTS_BYTES, true))
                .answer());
  }

  private Site site(WebAddress at, Answer answer) throws FetchFailure {
    int status = answer.status();
    if (status >= 500 || status == 429) {
      throw new FetchFailure(FetchFault.ROBOTS, "status " + status);
    }
    if (!answer.isSuccess()) {
      return new Site(null, null);
    }
    byte[] content =
        answer.cut()
            ? answer.payload()
            : ContentCodings.decode(answer.payload(), answer.headers(), options.limits());
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    String type = answer.header("Content-Type");
    return new Site(
        parser.parseContent(
            at.toString(),
            content,
            type == null ? "text/plain" : type.toLowerCase(Locale.ROOT),
            List.of(FetchOptions.ROBOT)),
        null);
  }

  /// A host that cannot be reached or must not be asked is that, and not a matter of robots.txt.
  private static FetchFailure failure(FetchFailure met) {
    return switch (met.fault()) {
      case REFUSED_ADDRESS, UNREACHABLE -> met;
      case BAD_ADDRESS,
          ROBOTS,
          HTTP_STATUS,
          REDIRECTS,
          BUSY,
          TOO_LARGE,
          TIMED_OUT,
          BAD_ANSWER,
          NOT_HTML ->
          new FetchFailure(
              FetchFault.ROBOTS,
              "robots.txt cannot be read, so nothing is allowed: " + met.detail());
    };
  }
}
