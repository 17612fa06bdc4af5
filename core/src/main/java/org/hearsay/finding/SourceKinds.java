package org.hearsay.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;

/// Counts what kinds of source a story rests on.
///
/// A source is what the report makes of it: a person it never names is unnamed, whoever that may
/// be. Where neither name, description nor place of speech tells, the kind is unknown.
final class SourceKinds {
  private static final Set<String> REPORTERS =
      Set.of("reporter", "reporters", "journalist", "journalists", "correspondent", "photographer");

  private static final Set<String> SEEING =
      Set.of("saw", "seen", "witnessed", "counted", "observed", "watched", "heard");

  private static final Set<String> DOCUMENTS =
      Set.of(
          "document",
          "documents",
          "report",
          "study",
          "survey",
          "poll",
          "statement",
          "letter",
          "memo",
          "filing",
          "lawsuit",
          "indictment",
          "affidavit",
          "transcript",
          "review",
          "audit",
          "data",
          "figures",
          "video",
          "footage",
          "photos",
          "images",
          "emails",
          "records");

  private static final Set<String> BODIES =
      Set.of(
          "police",
          "government",
          "ministry",
          "company",
          "court",
          "army",
          "military",
          "council",
          "hospital",
          "airline",
          "bank",
          "union",
          "committee",
          "commission",
          "agency",
          "board",
          "office",
          "department",
          "party",
          "university",
          "firm",
          "prosecutors",
          "authorities");

  private static final Set<String> POSTING =
      Set.of("tweet", "tweeted", "post", "posted", "retweet", "retweeted");

  private static final Set<String> PLATFORMS =
      Set.of("twitter", "facebook", "instagram", "telegram", "tiktok", "weibo", "x", "youtube");

  private SourceKinds() {}

  /// One tally for each kind that occurs, in the order of [SourceKind].
  static List<SourceTally> count(List<AnnotatedReport> reports) {
    Map<SourceKind, Draft> drafts = new EnumMap<>(SourceKind.class);
    for (AnnotatedReport report : reports) {
      for (Attribution attribution : report.attributions()) {
        Draft draft = drafts.computeIfAbsent(kind(report, attribution), k -> new Draft());
        Attribution.Participant source = attribution.source();
        draft.statements++;
        draft.reports.add(report.report().id());
        if (source != null) {
          Passage words = report.passage(source.span());
          draft.sources.putIfAbsent(words.text().toLowerCase(Locale.ROOT), words);
          if (source.unnamedBecause() != null) {
            draft.reasons.add(report.passage(source.unnamedBecause()));
          }
        }
      }
      for (Span seen : seen(report.prose())) {
        Draft draft = drafts.computeIfAbsent(SourceKind.REPORTER, k -> new Draft());
        Passage words = report.passage(seen);
        if (draft.sources.putIfAbsent(words.text().toLowerCase(Locale.ROOT), words) == null) {
          draft.statements++;
          draft.reports.add(report.report().id());
        }
      }
    }
    List<SourceTally> tallies = new ArrayList<>();
    drafts.forEach((kind, draft) ->
        tallies.add(
            new SourceTally(
                kind,
                draft.statements,
                List.copyOf(draft.reports),
                List.copyOf(draft.sources.values()),
                draft.reasons)));
    return tallies;
  }

  private static final class Draft {
    private int statements;
    private final TreeSet<ReportId> reports = new TreeSet<>();
    private final Map<String, Passage> sources = new LinkedHashMap<>();
    private final List<Passage> reasons = new ArrayList<>();
  }

  static SourceKind kind(AnnotatedReport report, Attribution attribution) {
    Attribution.Participant source = attribution.source();
    if (source == null) {
      return SourceKind.UNKNOWN;
    }
    if (isPost(report, attribution)) {
      return SourceKind.POST;
    }
    if (source.unnamedBecause() != null) {
      return SourceKind.UNNAMED;
    }
    String head = head(report.prose(), source.span());
    Optional<Entity> entity = report.entity(source.entity());
    boolean named = entity.isPresent() && isNamed(entity.get());
    if (REPORTERS.contains(head) && !named) {
      return SourceKind.REPORTER;
    }
    if (named) {
      return ofEntity(entity.get());
    }
    if (BODIES.contains(head)) {
      return SourceKind.BODY;
    }
    if (DOCUMENTS.contains(head) || entity.filter(e -> e.type() == EntityType.WORK).isPresent()) {
      return SourceKind.DOCUMENT;
    }
    return entity.isPresent() ? ofEntity(entity.get()) : SourceKind.UNKNOWN;
  }

  private static SourceKind ofEntity(Entity entity) {
    boolean named = isNamed(entity);
    return switch (entity.type()) {
      case PERSON, GROUP ->
          named && entity.type() == EntityType.PERSON ? SourceKind.PERSON : SourceKind.UNNAMED;
      case ORGANIZATION ->
          Outlets.named(entity.name()).isPresent() || Outlets.looksLikeOutlet(entity.name())
              ? SourceKind.OUTLET
              : SourceKind.BODY;
      case PLACE -> SourceKind.BODY;
      case WORK -> SourceKind.DOCUMENT;
      case OTHER -> SourceKind.UNKNOWN;
    };
  }

  private static boolean isNamed(Entity entity) {
    return entity.mentions().stream()
        .anyMatch(m -> m.kind() == MentionKind.NAME || m.kind() == MentionKind.METONYM);
  }

  private static boolean isPost(AnnotatedReport report, Attribution attribution) {
    boolean embedded =
        report.report().provenance().imprint().posts().stream()
            .anyMatch(post -> post.span().contains(attribution.contentCover()));
    if (embedded) {
      return true;
    }
    Attribution.Cue cue = attribution.cue();
    if (cue != null && POSTING.contains(cue.lemma())) {
      return true;
    }
    Attribution.Participant venue = attribution.venue();
    if (venue == null) {
      return false;
    }
    String words = venue.span().of(report.report().body()).toLowerCase(Locale.ROOT);
    for (String word : words.split("[^\\p{L}]+", -1)) {
      if (PLATFORMS.contains(word) || POSTING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// The last word of the noun phrase before a relative clause, "of" or a comma.
  private static String head(Prose prose, Span source) {
    String head = "";
    for (int i = prose.tokenAt(source.start());
        i < prose.tokenCount() && prose.start(i) < source.end();
        i++) {
      String lower = prose.lower(i);
      if (Set.of(",", "who", "which", "that", "of", "in", "from", "with", "on").contains(lower)) {
        break;
      }
      head = lower;
    }
    return head;
  }

  /// Sentences in which a reporter is said to have seen something: "an NCA reporter saw".
  private static List<Span> seen(Prose prose) {
    List<Span> found = new ArrayList<>();
    for (Sentence sentence : prose.sentences()) {
      for (int i = sentence.firstToken(); i + 1 < sentence.endToken(); i++) {
        if (REPORTERS.contains(prose.lower(i)) && seesWithin(prose, i + 1, sentence.endToken())) {
          found.add(sentence.span());
          break;
        }
      }
    }
    return found;
  }

  private static boolean seesWithin(Prose prose, int from, int end) {
    for (int k = from; k < Math.min(end, from + 5); k++) {
      if (SEEING.contains(prose.lower(k)) && !prose.is(k, "seen")) {
        return true;
      }
    }
    return false;
  }
}
