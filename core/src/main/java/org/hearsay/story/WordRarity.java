package org.hearsay.story;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How rare words are in news of one language: inverse document frequency (Spärck Jones 1972),
/// counted once over reports that belong to no story of the run.
///
/// Counts of the run itself would be cheaper to have, and wrong in two ways: among ten reports of
/// one story the story's own names are the commonest words, and every report that comes in would
/// change what all others weigh. With fixed counts two reports are as alike on a laptop as in a
/// stream of a million.
///
/// The table holds no words but hashes of them (see [#hash]), each with one byte.
public final class WordRarity {
  private static final int MAGIC = 0x48535257;

  /// The rarity of a word never seen, from the number of reports counted for English; other
  /// languages are brought to this scale.
  static final double FULL = 8.53;

  private static final int STEPS = 255;

  /// Of a language for which only the commonest words are known, any other word.
  private static final double MIDDLING = 0.6 * FULL;

  /// What such a commonest word is given.
  private static final int COMMON_STEP = 220;

  /// The table that the program ships; apart, since one can be counted and written without it.
  private static final class Shipped {
    static final Map<String, WordRarity> BY_LANGUAGE = read();
  }

  private static final WordRarity UNKNOWN = new WordRarity(new int[0], new byte[0], MIDDLING);

  private final int[] hashes;
  private final byte[] commonness;
  private final double unseen;

  private WordRarity(int[] hashes, byte[] commonness, double unseen) {
    this.hashes = hashes;
    this.commonness = commonness;
    this.unseen = unseen;
  }

  /// The rarities of words in news of a language.
  ///
  /// @param language BCP 47 tag; null for English, as everywhere a text's language is unknown
  public static WordRarity of(@Nullable String language) {
    String tag = language == null ? "en" : language.toLowerCase(Locale.ROOT);
    int cut = tag.indexOf('-');
    return Shipped.BY_LANGUAGE.getOrDefault(cut < 0 ? tag : tag.substring(0, cut), UNKNOWN);
  }

  /// From 0 for what stands in every report to 8.53 for a word that was never met.
  ///
  /// @param word in lower case, singular
  public double ofWord(String word) {
    int at = Arrays.binarySearch(hashes, hash(word));
    return at < 0 ? unseen : FULL * (1 - (commonness[at] & 0xff) / (double) STEPS);
  }

  /// Of a pair of words, the mean of both.
  double ofPair(String pair) {
    int space = pair.indexOf(' ');
    return (ofWord(pair.substring(0, space)) + ofWord(pair.substring(space + 1))) / 2;
  }

  /// FNV-1a over the characters, mixed once more so that all bits count. Two words of one report
  /// fall together once in some ten thousand reports, which does no harm.
  static int hash(String word) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    return hash;
  }

  /// Writes a table.
  ///
  /// @param frequencies by language, then word: in how many of the language's reports it occurs
  /// @param documents by language: how many reports were counted
  /// @param least words in fewer reports are left out
  /// @param commonest by language: its commonest words, for languages of which nothing was counted
  static void write(
      Map<String, Map<String, Integer>> frequencies,
      Map<String, Integer> documents,
      int least,
      Map<String, List<String>> commonest,
      OutputStream out)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    Map<String, Map<Integer, Integer>> sections = new TreeMap<>();
    commonest.forEach((language, words) -> {
      Map<Integer, Integer> section = new TreeMap<>();
      words.forEach(w -> section.put(hash(w), COMMON_STEP));
      sections.put(language, section);
    });
    frequencies.forEach((language, counts) -> {
      double log = Math.log(documents.getOrDefault(language, 0) + 1.0);
      Map<Integer, Integer> section = new TreeMap<>();
      counts.forEach((word, count) -> {
        if (count >= least) {
          int step = (int) Math.round(STEPS * Math.log(count + 1.0) / log);
          section.merge(hash(word), step, Math::max);
        }
      });
      sections.put(language, section);
    });
    data.writeInt(sections.size());
    for (Map.Entry<String, Map<Integer, Integer>> section : sections.entrySet()) {
      data.writeUTF(section.getKey());
      data.writeBoolean(documents.containsKey(section.getKey()));
      data.writeInt(section.getValue().size());
      for (int hash : section.getValue().keySet()) {
        data.writeInt(hash);
      }
      for (int step : section.getValue().values()) {
        data.writeByte(step);
      }
    }
    data.flush();
  }

  private static Map<String, WordRarity> read() {
    try (InputStream in = WordRarity.class.getResourceAsStream("word-rarity.bin")) {
      if (in == null) {
        throw new IllegalStateException("word-rarity.bin is missing");
      }
      DataInputStream data = new DataInputStream(new BufferedInputStream(in));
      if (data.readInt() != MAGIC) {
        throw new IllegalStateException("word-rarity.bin is no table of rarities");
      }
      Map<String, WordRarity> sections = new HashMap<>();
      int languages = data.readInt();
      for (int l = 0; l < languages; l++) {
        String language = data.readUTF();
        boolean counted = data.readBoolean();
        int[] hashes = new int[data.readInt()];
        for (int i = 0; i < hashes.length; i++) {
          hashes[i] = data.readInt();
        }
        byte[] commonness = new byte[hashes.length];
        data.readFully(commonness);
        sections.put(language, new WordRarity(hashes, commonness, counted ? FULL : MIDDLING));
      }
      return Map.copyOf(sections);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read word-rarity.bin", e);
    }
  }
}
