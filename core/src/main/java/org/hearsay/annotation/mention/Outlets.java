package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// News outlets and agencies that are known by name, with their sub-brands and hosts, and the words
/// by which an unknown one is told.
public final class Outlets {
  /// A known outlet.
  ///
  /// @param name its main name, without "the"
  /// @param otherNames abbreviations, sub-brands and programmes
  /// @param kind `agency`, `broadcaster`, `newspaper`, `magazine` or `site`
  /// @param hosts host names it publishes on, without `www.`
  public record Entry(String name, List<String> otherNames, String kind, List<String> hosts) {
    /// Whether it is a wire agency, whose reports others print.
    public boolean agency() {
      return kind.equals("agency");
    }

    List<String> allNames() {
      List<String> all = new ArrayList<>();
      all.add(name);
      all.addAll(otherNames);
      return all;
    }
  }

  private static final Set<String> OUTLET_WORDS = NameWords.list("outlet-words");

  private static final List<Entry> ALL = read();
  private static final Map<String, Entry> BY_NAME = index();
  private static final Map<String, Entry> BY_HOST = hosts();

  private Outlets() {}

  /// Every known outlet, in file order.
  public static List<Entry> all() {
    return ALL;
  }

  /// The outlet that `name` means, "the" before it allowed.
  public static Optional<Entry> named(String name) {
    return Optional.ofNullable(BY_NAME.get(bare(name)));
  }

  /// The outlet that publishes on `host`, or on a host above it (`edition.courier.example`); empty
  /// if it is not known.
  public static Optional<Entry> onHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      Entry known = BY_HOST.get(rest);
      if (known != null) {
        return Optional.of(known);
      }
      rest = rest.substring(dot + 1);
    }
    return Optional.empty();
  }

  /// Whether a name that is not known is an outlet's by its words: "Harbour Courier", "Velmora TV".
  public static boolean looksLikeOutlet(String name) {
    String lower = bare(name).toLowerCase(Locale.ROOT);
    int space = lower.indexOf(' ');
    if (space < 0) {
      return false;
    }
    String first = lower.substring(0, space);
    return OUTLET_WORDS.contains(lower.substring(lower.lastIndexOf(' ') + 1))
        || (lower.startsWith("of ", space + 1) && OUTLET_WORDS.contains(first))
        || first.equals("radio")
        || first.equals("tv")
        || first.equals("channel");
  }

  /// Whether a word is one by which unknown outlets are told: "Courier", "Gazette".
  public static boolean isOutletWord(String word) {
    return OUTLET_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String bare(String name) {
    boolean article = name.startsWith("The ") || name.startsWith("the ");
    return article && !BY_NAME.containsKey(name) ? name.substring(4) : name;
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    for (String[] row : LexiconFile.rows(Outlets.class, "outlets.tsv", 5)) {
      entries.add(
          new Entry(row[0], LexiconFile.values(row[1]), row[2], LexiconFile.values(row[3])));
    }
    return List.copyOf(entries);
  }

  private static Map<String, Entry> hosts() {
    Map<String, Entry> hosts = new HashMap<>();
    for (Entry entry : ALL) {
      entry.hosts().forEach(host -> hosts.putIfAbsent(host, entry));
    }
    return Map.copyOf(hosts);
  }

  private static Map<String, Entry> index() {
    Map<String, Entry> index = new HashMap<>();
    for (Entry entry : ALL) {
      for (String name : entry.allNames()) {
        index.put(name, entry);
      }
    }
    return Map.copyOf(index);
  }
}
