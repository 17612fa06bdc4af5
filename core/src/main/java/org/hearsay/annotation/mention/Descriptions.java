package org.hearsay.annotation.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.mention.Antecedents.Agreement;
import org.hearsay.annotation.mention.Antecedents.Choice;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds whom a description means: a name that stands with it, somebody described so before, the
/// only body or person near by that it fits, or somebody new.
final class Descriptions {
  private static final Set<String> DROPPED_OPENINGS = NameWords.list("dropped-openings");

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its");

  /// How often a name beside a description is meant by it.
  private static final double APPOSED = 0.95;

  /// How often a body of the lexicon is meant where its country and description are given.
  private static final double LEXICAL = 0.9;

  /// How often the same words mean the same.
  private static final double SAME_WORDS = 0.85;

  /// Below this nobody named is meant by a description of a person, but somebody who is only
  /// described.
  private static final double UNLIKELY = 0.25;

  private final Prose prose;
  private final List<NameSpan> names;
  private final List<@Nullable Cluster> clusterOfName;
  private final List<Cluster> clusters;
  private final Map<String, Cluster> byName;
  private final boolean[] insideName;
  private final Antecedents antecedents;

  Descriptions(
      Prose prose,
      List<NameSpan> names,
      List<@Nullable Cluster> clusterOfName,
      List<Cluster> clusters,
      Map<String, Cluster> byName,
      boolean[] insideName,
      Antecedents antecedents) {
    this.prose = prose;
    this.names = names;
    this.clusterOfName = clusterOfName;
    this.clusters = clusters;
    this.byName = byName;
    this.insideName = insideName;
    this.antecedents = antecedents;
  }

  /// Whom a description means.
  ///
  /// @param cluster the entity, new where nobody mentioned before is meant
  record Meaning(Cluster cluster, Reference reference) {}

  Meaning meaning(NominalFinder.Nominal nominal) {
    Meaning found = apposed(nominal);
    if (found == null) {
      found = agency(nominal);
    }
    if (found == null) {
      found = antecedent(nominal);
    }
    if (found != null) {
      return found;
    }
    String name = describedName(nominal);
    Cluster same = opensNew(nominal) ? null : byName.get(name);
    if (same != null) {
      return new Meaning(same, new Reference(Ground.ROLE, SAME_WORDS, 1));
    }
    Cluster cluster = new Cluster(name, false, false);
    cluster.vote(typeOf(nominal.noun().headClass()), 1);
    clusters.add(cluster);
    byName.putIfAbsent(name, cluster);
    return new Meaning(cluster, Reference.certain(MentionKind.NOMINAL));
  }

  private boolean opensNew(NominalFinder.Nominal nominal) {
    return switch (prose.lower(nominal.first())) {
      case "a", "an", "another", "other", "one", "two", "some" -> true;
      default -> false;
    };
  }

  /// A name in or beside the description: "the state KCNA news agency", "its boss, Maud Ferrin",
  /// "Maud Ferrin, the boss".
  private @Nullable Meaning apposed(NominalFinder.Nominal nominal) {
    Cluster cluster =
        switch (nominal.noun().headClass()) {
          case BODY -> namedInside(nominal);
          case PERSON -> namedBeside(nominal);
          case PEOPLE, DOCUMENT -> null;
        };
    return cluster == null
        ? null
        : new Meaning(cluster, new Reference(Ground.APPOSITION, APPOSED, 1));
  }

