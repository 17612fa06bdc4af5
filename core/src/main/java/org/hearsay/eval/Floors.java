package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What each layer scored before and must not fall below, with the digest of the corpus it was
/// measured on: kept beside the gold in `floors.json`.
public final class Floors {
  /// The name of the file in a folder of gold.
  public static final String FILE = "floors.json";

  private static final JsonMapper JSON = new JsonMapper();

  /// Room for the last bit of a division.
  private static final double TOLERANCE = 1e-9;

  private final String digest;
  private final Map<Layer, Double> floors;

  private Floors(String digest, Map<Layer, Double> floors) {
    this.digest = digest;
    this.floors = Map.copyOf(floors);
  }

  /// No floors at all, to start from.
  public static Floors none() {
    return new Floors("", Map.of());
  }

  /// The floors of a folder of gold; empty if it has none.
  ///
  /// @throws IOException if the file is there but cannot be read as floors
  public static Optional<Floors> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      Map<Layer, Double> floors = new EnumMap<>(Layer.class);
      for (Layer layer : Layer.values()) {
        JsonNode floor = root.path("floors").path(layer.key());
        if (floor.isNumber()) {
          floors.put(layer, floor.decimalValue().doubleValue());
        }
      }
      return Optional.of(new Floors(root.path("digest").asString(""), floors));
    } catch (JacksonException e) {
      throw new IOException(file + ": not a file of floors: " + e.getMessage(), e);
    }
  }

  /// What is wrong with `card` by these floors, a line each; empty if it holds.
  ///
  /// @param corpus the digest of the gold that was scored, [Gold#digest()]
  public List<String> failures(Scorecard card, String corpus) {
    List<String> failures = new ArrayList<>();
    if (!corpus.equals(digest)) {
      failures.add(
          "the gold or its reports have changed since the floors were set ("
              + corpus
              + ", not "
              + (digest.isEmpty() ? "set" : digest)
              + "): look at the scores, then run `hearsay eval gold/ --update-floors`");
    }
    for (Layer layer : Layer.values()) {
      Double floor = floors.get(layer);
      if (floor != null && card.value(layer) + TOLERANCE < floor) {
        failures.add(
            String.format(
                Locale.ROOT,
                "%s: %.2f is below its floor of %.1f",
                layer.key(),
                card.value(layer),
                floor));
      }
    }
    return failures;
  }

  /// These floors after `card`: raised where it scored higher. A floor falls only where the corpus
  /// has changed, and then a line says so.
  public Update updated(Scorecard card, String corpus) {
    boolean sameCorpus = corpus.equals(digest);
    Map<Layer, Double> next = new EnumMap<>(Layer.class);
    List<String> changes = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      if (!card.has(layer)) {
        continue;
      }
      double reached = Math.floor(10 * (card.value(layer) + TOLERANCE)) / 10;
      Double old = floors.get(layer);
      next.put(layer, old != null && sameCorpus ? Math.max(old, reached) : reached);
      if (old == null) {
        changes.add(String.format(Locale.ROOT, "%s: set to %.1f", layer.key(), reached));
      } else if (reached > old) {
        changes.add(change(layer, "raised", old, reached, ""));
      } else if (reached < old && sameCorpus) {
        changes.add(
            String.format(
                Locale.ROOT, "%s: kept at %.1f, though it scored %.1f", layer.key(), old, reached));
      } else if (reached < old) {
        changes.add(change(layer, "LOWERED", old, reached, ", since the corpus has changed"));
      }
    }
    return new Update(new Floors(corpus, next), changes);
  }

  private static String change(Layer layer, String verb, double from, double to, String why) {
    return String.format(
        Locale.ROOT, "%s: %s from %.1f to %.1f%s", layer.key(), verb, from, to, why);
  }

  /// Writes these floors into a folder of gold, beside it first and then moved, so that the file is
  /// never half-written.
  public void write(Path folder) throws IOException {
    Map<String, Object> numbers = new LinkedHashMap<>();
    for (Layer layer : Layer.values()) {
      Double floor = floors.get(layer);
      if (floor != null) {
        numbers.put(layer.key(), floor);
      }
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("digest", digest);
    root.put("floors", numbers);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    Path beside = folder.resolve(FILE + ".part");
    try {
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      Files.move(beside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  @Nullable Double of(Layer layer) {
    return floors.get(layer);
  }

  /// New floors and what changed in them, a line a layer, to be shown to whoever asked for it.
  public record Update(Floors floors, List<String> changes) {
    public Update {
      changes = List.copyOf(changes);
    }
  }
}
