package org.hearsay.intake;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.intake.fetch.CaptureFile;
import org.hearsay.intake.fetch.FetchAhead;
import org.hearsay.intake.fetch.FetchFault;
import org.hearsay.intake.fetch.FetchResult;
import org.hearsay.intake.fetch.Fetcher;
import org.hearsay.report.Capture;
import org.jspecify.annotations.Nullable;

/// The web as a source of inputs, for one run: addresses are fetched ahead and handed out in their
/// order, and what was fetched is kept where that is wanted, in the same order.
///
/// A report's id is the address that answered: the same page at two moments is the same report of
/// the same outlet, as it then was. A second address that leads to it is skipped.
final class Web implements Fetching, AutoCloseable {
  /// Longer ids are cut from the left, as those of files are.
  private static final int ID_MAX = 480;

  private final WebAccess access;
  private final IntakeOptions options;
  private final Fetcher fetcher;
  private final FetchAhead ahead;
  private final @Nullable CaptureFile captures;
  private final Set<String> answered = new HashSet<>();

  private Web(
      WebAccess access, IntakeOptions options, List<String> typed, @Nullable CaptureFile captures) {
    this.access = access;
    this.options = options;
    this.fetcher = new Fetcher(access.options());
    this.ahead = new FetchAhead(fetcher, typed);
    this.captures = captures;
  }

  /// Begins to fetch nothing yet.
  ///
  /// @param typed the addresses that [#next] will be asked for, in this order
  /// @throws CaptureFault if captures cannot be kept
  static Web of(WebAccess access, List<String> typed, IntakeOptions options) {
    CaptureFile captures = null;
    if (access.captures() != null) {
      try {
        captures = CaptureFile.create(access.captures(), access.options().agent());
      } catch (IOException e) {
        throw new CaptureFault(access.captures(), e);
      }
    }
    return new Web(access, options, typed, captures);
  }

  /// What the next of the typed addresses leads to.
  Source next(String typed) {
    FetchResult result = ahead.next();
    return switch (result) {
      case FetchResult.Failed failed -> {
        save(result, null);
        yield Source.skipped(reason(failed.fault()).skip(typed, failed.detail()));
      }
      case FetchResult.Unchanged unchanged -> {
        save(result, null);
        yield Source.skipped(
            SkipReason.UNCHANGED.skip(typed, "the server says that it is as it was last time"));
      }
      case FetchResult.Document document -> document(typed, document);
    };
  }

  private Source document(String typed, FetchResult.Document document) {
    String id = id(document.capture().url());
    if (!answered.add(id)) {
      return Source.skipped(
          SkipReason.GIVEN_TWICE.skip(typed, "it leads to " + id + ", which was read already"));
    }
    byte[] bytes = document.content();
    Capture capture = document.capture();
    String type = document.type();
    if (FeedFiles.isPackedListing(bytes)) {
      Fetching onward = options.following().fromWeb() ? this : null;
      saveListing(document, onward != null);
      return FeedFiles.open(
          bytes, type, new FeedFiles.Place(typed, id, capture, onward, false, options));
    }
    save(document, id);
    return Source.of(() -> {
      try {
        return new Received.Accepted(
            CapturedPages.document(bytes, type, capture, typed, id, options));
      } catch (NotReadable e) {
        return e.at(typed);
      }
    });
  }

  /// What a report or a listing is named after.
  static String id(URI address) {
    String id = address.toString();
    return id.length() <= ID_MAX ? id : id.substring(id.length() - ID_MAX);
  }

  /// @param id of the report that will be read from it; null if none
  private void save(FetchResult result, @Nullable String id) {
    if (captures == null || access.captures() == null) {
      return;
    }
    try {
      captures.save(result.trail(), id);
    } catch (IOException e) {
      throw new CaptureFault(access.captures(), e);
    }
  }

  private void saveListing(FetchResult result, boolean followed) {
    if (captures == null || access.captures() == null) {
      return;
    }
    try {
      captures.saveListing(result.trail(), followed);
    } catch (IOException e) {
      throw new CaptureFault(access.captures(), e);
    }
  }

  @Override
  public Fetched fetch(URI address) throws NotReadable {
    FetchResult result = fetcher.fetch(address.toString());
    save(result, result instanceof FetchResult.Document d ? id(d.capture().url()) : null);
    return answer(result);
  }

  @Override
  public Fetched fetchListing(URI address) throws NotReadable {
    FetchResult result = fetcher.fetch(address.toString());
    if (result instanceof FetchResult.Document) {
      saveListing(result, true);
    } else {
      save(result, null);
    }
    return answer(result);
  }

  private static Fetched answer(FetchResult result) throws NotReadable {
    return switch (result) {
      case FetchResult.Document document ->
          new Fetched(document.content(), document.type(), document.capture());
      case FetchResult.Unchanged unchanged ->
          throw new NotReadable(
              SkipReason.UNCHANGED, "the server says that it is as it was last time");
      case FetchResult.Failed failed ->
          throw new NotReadable(reason(failed.fault()), failed.detail());
    };
  }

  private static SkipReason reason(FetchFault fault) {
    return switch (fault) {
      case BAD_ADDRESS -> SkipReason.BAD_ADDRESS;
      case REFUSED_ADDRESS -> SkipReason.REFUSED_ADDRESS;
      case UNREACHABLE -> SkipReason.UNREACHABLE;
      case ROBOTS -> SkipReason.ROBOTS;
      case HTTP_STATUS -> SkipReason.HTTP_STATUS;
      case BUSY -> SkipReason.BUSY;
      case REDIRECTS -> SkipReason.REDIRECTS;
      case TOO_LARGE -> SkipReason.TOO_LARGE;
      case TIMED_OUT -> SkipReason.TIMED_OUT;
      case BAD_ANSWER -> SkipReason.BAD_ANSWER;
      case NOT_HTML -> SkipReason.NOT_HTML;
    };
  }

  /// Whether `typed` is meant as a web address.
  static boolean isAddress(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  @Override
  public void close() {
    ahead.close();
    if (captures != null && access.captures() != null) {
      try {
        captures.close();
      } catch (IOException e) {
        throw new CaptureFault(access.captures(), e);
      }
    }
  }
}
