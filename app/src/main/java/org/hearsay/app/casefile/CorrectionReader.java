package org.hearsay.app.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.CastMember;

/// Turns what a person wants put right, which is said in the ids of a page, into places in texts.
final class CorrectionReader {
  private static final int WORDS_SHOWN = 80;

  private final CaseFile file;
  private final CaseGrouping grouping;

  CorrectionReader(CaseFile file, CaseGrouping grouping) {
    this.file = file;
    this.grouping = grouping;
  }

  /// What is to be kept: the places, and the same in words.
  record Read(Places places, String said) {}

  /// @throws CorrectionFault if it names what is not there
  Read read(Proposal proposal) {
    return switch (proposal.kind()) {
      case SPEAKER -> speaker(proposal);
      case DISMISS -> dismissal(proposal);
      case CLAIM_DISMISS -> {
        Dossier dossier = dossier(proposal.neededStory());
        Claim claim = claim(dossier, proposal.neededFinding());
        yield new Read(
            new Places(claim.members().stream().map(CorrectionReader::place).toList(), List.of()),
            "no claim: " + shown(claim.text()));
      }
      case PERSON_MERGE -> {
        Dossier dossier = dossier(proposal.neededStory());
        List<CastMember> members =
            proposal.neededWith(2).stream().distinct().map(id -> member(dossier, id)).toList();
        yield new Read(
            new Places(members.stream().map(m -> place(dossier, m)).toList(), List.of()),
            "one and the same: "
                + String.join(", ", members.stream().map(m -> shown(m.name())).toList()));
      }
      case PERSON_SPLIT -> {
        AnnotatedReport report = report(proposal.neededReport());
        Entity entity = entity(report, proposal.neededFinding());
        yield new Read(
            new Places(
                List.of(
                    Place.of(report.report(), Place.ENTITY, entity.mentions().getFirst().span())),
                List.of()),
            shown(entity.name()) + " in " + report.report().id() + " is somebody else");
      }
      case CLAIM_MERGE -> {
        Dossier dossier = dossier(proposal.neededStory());
        List<Claim> claims =
            proposal.neededWith(2).stream().distinct().map(id -> claim(dossier, id)).toList();
        yield new Read(
            new Places(claims.stream().map(c -> place(c.members().getFirst())).toList(), List.of()),
            "one claim: " + String.join(" / ", claims.stream().map(c -> shown(c.text())).toList()));
      }
      case CLAIM_SPLIT -> {
        AnnotatedReport report = report(proposal.neededReport());
        Place place = finding(report, proposal.neededFinding());
        yield new Read(
            new Places(List.of(place), List.of()), "a claim of its own: " + shown(place.text()));
      }
      case STORY_MERGE -> storyMerge(proposal);
      case STORY_SPLIT -> storySplit(proposal);
    };
  }

  private Read speaker(Proposal proposal) {
    AnnotatedReport report = report(proposal.neededReport());
    Attribution attribution = attribution(report, proposal.neededFinding());
    Place about = Place.of(report.report(), Place.STATEMENT, attribution.contentCover());
    String was =
        report
            .entity(attribution.source() == null ? null : attribution.source().entity())
            .map(e -> ", not by " + shown(e.name()))
            .orElse("");
    if (proposal.words() == null) {
      return new Read(
          new Places(List.of(about), List.of()),
          shown(about.text()) + " is said by nobody named" + was);
    }
    Span words = words(report, attribution, proposal.words());
    return new Read(
        new Places(List.of(about), List.of(Place.of(report.report(), Place.WORDS, words))),
        shown(about.text()) + " is said by " + words.of(report.report().body()) + was);
  }

  /// Where the report names whom `given` means: an entity by id or name, else the words themselves,
  /// of several places the nearest to the statement.
  private static Span words(AnnotatedReport report, Attribution attribution, String given) {
    String name = given.strip();
    Optional<Entity> entity =
        report.entities().stream()
            .filter(e -> e.id().equals(name) || e.name().equalsIgnoreCase(name))
            .findFirst();
    if (entity.isPresent()) {
      return entity.get().mentions().getFirst().span();
    }
    String body = report.report().body();
    int nearest = -1;
    int around = attribution.contentCover().start();
    for (int at = name.isEmpty() ? -1 : body.indexOf(name);
        at >= 0;
        at = body.indexOf(name, at + 1)) {
      nearest = nearest < 0 || Math.abs(at - around) < Math.abs(nearest - around) ? at : nearest;
    }
    if (nearest < 0) {
      throw new CorrectionFault(
          "'"
              + name
              + "' does not stand in "
              + report.report().id()
              + "; a speaker is named by words of the report");
    }
    return new Span(nearest, nearest + name.length());
  }

  private Read dismissal(Proposal proposal) {
    AnnotatedReport report = report(proposal.neededReport());
    Place place = finding(report, proposal.neededFinding());
    return new Read(
        new Places(List.of(place), List.of()), "no " + place.what() + ": " + shown(place.text()));
  }

