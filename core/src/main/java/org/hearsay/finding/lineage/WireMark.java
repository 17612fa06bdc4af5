package org.hearsay.finding.lineage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Report;

/// What stands beside a report's body and says whose text it is: a byline that names an agency, an
/// address in the part of a site where it prints an agency's wire (`/wires/mws/`), or what the page
/// says of itself.
///
/// @param text as it stands in the byline, the address, or the page
/// @param outlet the main name of the outlet it means
public record WireMark(Where where, String text, String outlet) {
  /// Where a mark stands.
  public enum Where {
    BYLINE,
    ADDRESS,
    /// In what the page says of itself, unseen by its readers.
    PAGE
  }

  private static final Set<String> WIRE_FOLDERS = Set.of("wires", "wire", "agencies", "agency");

  /// Folders by which sites name a wire besides the agency's own name.
  private static final String ONLINE = "online";

  /// All marks of `report`, the byline's first.
  static List<WireMark> of(Report report) {
    List<WireMark> marks = new ArrayList<>();
    for (String author : report.byline()) {
      outletIn(author).ifPresent(o -> marks.add(new WireMark(Where.BYLINE, author, o.name())));
    }
    URI url = report.provenance().url();
    if (url != null && url.getPath() != null) {
      String[] folders = url.getPath().toLowerCase(Locale.ROOT).split("/", -1);
      for (int i = 0; i < folders.length - 1; i++) {
        boolean wire = i > 0 && WIRE_FOLDERS.contains(folders[i - 1]);
        agency(folders[i], wire)
            .ifPresent(o -> marks.add(new WireMark(Where.ADDRESS, url.toString(), o.name())));
      }
    }
    Imprint.WireCopy stated = report.provenance().imprint().wire();
    // what the text or the address says is read there
    boolean elsewhere =
        stated != null && stated.from() != FoundIn.TEXT && stated.from() != FoundIn.ADDRESS;
    if (stated != null && elsewhere) {
      String agency = stated.agency();
      marks.add(
          new WireMark(
              Where.PAGE, agency, Outlets.named(agency).map(Outlets.Entry::name).orElse(agency)));
    }
    return List.copyOf(marks);
  }

  /// "Meridian Wire Service", "Ada Lint, MWS", "Ada Lint of the Meridian Wire Service".
  private static Optional<Outlets.Entry> outletIn(String author) {
    List<String> parts = new ArrayList<>(List.of(author.split("[,/|(]", -1)));
    int of = Math.max(author.lastIndexOf(" of "), author.lastIndexOf(" for "));
    if (of > 0) {
      parts.add(author.substring(author.indexOf(' ', of + 1)));
    }
    for (String part : parts) {
      String name = part.replace(")", "").strip();
      Optional<Outlets.Entry> outlet = Outlets.named(name);
      if (outlet.isPresent() && (outlet.get().agency() || parts.size() > 1)) {
        return outlet;
      }
    }
    return Optional.empty();
  }

  /// The agency whose name or initials the folder of an address is.
  ///
  /// @param wire whether the folder before it says that a wire is printed here
  private static Optional<Outlets.Entry> agency(String folder, boolean wire) {
    String bare = folder.replace("-", "");
    String name = bare.endsWith(ONLINE) ? bare.substring(0, bare.length() - ONLINE.length()) : bare;
    if (name.length() < 2 || (name.length() == 2 && !wire && !bare.endsWith(ONLINE))) {
      return Optional.empty();
    }
    return Outlets.all().stream()
        .filter(Outlets.Entry::agency)
        .filter(entry -> isNameOf(entry, name, wire))
        .findFirst();
  }

  private static boolean isNameOf(Outlets.Entry entry, String folder, boolean wire) {
    List<String> names = new ArrayList<>(entry.otherNames());
    names.add(entry.name());
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "").equals(folder)) {
        return true;
      }
    }
    StringBuilder initials = new StringBuilder();
    for (String word : entry.name().split("[ -]", -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1).toLowerCase(Locale.ROOT));
    }
    return wire && initials.length() > 1 && folder.contentEquals(initials);
  }
}
