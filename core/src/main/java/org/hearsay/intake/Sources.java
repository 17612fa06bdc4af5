package org.hearsay.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The deliveries of a list of inputs, one input opened at a time.
final class Sources implements Iterator<Delivery>, AutoCloseable {
  /// An input as typed, and as a path where it is one.
  private record Input(String typed, @Nullable Path path) {}

  private final List<Input> inputs;
  private final Opener opener;
  private final @Nullable Web web;
  private int opened;
  private @Nullable Source current;
  private @Nullable Delivery ahead;

  private Sources(List<Input> inputs, Opener opener, @Nullable Web web) {
    this.inputs = inputs;
    this.opener = opener;
    this.web = web;
  }

  static Sources of(List<String> typed, IntakeOptions options) {
    List<Input> inputs = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    for (String input : typed) {
      Path path = path(input);
      inputs.add(new Input(input, path));
      if (path != null) {
        paths.add(path);
      }
    }
    WebAccess access = options.web();
    List<String> addresses = typed.stream().filter(Web::isAddress).toList();
    Web web = access == null ? null : Web.of(access, addresses, options);
    Fetching fromFiles = options.following().fromFiles() ? web : null;
    return new Sources(inputs, new Opener(FileIds.of(paths), fromFiles, options), web);
  }

  private static @Nullable Path path(String typed) {
    if (typed.equals("-") || typed.isEmpty() || Web.isAddress(typed)) {
      return null;
    }
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  @Override
  public boolean hasNext() {
    while (ahead == null) {
      if (current == null) {
        if (opened == inputs.size()) {
          return false;
        }
        current = open(inputs.get(opened++));
      }
      ahead = current.next();
      if (ahead == null) {
        closeCurrent();
      }
    }
    return true;
  }

  @Override
  public Delivery next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("all " + inputs.size() + " inputs are read");
    }
    Delivery delivery = ahead;
    ahead = null;
    return delivery;
  }

  private Source open(Input input) {
    Path path = input.path();
    if (path != null) {
      return opener.open(path);
    }
    if (input.typed().equals("-")) {
      return opener.openStandardInput();
    }
    if (Web.isAddress(input.typed())) {
      return web != null
          ? web.next(input.typed())
          : Source.skipped(
              SkipReason.NOT_FETCHED.skip(input.typed(), "a web address, and no leave to ask it"));
    }
    return Source.skipped(
        SkipReason.NOT_FOUND.skip(
            input.typed(),
            "not a path; expected a file, a folder, a web address or - for standard input"));
  }

  @Override
  public void close() {
    try {
      closeCurrent();
    } finally {
      if (web != null) {
        web.close();
      }
    }
  }

  private void closeCurrent() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
