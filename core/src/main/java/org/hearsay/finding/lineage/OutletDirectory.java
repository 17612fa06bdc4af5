package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.Outlet;
import org.hearsay.text.WordForm;
import org.jspecify.annotations.Nullable;

/// Which names mean the same outlet within one story: "the Examiner" and "Senneth Examiner", "MWS"
/// and "Meridian Wire Service", a name and the host it publishes on.
///
/// A shorter form counts as another's only where it points to one outlet alone.
final class OutletDirectory {
  private final Mastheads mastheads;

  /// Folded name as given, to the key of the outlet it means.
  private final Map<String, String> keys = new TreeMap<>();

  /// Key to the name for people.
  private final Map<String, String> names = new TreeMap<>();

  OutletDirectory(List<AnnotatedReport> reports) {
    mastheads = Mastheads.of(reports.stream().map(AnnotatedReport::report).toList());
    Map<String, String> given = new TreeMap<>();
    for (AnnotatedReport report : reports) {
      Outlet outlet = report.report().outlet();
      if (outlet != null) {
        String name = mainName(outlet);
        given.putIfAbsent(fold(name), name);
      }
      for (Credit credit : report.credits()) {
        String name = mainName(credit.outlet());
        given.putIfAbsent(fold(name), name);
      }
      for (LinkReading link : LinkReading.of(report)) {
        link.outlet().ifPresent(o -> given.putIfAbsent(fold(o.name()), o.name()));
      }
      for (WireMark mark : WireMark.of(report.report())) {
        given.putIfAbsent(fold(mark.outlet()), mark.outlet());
      }
    }
    for (String folded : given.keySet()) {
      Set<String> longer = new TreeSet<>();
      for (String other : given.keySet()) {
        if (isShortFor(folded, other)) {
          longer.add(other);
        }
      }
      keys.put(folded, longer.size() == 1 ? longer.iterator().next() : folded);
    }
    names.putAll(given);
  }

  /// The key of the outlet that published `report`; null if unknown.
  @Nullable String of(AnnotatedReport report) {
    Outlet outlet = report.report().outlet();
    return outlet == null ? null : key(mainName(outlet));
  }

  String of(Credit credit) {
    return key(mainName(credit.outlet()));
  }

  String of(WireMark mark) {
    return key(mark.outlet());
  }

  /// The key of the outlet whose main name is `name`.
  String of(String name) {
    return key(name);
  }

  String name(String key) {
    return names.getOrDefault(key, key);
  }

  private String key(String mainName) {
    String key = fold(mainName);
    // a short form may itself be short for a longer one: at most as many steps as there are names
    for (int step = 0; step < keys.size(); step++) {
      String next = keys.getOrDefault(key, key);
      if (next.equals(key)) {
        break;
      }
      key = next;
    }
    return key;
  }

  private String mainName(Outlet outlet) {
    String host = outlet.host();
    if (host != null) {
      String known = Outlets.onHost(host).map(Outlets.Entry::name).orElse(null);
      if (known != null) {
        return known;
      }
    }
    return mainName(mastheads.of(outlet));
  }

  private static String mainName(String name) {
    return Outlets.named(name).map(Outlets.Entry::name).orElse(name);
  }

  private static String fold(String name) {
    List<String> words = words(name);
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    return String.join(" ", words);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : (WordForm.fold(name) + ' ').toCharArray()) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
      } else if (word.length() > 0 && c != '.' && c != '\'') {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words.isEmpty() ? new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT))) : words;
  }

  private static boolean isShortFor(String folded, String full) {
    if (folded.length() >= full.length()) {
      return false;
    }
    List<String> shortWords = List.of(folded.split(" ", -1));
    List<String> fullWords = List.of(full.split(" ", -1));
    StringBuilder initials = new StringBuilder();
    for (String word : fullWords) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    if (fullWords.size() > 1 && folded.contentEquals(initials)) {
      return true;
    }
    int more = fullWords.size() - shortWords.size();
    return more > 0 && fullWords.subList(more, fullWords.size()).equals(shortWords);
  }
}
