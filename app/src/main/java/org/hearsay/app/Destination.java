package org.hearsay.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where one page or stream of lines goes: standard output, or a file that is there whole or not at
/// all. A file is written under another name beside its place and moved there by [#commit()].
final class Destination implements AutoCloseable {
  private static final int BUFFER_CHARACTERS = 1 << 16;

  private final Console console;
  private final @Nullable Path target;
  private final @Nullable Path beside;
  private final Writer writer;
  private boolean done;
  private boolean abandoned;

  private Destination(
      Console console, @Nullable Path target, @Nullable Path beside, OutputStream stream) {
    this.console = console;
    this.target = target;
    this.beside = beside;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
  }

  /// Opens `output`, or standard output where it is null.
  ///
  /// @throws Refusal if nothing can be written there
  static Destination of(@Nullable Path output, Console console) {
    if (output == null) {
      return new Destination(console, null, null, console.out());
    }
    try {
      Path target = Targets.resolve(output);
      if (Files.isDirectory(target)) {
        throw new Refusal(
            "cannot write " + output + ": it is a folder; expected the name of a file");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // a device or a pipe: there is no moving anything onto it
        return new Destination(console, null, null, Files.newOutputStream(target));
      }
      Path beside = Targets.beside(target);
      OutputStream stream = Files.newOutputStream(beside);
      beside.toFile().deleteOnExit();
      return new Destination(console, target, beside, stream);
    } catch (IOException e) {
      throw new Refusal("cannot write " + output + ": " + Targets.describe(e));
    }
  }

  Writer writer() {
    return writer;
  }

  /// Whether work goes on after writing has failed: never. A reader who has seen enough (`| head`)
  /// is no fault and is met in silence; anything else, such as a full disk, is.
  boolean goesOn(IOException e) {
    abandoned = true;
    String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    boolean readerLeft = target == null && (message.contains("pipe") || message.contains("reset"));
    if (!readerLeft) {
      throw failure(e);
    }
    return false;
  }

  private Failure failure(IOException e) {
    String place = target == null ? "standard output" : target.toString();
    return new Failure("cannot write " + place + ": " + Targets.describe(e), e);
  }

  /// Writes what is still held, and puts the file in its place.
  void commit() {
    if (abandoned) {
      return;
    }
    try {
      writer.flush();
      if (target != null && beside != null) {
        writer.close();
        Targets.move(beside, target);
      }
      done = true;
    } catch (IOException e) {
      goesOn(e);
    }
  }

  /// Leaves nothing half-written behind.
  @Override
  public void close() {
    try {
      if (beside != null && !done) {
        writer.close();
        Files.deleteIfExists(beside);
      } else if (target == null && !abandoned && !done) {
        writer.flush();
      }
    } catch (IOException e) {
      console.say("cannot remove " + beside + ": " + Targets.describe(e));
    }
  }
}
