package org.hearsay.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// From inputs as a user types them to reports. The door of this room.
///
/// An input is a text file (`.txt`, `.md`, no ending), an HTML page, a folder of these (read to its
/// depths, by name, files and folders that begin with a dot left out), a JSON Lines file (`.jsonl`,
/// `.ndjson`) of one report a line, any of them packed as `.gz` or `.xz`, or `-` for standard
/// input.
///
/// Streams are lazy and hold one line or page at a time, however many there are, plus eight bytes a
/// file for making file names unique. They must be closed, since a file may stand open behind them.
/// They are not safe for use by several threads; the [Delivery] they yield are.
public final class Intake {
  private Intake() {}

  /// What `inputs` hold, found but not yet read, in input order.
  ///
  /// @param inputs paths, `-`, or addresses
  public static Stream<Delivery> deliveries(List<String> inputs, IntakeOptions options) {
    Sources sources = Sources.of(inputs, options);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                sources, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(sources::close);
  }

  /// What an open file holds that no path of this machine leads to, such as one in an object store;
  /// it is told by its name and its first bytes what it is. The stream closes `in`.
  ///
  /// @param origin the file as the user would name it
  /// @param id what reports without an id of their own are named after: its name, as a rule
  /// @param in its bytes as stored, from their beginning, even where the options say to resume at a
  ///   later place
  public static Stream<Delivery> deliveries(
      String origin, String id, InputStream in, IntakeOptions options) {
    Source source = Opener.opened(options).openFile(origin, id, in);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                new Deliveries(source),
                Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(source::close);
  }

  /// One report as a JSON object on a line, as a `.jsonl` file holds many.
  ///
  /// @param line in UTF-8
  /// @param place where it comes from, for messages and as its origin
  /// @param id what it is named if it has no id of its own
  public static Received readLine(byte[] line, String place, String id, IntakeOptions options) {
    return JsonRecord.read(line, place, id, options);
  }

  /// What became of each of `inputs`, in input order: a report each, or the reason why it is none.
  public static Stream<Received> read(List<String> inputs, IntakeOptions options) {
    return deliveries(inputs, options).map(Delivery::read);
  }

  /// By language, as far as a language is told by its words: its commonest ones.
  public static Map<String, List<String>> commonestWords() {
    Map<String, List<String>> words = new TreeMap<>();
    Languages.entries().forEach(e -> words.put(e.tag(), e.words()));
    return words;
  }
}