  private Read storyMerge(Proposal proposal) {
    long story = proposal.neededStory();
    List<Place> stay = reports(story).stream().map(Place::of).toList();
    List<Place> moved = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<Long> numbers = new ArrayList<>(List.of(story));
    proposal.neededWith(1).forEach(other -> numbers.add(number(other)));
    for (long number : numbers.stream().distinct().toList()) {
      if (number != story) {
        reports(number).forEach(r -> moved.add(Place.of(r)));
      }
      titles.add(shown(title(number)));
    }
    if (titles.size() < 2) {
      throw new CorrectionFault("a story cannot be put together with itself");
    }
    return new Read(new Places(moved, stay), "one story: " + String.join(" / ", titles));
  }

  private Read storySplit(Proposal proposal) {
    List<Place> out = new ArrayList<>();
    Long story = null;
    for (String id : proposal.neededWith(1)) {
      Long its =
          file.query(
              "SELECT story FROM report WHERE id = ? AND story IS NOT NULL",
              row -> row.next() ? row.getLong(1) : null,
              id);
      if (its == null || (story != null && !story.equals(its))) {
        throw new CorrectionFault(
            its == null
                ? "there is no report '" + id + "' in a story"
                : "'" + id + "' is of story " + its + ", not of " + story);
      }
      story = its;
      out.add(Place.of(report(id).report()));
    }
    if (story == null) {
      throw new CorrectionFault("story-split needs the ids of reports");
    }
    List<Place> stay =
        reports(story).stream().map(Place::of).filter(place -> !out.contains(place)).toList();
    if (stay.isEmpty()) {
      throw new CorrectionFault("these are all reports of story " + story + "; one must stay");
    }
    return new Read(
        new Places(out, stay),
        "not of the story " + shown(title(story)) + ": " + String.join(", ", proposal.with()));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new CorrectionFault("'" + text + "' is no number of a story");
    }
  }

  private List<Report> reports(long story) {
    List<Report> reports = new CaseStories(file).reports(story);
    if (reports.isEmpty()) {
      throw new CorrectionFault("there is no story " + story);
    }
    return reports;
  }

  private String title(long story) {
    return file.query(
        "SELECT title FROM story WHERE number = ?",
        row -> row.next() ? row.getString(1) : "",
        story);
  }

  private AnnotatedReport report(String id) {
    return file.report(new ReportId(id))
        .map(grouping::read)
        .orElseThrow(() -> new CorrectionFault("there is no report '" + id + "'"));
  }

  private Dossier dossier(long story) {
    reports(story);
    return grouping.dossier(story);
  }

  private static Attribution attribution(AnnotatedReport report, String id) {
    return report.attribution(id).orElseThrow(() -> missing(report, "statement '" + id + "'"));
  }

  private static Entity entity(AnnotatedReport report, String id) {
    return report.entity(id).orElseThrow(() -> missing(report, "entity '" + id + "'"));
  }

  private static Place finding(AnnotatedReport report, String id) {
    Optional<Attribution> statement = report.attribution(id);
    if (statement.isPresent()) {
      return Place.of(report.report(), Place.STATEMENT, statement.get().contentCover());
    }
    Optional<GivenFigure> figure =
        report.figures().stream().filter(f -> f.id().equals(id)).findFirst();
    if (figure.isPresent()) {
      return Place.of(report.report(), Place.FIGURE, figure.get().figure().span());
    }
    for (Credit credit : report.credits()) {
      Place place = Place.of(report.report(), Place.CREDIT, credit.span());
      if (id.equals(place.start() + "-" + place.end())) {
        return place;
      }
    }
    throw missing(report, "statement, figure or credit '" + id + "'");
  }

  private static CorrectionFault missing(AnnotatedReport report, String what) {
    return new CorrectionFault("there is no " + what + " in " + report.report().id());
  }

  private static Claim claim(Dossier dossier, String id) {
    return dossier.claims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new CorrectionFault("there is no claim '" + id + "' in story " + dossier.id()));
  }

  private static CastMember member(Dossier dossier, String id) {
    return dossier.cast().members().stream()
        .filter(m ->
            m.id().equals(id)
                || m.name().toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new CorrectionFault("there is nobody '" + id + "' in story " + dossier.id()));
  }

  private static Place place(Dossier dossier, CastMember member) {
    CastMember.Member first = member.members().getFirst();
    AnnotatedReport report =
        dossier.reports().stream()
            .filter(r -> r.report().id().equals(first.report()))
            .findFirst()
            .orElseThrow();
    return Place.of(
        report.report(), Place.ENTITY, entity(report, first.entity()).mentions().getFirst().span());
  }

  private static Place place(ClaimMember member) {
    Report report = member.report().report();
    return switch (member) {
      case ClaimMember.Said said ->
          Place.of(report, Place.STATEMENT, said.attribution().contentCover());
      case ClaimMember.Counted counted ->
          Place.of(report, Place.FIGURE, counted.figure().figure().span());
    };
  }

  private static String shown(String text) {
    String line = text.replace('\n', ' ');
    int end = line.length() <= WORDS_SHOWN ? line.length() : line.lastIndexOf(' ', WORDS_SHOWN);
    return '“' + (end == line.length() ? line : line.substring(0, Math.max(end, 1)) + " …") + '”';
  }
}
