package org.hearsay.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The deliveries of a list of inputs, one input opened at a time.
final class Sources implements Iterator<Delivery>, AutoCloseable {
  /// An input as typed, and as a path where it is one.
  private record Input(String typed, @Nullable Path path) {}

  private final List<Input> inputs;
  private final Opener opener;
  private int opened;
  private @Nullable Source current;
  private @Nullable Delivery ahead;

  private Sources(List<Input> inputs, Opener opener) {
    this.inputs = inputs;
    this.opener = opener;
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
    return new Sources(inputs, new Opener(FileIds.of(paths), options));
  }

  private static @Nullable Path path(String typed) {
    if (typed.equals("-") || typed.isEmpty() || isAddress(typed)) {
      return null;
    }
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isAddress(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
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
        close();
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
    if (isAddress(input.typed())) {
      return Source.skipped(
          SkipReason.UNSUPPORTED.skip(
              input.typed(), "a web address; save the page and give the file instead"));
    }
    return Source.skipped(
        SkipReason.NOT_FOUND.skip(
            input.typed(), "not a path; expected a file, a folder or - for standard input"));
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