  private @Nullable Cluster namedInside(NominalFinder.Nominal nominal) {
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

  private @Nullable Cluster namedBeside(NominalFinder.Nominal nominal) {
    int behind = firstNameFrom(nominal.head() + 1);
    if (behind < names.size() && prose.is(nominal.head() + 1, ",")) {
      NameSpan name = names.get(behind);
      int start = nominal.head() + 2;
      while (start < name.first() && prose.kind(start) == TokenKind.NUMBER) {
        start++;
      }
      if (name.roleFirst() <= start
          && name.first() >= start
          && name.first() - start < 3
          && closesApposition(name.end())
          && (!followsPreposition(nominal.first()) || prose.is(name.end(), ","))
          && isPerson(clusterOfName.get(behind))) {
        return clusterOfName.get(behind);
      }
    }
    int before = firstNameFrom(nominal.first()) - 1;
    int comma = nominal.first() - 1;
    if (before >= 0
        && prose.is(comma, ",")
        && names.get(before).end() == comma
        && isPerson(clusterOfName.get(before))
        && !prose.is(nominal.head() + 1, "and")
        && !listsBefore(names.get(before).first())) {
      return clusterOfName.get(before);
    }
    return null;
  }

  /// "Through a spokesman, Lund said": the name behind the comma is the subject, no apposition.
  private boolean followsPreposition(int token) {
    return token > 0 && prose.is(token - 1, WordClass.PREPOSITION);
  }

  private static boolean isPerson(@Nullable Cluster cluster) {
    return cluster != null && cluster.type() == EntityType.PERSON;
  }

  /// Whether what stands at `token` may follow an apposition: a comma, a full stop, a verb.
  private boolean closesApposition(int token) {
    if (token >= prose.tokenCount()) {
      return true;
    }
    return prose.is(token, ",")
        || prose.is(token, ".")
        || prose.is(token, WordClass.REPORTING_VERB)
        || prose.is(token, WordClass.AUXILIARY);
  }

  /// Whether the name at `token` goes on with a list: "Otto Lund, Ada Ferrin, a baker".
  private boolean listsBefore(int token) {
    return token > 1
        && (prose.is(token - 1, ",") || prose.is(token - 1, "and"))
        && insideName[token - 2];
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
  private @Nullable Meaning agency(NominalFinder.Nominal nominal) {
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
      Gazetteer.Agency agency =
          Gazetteer.SHARED.agency(country, prose.span(i, nominal.head() + 1).of(prose.text()));
      Cluster cluster = agency == null ? null : body(agency);
      if (cluster != null) {
        return new Meaning(cluster, new Reference(Ground.LEXICON, LEXICAL, 1));
      }
    }
    return null;
  }

  /// The body as the report names it, or else by the lexicon; null where the report calls it only
  /// what it is.
  private @Nullable Cluster body(Gazetteer.Agency agency) {
    Cluster named = byName.get(agency.body());
    for (String acronym : agency.acronyms()) {
      named = named == null ? byName.get(acronym) : named;
    }
    if (named != null || agency.plain()) {
      return named;
    }
    Cluster cluster = new Cluster(agency.body(), true, true);
    cluster.vote(EntityType.ORGANIZATION, 9);
    clusters.add(cluster);
    byName.putIfAbsent(agency.body(), cluster);
    return cluster;
  }

  /// Somebody mentioned before whom the description fits; null where it is likelier somebody new.
  private @Nullable Meaning antecedent(NominalFinder.Nominal nominal) {
    String head = prose.lower(nominal.head());
    boolean possessed = POSSESSIVES.contains(prose.lower(nominal.first()));
    if (!nominal.definite() && !possessed) {
      return null;
    }
    Gazetteer.HeadClass headClass = nominal.noun().headClass();
    if (headClass == Gazetteer.HeadClass.PEOPLE || headClass == Gazetteer.HeadClass.DOCUMENT) {
      Cluster same = possessed ? null : sameHead(nominal, head);
      return same == null ? null : new Meaning(same, new Reference(Ground.ROLE, SAME_WORDS, 1));
    }
    boolean age = head.endsWith("-year-old");
    Cluster aged = age ? aged(head) : null;
    if (aged != null) {
      return new Meaning(aged, new Reference(Ground.AGE, APPOSED, 1));
    }
    boolean body = headClass == Gazetteer.HeadClass.BODY;
    boolean modified = nominal.head() - nominal.first() > 1;
    Choice choice =
        antecedents.choose(
            antecedents.anaphor(nominal.first(), nominal.head() + 1, null),
            body
                ? BodyKinds.isOftenUnsaid(head) ? Salience.COMPANY : Salience.BODY
                : modified ? Salience.MODIFIED_ROLE : Salience.ROLE,
            body
                ? c -> bodyAgreement(c, nominal, head, possessed)
                : c -> personAgreement(c, nominal, head, possessed));
    Cluster cluster = choice.cluster();
    boolean rather = body ? choice.confidence() < choice.none() : choice.confidence() < UNLIKELY;
    if (cluster == null || rather) {
      return null;
    }
    Ground ground = cluster.hasHead(head) ? Ground.ROLE : Ground.KIND;
    return new Meaning(cluster, new Reference(ground, choice.confidence(), choice.candidates()));
  }

  /// The latest entity with the same noun.
  private @Nullable Cluster sameHead(NominalFinder.Nominal nominal, String head) {
    EntityType type = typeOf(nominal.noun().headClass());
    boolean modified = nominal.head() - nominal.first() > 1;
    for (int i = antecedents.recent().size() - 1; i >= antecedents.oldest(); i--) {
      Cluster cluster = antecedents.recent().get(i).cluster();
      if (cluster.hasHead(head)
          && (cluster.type() == type || cluster.type() == EntityType.OTHER)
          && !(modified && cluster.isNamed() && !fits(cluster, nominal))) {
        return cluster;
      }
    }
    return null;
  }

  private @Nullable Agreement personAgreement(
      Cluster cluster, NominalFinder.Nominal nominal, String head, boolean possessed) {
    EntityType type = cluster.type();
    boolean possible =
        type == EntityType.PERSON
            || (type == EntityType.OTHER
                && cluster.isNamed()
                && !cluster.isKnown()
                && !cluster.hasArticle());
    Gender gender = nominal.noun().gender();
    boolean same = cluster.hasHead(head);
    boolean year = head.endsWith("-year-old");
    if (year && (type != EntityType.PERSON || !cluster.isNamed())) {
      return null;
    }
    if (!possible
        || cluster.gender().contradicts(gender)
        || (!same && (possessed || !cluster.isNamed()))) {
      return null;
    }
    boolean modified = nominal.head() - nominal.first() > 1;
    boolean fits = modified && fits(cluster, nominal);
    if (modified && !fits && !cluster.isNamed()) {
      return null;
    }
    return new Agreement(
        gender != Gender.UNKNOWN && cluster.gender() == gender,
        same && (!modified || fits),
        year,
        fits,
        !same && !cluster.roles().isEmpty());
  }

  private @Nullable Agreement bodyAgreement(
      Cluster cluster, NominalFinder.Nominal nominal, String head, boolean possessed) {
    EntityType type = cluster.type();
    boolean same = cluster.hasHead(head);
    boolean kind = BodyKinds.fits(cluster, head);
    boolean possible =
        type == EntityType.ORGANIZATION
            || (type == EntityType.OTHER && cluster.isNamed() && !cluster.isKnown())
            || (type == EntityType.PLACE && cluster.isKnown() && head.equals("country"));
    boolean unsaid = !same && !kind;
    if (!possible
        || (!same && (possessed || !cluster.isNamed()))
        || (unsaid && (!BodyKinds.isOftenUnsaid(head) || BodyKinds.hasOther(cluster, head)))) {
      return null;
    }
    boolean modified = nominal.head() - nominal.first() > 1;
    boolean fits = modified && fits(cluster, nominal);
    if (modified && !fits && !kind) {
      return null;
    }
    return new Agreement(false, same && (!modified || fits), kind, fits, false);
  }

  private boolean fits(Cluster cluster, NominalFinder.Nominal nominal) {
    for (int i = nominal.first() + 1; i < nominal.head(); i++) {
      if (!cluster.isCalled(prose.lower(i)) && !cluster.nameHas(prose.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whoever was given this age: "Lund, 69," or "a 69-year-old".
  private @Nullable Cluster aged(String head) {
    String age = head.substring(0, head.indexOf('-'));
    for (int i = antecedents.recent().size() - 1; i >= antecedents.oldest(); i--) {
      Cluster cluster = antecedents.recent().get(i).cluster();
      if (cluster.type() == EntityType.PERSON && cluster.hasAge(age, prose)) {
        return cluster;
      }
    }
    return null;
  }

  static EntityType typeOf(Gazetteer.HeadClass headClass) {
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
    if (POSSESSIVES.contains(opening)) {
      Choice choice = new Pronouns(antecedents).choose(first, opening);
      Cluster cluster = choice.cluster();
      if (cluster != null && choice.confidence() >= Reference.LEAST) {
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
}
