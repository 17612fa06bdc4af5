package org.hearsay.story;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;

/// Builds an annotated report by hand: what is annotated is named by words of the body.
public final class ReportDraft {
  private final String id;
  private final String body;
  private @Nullable String title;
  private @Nullable Outlet outlet;
  private @Nullable LocalDate published;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();

  public ReportDraft(String id, String body) {
    this.id = id;
    this.body = body;
  }

  /// The same text with the same annotations under another name.
  public static AnnotatedReport copy(
      AnnotatedReport of, String id, @Nullable Outlet outlet, @Nullable LocalDate published) {
    Report report = of.report();
    return new AnnotatedReport(
        new Report(
            new ReportId(id),
            new Provenance(id, null),
            report.title(),
            outlet,
            report.byline(),
            published == null ? null : PublicationTime.of(published),
            report.language(),
            report.body()),
        of.prose(),
        of.entities(),
        of.attributions(),
        of.figures(),
        of.times(),
        of.credits());
  }

  public ReportDraft title(String value) {
    title = value;
    return this;
  }

  public ReportDraft outlet(String name) {
    outlet = new Outlet(name, null);
    return this;
  }

  public ReportDraft host(String name) {
    outlet = new Outlet(null, name);
    return this;
  }

  public ReportDraft day(int dayOfMarch) {
    published = LocalDate.of(2031, 3, dayOfMarch);
    return this;
  }

  public ReportDraft published(LocalDate day) {
    published = day;
    return this;
  }

  /// An entity with one mention for every form, each at its first place in the body.
  public ReportDraft entity(EntityType type, String name, String... forms) {
    List<Mention> mentions = new ArrayList<>();
    for (String form : forms.length == 0 ? new String[] {name} : forms) {
      mentions.add(new Mention(find(form), MentionKind.NAME));
    }
    entities.put(name, new Entity("e" + (entities.size() + 1), type, name, mentions, List.of()));
    return this;
  }

  public ReportDraft person(String name, String... forms) {
    return entity(EntityType.PERSON, name, forms);
  }

  public ReportDraft person(String name, String form, List<String> roles) {
    entities.put(
        name,
        new Entity(
            "e" + (entities.size() + 1),
            EntityType.PERSON,
            name,
            List.of(new Mention(find(form), MentionKind.NAME)),
            roles));
    return this;
  }

  /// A direct quotation, marks left out of `contents`.
  public ReportDraft quote(String speaker, String... contents) {
    return attribute(AttributionKind.DIRECT, speaker, contents);
  }

  public ReportDraft mixed(String speaker, String... contents) {
    return attribute(AttributionKind.MIXED, speaker, contents);
  }

  private ReportDraft attribute(AttributionKind kind, String speaker, String... contents) {
    List<Span> spans = new ArrayList<>();
    for (String content : contents) {
      spans.add(find(content));
    }
    Entity entity = entities.get(speaker);
    Span source = entity == null ? null : nearest(entity, spans.get(0));
    attributions.add(
        new Attribution(
            "a" + (attributions.size() + 1),
            kind,
            entity == null || source == null
                ? null
                : new Attribution.Participant(source, entity.id()),
            null,
            spans,
            Stance.ASSERTS,
            null,
            null,
            null,
            null,
            List.of(),
            Basis.of(Rule.BARE_CLAUSE),
            0.75));
    return this;
  }

  public ReportDraft credit(String words, String creditedOutlet) {
    credits.add(new Credit(find(words), creditedOutlet));
    return this;
  }

  public AnnotatedReport done() {
    Report report =
        new Report(
            new ReportId(id),
            new Provenance(id, URI.create("https://example.org/" + id)),
            title,
            outlet,
            List.of(),
            published == null ? null : PublicationTime.of(published),
            "en",
            body);
    return new AnnotatedReport(
        report,
        Segmenter.segment(body),
        List.copyOf(entities.values()),
        attributions,
        List.of(),
        List.of(),
        credits);
  }

  private static Span nearest(Entity entity, Span content) {
    Span best = entity.mentions().get(0).span();
    for (Mention mention : entity.mentions()) {
      if (Math.abs(mention.span().start() - content.end())
          < Math.abs(best.start() - content.end())) {
        best = mention.span();
      }
    }
    return best;
  }

  private Span find(String words) {
    int at = body.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in report " + id);
    }
    return new Span(at, at + words.length());
  }
}
