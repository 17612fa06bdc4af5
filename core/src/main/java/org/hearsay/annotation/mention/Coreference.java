package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Resolves descriptions and pronouns to the entities named before them, going through the text
/// once with the entities mentioned lately at hand.
///
/// A pronoun goes to the nearest fitting subject, in the spirit of Lappin and Leass (1994) cut down
/// to recency, subjecthood, type and gender; where nothing fits within three sentences it stays
/// unresolved.
final class Coreference {
  private static final Set<String> COMPANY_NOUNS = NameWords.list("company-nouns");

  private static final Set<String> COMPANY_WORDS = NameWords.list("company-words");

  private static final Set<String> DROPPED_OPENINGS = NameWords.list("dropped-openings");

  private final Prose prose;

  private final List<NameSpan> names;

  private final List<Cluster> clusters;

  private final List<@Nullable Cluster> clusterOfName = new ArrayList<>();

  private final Map<String, Cluster> byName = new HashMap<>();
  private final boolean[] insideName;

  private final boolean[] quoted;

  private final Antecedents antecedents;

  Coreference(Prose prose, List<NameSpan> names) {
    this.prose = prose;
    this.names = names;
    this.clusters = new ArrayList<>(new NameLinker(prose).link(names, clusterOfName));
    clusters.forEach(c -> c.names().forEach(name -> byName.putIfAbsent(name, c)));
    this.insideName = new boolean[prose.tokenCount()];
    for (NameSpan name : names) {
      for (int i = name.roleFirst(); i < name.end(); i++) {
        insideName[i] = true;
      }
    }
    this.quoted = quotedTokens(prose);
    this.antecedents = new Antecedents(prose, quoted);
  }

  private static boolean[] quotedTokens(Prose prose) {
    boolean[] quoted = new boolean[prose.tokenCount()];
    for (Quotation quotation : prose.quotations()) {
      if (quotation.depth() > 0) {
        continue;
      }
      for (Span part : quotation.parts()) {
        for (int i = prose.tokenAt(part.start());
            i < prose.tokenCount() && prose.start(i) < part.end();
            i++) {
          quoted[i] = true;
        }
      }
    }
    return quoted;
  }

  Mentions resolve() {
    List<NominalFinder.Nominal> nominals = NominalFinder.find(prose, insideName);
    int name = 0;
    int nominal = 0;
    for (int token = 0; token < prose.tokenCount(); token++) {
      while (name < names.size() && names.get(name).end() - 1 == token) {
        Cluster cluster = Objects.requireNonNull(clusterOfName.get(name));
        antecedents.remember(cluster, names.get(name).first());
        addApposition(cluster, names.get(name));
        name++;
      }
      while (nominal < nominals.size() && nominals.get(nominal).head() == token) {
        resolveNominal(nominals.get(nominal++));
      }
      if (prose.kind(token) == TokenKind.WORD && !insideName[token]) {
        resolvePronoun(token);
      }
    }
    return new Mentions(entities());
  }

  private record Placed(Cluster cluster, Mention first) {}

  private List<Entity> entities() {
    List<Cluster> ordered =
        clusters.stream()
            .filter(c -> !c.mentions().isEmpty())
            .map(c -> new Placed(c, Collections.min(c.mentions())))
            .sorted(
                Comparator.comparing(Placed::first)
                    .thenComparing(placed -> placed.cluster().name()))
            .map(Placed::cluster)
            .toList();
    List<Entity> entities = new ArrayList<>();
    for (Cluster cluster : ordered) {
      entities.add(
          new Entity(
              "e" + (entities.size() + 1),
              cluster.type(),
              cluster.name(),
              cluster.mentions().stream().distinct().toList(),
              cluster.roles()));
    }
    return entities;
  }

