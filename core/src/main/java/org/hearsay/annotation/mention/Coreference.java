package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Resolves descriptions and pronouns to the entities named before them, going through the text
/// once with the entities mentioned lately at hand.
///
/// A pronoun goes to the nearest fitting subject, in the spirit of Lappin and Leass (1994) cut down
/// to recency, subjecthood, type and gender; where nothing fits within three sentences it stays
/// unresolved.
final class Coreference {
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it");

  /// They mean somebody, but later pronouns do not look back on them.
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "him", "their", "its");

  /// "they've"; the longest that is no contraction is shorter.
  private static final int LONGEST_PRONOUN = 7;

  private final Prose prose;

  private final List<NameSpan> names;

  private final List<Cluster> clusters;

  private final List<@Nullable Cluster> clusterOfName = new ArrayList<>();

  private final Map<String, Cluster> byName = new HashMap<>();
  private final boolean[] insideName;

  private final boolean[] quoted;

  private final Antecedents antecedents;
  private final Descriptions descriptions;
  private final Pronouns pronouns;
  private final List<Doubtful> doubtful = new ArrayList<>();

  /// A mention that may mean `cluster`, but not surely enough to be one of its mentions.
  private record Doubtful(Cluster cluster, Mention mention) {}

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
    this.descriptions =
        new Descriptions(prose, names, clusterOfName, clusters, byName, insideName, antecedents);
    this.pronouns = new Pronouns(antecedents);
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
    PronounGenders.vote(prose, names, clusterOfName);
    List<NominalFinder.Nominal> nominals = NominalFinder.find(prose, insideName);
    int name = 0;
    int nominal = 0;
    for (int token = 0; token < prose.tokenCount(); token++) {
      while (name < names.size() && names.get(name).end() - 1 == token) {
        Cluster cluster = Objects.requireNonNull(clusterOfName.get(name));
        antecedents.remember(cluster, names.get(name).first(), names.get(name).end(), null);
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
    return mentions();
  }

  private record Placed(Cluster cluster, Mention first) {}

  private Mentions mentions() {
    List<Placed> ordered = new ArrayList<>();
    for (Cluster cluster : clusters) {
      if (!cluster.mentions().isEmpty()) {
        ordered.add(new Placed(cluster, Collections.min(cluster.mentions())));
      }
    }
    ordered.sort(
        Comparator.comparing(Placed::first).thenComparing(placed -> placed.cluster().name()));
    IdentityHashMap<Cluster, Entity> entities = new IdentityHashMap<>();
    List<Entity> inOrder = new ArrayList<>();
    for (Placed placed : ordered) {
      Cluster cluster = placed.cluster();
      Entity entity =
          new Entity(
              "e" + (inOrder.size() + 1),
              cluster.type(),
              cluster.name(),
              distinct(cluster.mentions()),
              cluster.roles());
      inOrder.add(entity);
      entities.put(cluster, entity);
    }
    List<Mentions.Placed> unsure = new ArrayList<>();
    for (Doubtful d : doubtful) {
      Entity entity = entities.get(d.cluster());
      if (entity != null) {
        unsure.add(new Mentions.Placed(d.mention(), entity));
      }
    }
    return new Mentions(inOrder, unsure);
  }

  private static List<Mention> distinct(List<Mention> mentions) {
    return mentions.size() < 2 ? mentions : List.copyOf(new LinkedHashSet<>(mentions));
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
    Descriptions.Meaning meaning = descriptions.meaning(nominal);
    Cluster cluster = meaning.cluster();
    Mention mention =
        new Mention(
            prose.span(nominal.first(), nominal.head() + 1),
            MentionKind.NOMINAL,
            meaning.reference());
    if (!meaning.reference().holds()) {
      doubtful.add(new Doubtful(cluster, mention));
      return;
    }
    cluster.addHead(prose.lower(nominal.head()));
    for (int i = nominal.first(); i < nominal.head(); i++) {
      cluster.addModifier(prose.lower(i));
    }
    cluster.vote(nominal.noun().gender());
    cluster.add(mention);
    antecedents.remember(cluster, nominal.first(), nominal.head() + 1, null);
  }

  /// Whether a word can be one of the pronouns, as far as its first letter and its length tell: no
  /// table is asked for the others, which are nearly all.
  private static boolean mayBePronoun(String lower) {
    char first = lower.charAt(0);
    return (first == 'h' || first == 's' || first == 't' || first == 'i')
        && lower.length() <= LONGEST_PRONOUN;
  }

  private void resolvePronoun(int token) {
    if (!mayBePronoun(prose.lower(token))) {
      return;
    }
    String lower = WordClasses.uncontracted(prose.lower(token));
    boolean subject = SUBJECTS.contains(lower);
    if (!subject && !POSSESSIVES.contains(lower)) {
      return;
    }
    Antecedents.Choice choice = pronouns.choose(token, lower);
    Cluster cluster = choice.cluster();
    if (cluster == null) {
      return;
    }
    Reference reference = new Reference(Ground.PRONOUN, choice.confidence(), choice.candidates());
    int start = prose.start(token);
    Mention mention =
        new Mention(new Span(start, start + lower.length()), MentionKind.PRONOUN, reference);
    if (!reference.holds()) {
      doubtful.add(new Doubtful(cluster, mention));
      return;
    }
    cluster.add(mention);
    if (subject) {
      cluster.vote(Pronouns.gender(lower));
      antecedents.remember(cluster, token, token + 1, lower);
    }
  }
}