  /// ", a 69-year-old defector and member of the group," behind a name: a role.
  private void addApposition(Cluster cluster, NameSpan name) {
    int comma = name.end();
    if (cluster.type() != EntityType.PERSON || !prose.is(comma, ",")) {
      return;
    }
    int limit = Math.min(prose.sentenceOf(name.first()).endToken(), comma + 16);
    for (int i = comma + 1; i < limit; i++) {
      Gazetteer.Head head = Gazetteer.SHARED.head(prose.lower(i));
      boolean opening = i == comma + 1;
      if (prose.kind(i) == TokenKind.QUOTE
          || prose.is(i, WordClass.AUXILIARY)
          || prose.is(i, WordClass.REPORTING_VERB)
          || (opening
              && (prose.is(i, WordClass.PREPOSITION)
                  || prose.is(i, WordClass.SUBORDINATOR)
                  || prose.is(i, WordClass.COORDINATOR)))) {
        return;
      }
      if (prose.is(i, ",") || prose.is(i, ".") || i == limit - 1) {
        return;
      }
      if (head != null && head.headClass() == Gazetteer.HeadClass.PERSON && !isModifier(i)) {
        int end = i + 1;
        while (end < limit
            && prose.kind(end) != TokenKind.PUNCTUATION
            && prose.kind(end) != TokenKind.QUOTE
            && end - i < 9
            && !prose.is(end, WordClass.RELATIVE)) {
          end++;
        }
        int first = comma + 1;
        if (prose.is(first, WordClass.DETERMINER)) {
          first++;
        }
        if (first < end) {
          cluster.addRole(prose.span(first, end).of(prose.text()).replace('\n', ' '));
          cluster.vote(head.gender());
        }
        return;
      }
    }
  }

  private boolean isModifier(int token) {
    return token + 1 < prose.tokenCount()
        && prose.kind(token + 1) == TokenKind.WORD
        && Gazetteer.SHARED.head(prose.lower(token + 1)) != null;
  }

  private void resolveNominal(NominalFinder.Nominal nominal) {
    Span span = prose.span(nominal.first(), nominal.head() + 1);
    String head = prose.lower(nominal.head());
    Cluster cluster = namedInside(nominal);
    if (cluster == null) {
      cluster = agency(nominal);
    }
    if (cluster == null && nominal.definite()) {
      cluster = antecedent(nominal, head);
    }
    String name = describedName(nominal);
    if (cluster == null && !startsIndefinite(nominal)) {
      cluster = sameName(name);
    }
    if (cluster == null) {
      cluster = new Cluster(name, false, false);
      cluster.vote(typeOf(nominal.noun().headClass()), 1);
      clusters.add(cluster);
      byName.putIfAbsent(name, cluster);
    }
    cluster.addHead(head);
    cluster.vote(nominal.noun().gender());
    cluster.add(span, MentionKind.NOMINAL);
    antecedents.remember(cluster, nominal.first());
  }

  private boolean startsIndefinite(NominalFinder.Nominal nominal) {
    String lower = prose.lower(nominal.first());
    return lower.equals("a") || lower.equals("an") || lower.equals("another");
  }

  /// A body's name right before a body noun: "the state KCNA news agency".
  private @Nullable Cluster namedInside(NominalFinder.Nominal nominal) {
    if (nominal.noun().headClass() != Gazetteer.HeadClass.BODY) {
      return null;
    }
    for (int i = firstNameFrom(nominal.first()); i < names.size(); i++) {
      NameSpan name = names.get(i);
      if (name.first() > nominal.head()) {
        break;
      }
      if (name.first() >= nominal.first()
          && name.type() == EntityType.ORGANIZATION
          && prose.kind(name.end()) != TokenKind.CLITIC) {
        return clusterOfName.get(i);
      }
    }
    return null;
  }

  /// Index of the first name that starts at `token` or behind it.
  private int firstNameFrom(int token) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// "Seoul's spy agency": the body that the lexicon gives for the country and the description.
  private @Nullable Cluster agency(NominalFinder.Nominal nominal) {
    String country = null;
    int from = nominal.first();
    for (int n = firstNameFrom(nominal.first());
        n < names.size() && names.get(n).first() <= nominal.head();
        n++) {
      NameSpan name = names.get(n);
      if (name.first() >= nominal.first() && name.end() <= nominal.head()) {
        Gazetteer.Known known = Gazetteer.SHARED.name(name.name());
        country = known == null ? name.name() : known.canonical();
        from = name.end();
      }
    }
    for (int i = nominal.first(); i < nominal.head() && country == null; i++) {
      country = Gazetteer.SHARED.countryOfDemonym(prose.word(i));
      if (country == null && i + 1 < nominal.head()) {
        country = Gazetteer.SHARED.countryOfDemonym(prose.word(i) + " " + prose.word(i + 1));
      }
      from = i + 1;
    }
    if (country == null) {
      return null;
    }
    for (int i = from; i <= nominal.head(); i++) {
      String body =
          Gazetteer.SHARED.agency(country, prose.span(i, nominal.head() + 1).of(prose.text()));
      if (body != null) {
        Cluster cluster = sameName(body);
        if (cluster == null) {
          cluster = new Cluster(body, true, true);
          cluster.vote(EntityType.ORGANIZATION, 9);
          clusters.add(cluster);
          byName.putIfAbsent(body, cluster);
        }
        return cluster;
      }
    }
    return null;
  }

  private @Nullable Cluster sameName(String name) {
    return byName.get(name);
  }

  /// The latest entity that a definite description fits.
  private @Nullable Cluster antecedent(NominalFinder.Nominal nominal, String head) {
    EntityType type = typeOf(nominal.noun().headClass());
    boolean age = head.endsWith("-year-old");
    boolean modified = nominal.head() - nominal.first() > 1;
    Cluster loose = null;
    for (int i = antecedents.recent().size() - 1; i >= antecedents.oldest(); i--) {
      Cluster cluster = antecedents.recent().get(i).cluster();
      if (age && cluster.type() == EntityType.PERSON && hasAge(cluster, head)) {
        return cluster;
      }
      if (cluster.hasHead(head)
          && (cluster.type() == type || cluster.type() == EntityType.OTHER)
          && !(modified && cluster.isNamed() && !fits(cluster, nominal))) {
        return cluster;
      }
      if (loose == null
          && !modified
          && type == EntityType.ORGANIZATION
          && cluster.type() == EntityType.ORGANIZATION
          && nameHas(cluster, head)) {
        loose = cluster;
      }
    }
    if (age) {
      return antecedents.antecedentOfPronoun(nominal.first(), Antecedents.ANY_PERSON);
    }
    if (loose == null && COMPANY_NOUNS.contains(head)) {
      loose = company();
    }
    return loose != null ? loose : onlyBody(nominal, head);
  }

  private boolean fits(Cluster cluster, NominalFinder.Nominal nominal) {
    for (int i = nominal.first() + 1; i < nominal.head(); i++) {
      if (!cluster.hasHead(prose.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean nameHas(Cluster cluster, String head) {
    if (cluster.nameHas(head)) {
      return true;
    }
    return switch (head) {
      case "newspaper", "paper", "daily", "outlet", "broadcaster", "magazine" ->
          cluster.names().stream()
              .anyMatch(n -> Outlets.named(n).isPresent() || Outlets.looksLikeOutlet(n));
      default -> false;
    };
  }

  /// The body mentioned last whose name is a company's by its words.
  private @Nullable Cluster company() {
    for (int i = antecedents.recent().size() - 1; i >= antecedents.oldest(); i--) {
      Cluster cluster = antecedents.recent().get(i).cluster();
      if (cluster.isNamed() && hasWord(cluster, COMPANY_WORDS)) {
        return cluster;
      }
    }
    return null;
  }

  private static boolean hasWord(Cluster cluster, Set<String> words) {
    for (String name : cluster.names()) {
      if (Words.anyLower(name, words::contains)) {
        return true;
      }
    }
    return false;
  }

  /// "The agency" behind exactly one body within the last sentences that could be one.
  private @Nullable Cluster onlyBody(NominalFinder.Nominal nominal, String head) {
    if (nominal.noun().headClass() != Gazetteer.HeadClass.BODY
        || !Set.of("agency", "service", "company", "firm", "group", "organisation", "organization")
            .contains(head)) {
      return null;
    }
    int sentence = prose.sentenceOf(nominal.head()).index();
    for (int i = antecedents.recent().size() - 1;
        i >= 0 && antecedents.recent().get(i).sentence() >= sentence - 2;
        i--) {
      Antecedents.Recent r = antecedents.recent().get(i);
      if (r.cluster().isNamed() && r.cluster().type() == EntityType.ORGANIZATION && r.subject()) {
        return r.cluster();
      }
    }
    return null;
  }

  /// Whether the person was given this age: "Ahn, 69," or "a 69-year-old".
  private boolean hasAge(Cluster cluster, String head) {
    return cluster.hasAge(head.substring(0, head.indexOf('-')), prose);
  }

  private static EntityType typeOf(Gazetteer.HeadClass headClass) {
    return switch (headClass) {
      case PERSON -> EntityType.PERSON;
      case PEOPLE -> EntityType.GROUP;
      case BODY -> EntityType.ORGANIZATION;
      case DOCUMENT -> EntityType.WORK;
    };
  }

  /// The description without its article; of a pronoun's belongings, with the owner's name.
  private String describedName(NominalFinder.Nominal nominal) {
    int first = nominal.first();
    String opening = prose.lower(first);
    String owner = "";
    if (Set.of("his", "her", "their", "its").contains(opening)) {
      Cluster cluster = antecedents.antecedentOfPronoun(first, opening);
      if (cluster != null) {
        owner = cluster.name() + "'s ";
      }
    }
    while (first < nominal.head()
        && (DROPPED_OPENINGS.contains(prose.lower(first))
            || prose.kind(first) == TokenKind.NUMBER)) {
      first++;
    }
    String text = prose.span(first, describedEnd(nominal)).of(prose.text()).replace('\n', ' ');
    boolean lowerFirst =
        first == prose.sentenceOf(first).firstToken()
            && !insideName[first]
            && Gazetteer.SHARED.countryOfDemonym(prose.word(first)) == null
            && Gazetteer.SHARED.head(prose.lower(first)) != null;
    return owner + (lowerFirst ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text);
  }

  /// Behind "a spokesman" the body named with it: "for the Civil Protection Service".
  private int describedEnd(NominalFinder.Nominal nominal) {
    int end = nominal.head() + 1;
    if (nominal.noun().headClass() != Gazetteer.HeadClass.PERSON
        || end + 1 >= prose.tokenCount()
        || !(prose.is(end, "for") || prose.is(end, "at") || prose.is(end, "of"))) {
      return end;
    }
    int start = prose.is(end + 1, "the") ? end + 2 : end + 1;
    for (NameSpan name : names.subList(firstNameFrom(start), names.size())) {
      if (name.first() == start && prose.sameSentence(start, nominal.head())) {
        return name.end();
      }
      if (name.first() > start) {
        break;
      }
    }
    return end;
  }

  private void resolvePronoun(int token) {
    String lower = prose.lower(token);
    boolean personal =
        switch (lower) {
          case "he", "she", "they", "it" -> true;
          default -> false;
        };
    if (!personal || quoted[token]) {
      return;
    }
    Cluster cluster = antecedents.antecedentOfPronoun(token, lower);
    if (cluster == null) {
      return;
    }
    cluster.add(prose.span(token), MentionKind.PRONOUN);
    switch (lower) {
      case "he" -> cluster.vote(Gender.MASCULINE);
      case "she" -> cluster.vote(Gender.FEMININE);
      default -> {}
    }
    antecedents.remember(cluster, token);
  }
}
