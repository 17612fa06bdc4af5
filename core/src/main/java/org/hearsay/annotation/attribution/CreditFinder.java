package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;

/// Finds where a report says that it rests on another outlet: "first reported by the …", "told the
/// …", "according to …", "(AP)", "with material from …".
///
/// Names of outlets are found first ([OutletNames]); then each is a credit if it is a tag
/// ([CreditTags]) or the words beside it say that something comes from there ([CreditWords]). A
/// picture's maker is no source of the news ([PictureLines]).
public final class CreditFinder {
  private static final Set<String> TOLD = SpeechWords.list("telling");
  private static final Set<String> SUPPLIED = SpeechWords.list("contributed");
  private static final Set<String> NOMINALS = SpeechWords.list("outlet-nominals");

  /// Bodies that are told things but publish no news.
  private static final Set<String> NOT_OUTLETS = SpeechWords.list("not-outlets");

  private static final int LEAD_SENTENCES = 3;

  private final Prose prose;
  private final Set<String> outlets;
  private final CreditTags tags;
  private final CreditWords words;
  private final List<OutletName> names;
  private final List<Credit> credits = new ArrayList<>();

  /// Tokens of names of outlets.
  private final BitSet named = new BitSet();

  /// Characters of credits.
  private final BitSet credited = new BitSet();

  private CreditFinder(Prose prose) {
    this.prose = prose;
    this.names = OutletNames.find(prose);
    this.outlets = names.stream().map(OutletName::outlet).collect(Collectors.toSet());
    this.tags = new CreditTags(prose);
    this.words = new CreditWords(prose);
    names.forEach(n -> named.set(n.first(), n.end()));
  }

  /// All credits in `prose`, by place. A mention of an outlet that is not shown to be a source (its
  /// shares fell, it hired somebody) is none.
  public static List<Credit> find(Prose prose, Mentions mentions) {
    CreditFinder finder = new CreditFinder(prose);
    finder.names.forEach(finder::creditOf);
    for (Entity entity : mentions.entities()) {
      if (entity.type() != EntityType.PERSON && entity.type() != EntityType.PLACE) {
        finder.nominalsOf(entity);
        finder.unknownOutlet(entity);
      }
    }
    finder.datelines();
    finder.closingTags();
    return finder.credits.stream()
        .sorted(Comparator.comparing(Credit::span).thenComparing(Credit::outlet))
        .toList();
  }

  private void creditOf(OutletName name) {
    if (PictureLines.holds(prose, name.first(), name.end()) || isParentOfNext(name)) {
      return;
    }
    Credit tag = tags.find(name);
    if (tag != null) {
      add(tag);
    } else if (!tags.isBracketed(name)) {
      words.find(name).ifPresent(span -> add(new Credit(span, name.outlet())));
    }
  }

  private void add(Credit credit) {
    Span span = credit.span();
    int next = credited.nextSetBit(span.start());
    if (next < 0 || next >= span.end()) {
      credits.add(credit);
      credited.set(span.start(), span.end());
    }
  }

  /// "told NBX affiliate KVEL": the affiliate was told.
  private boolean isParentOfNext(OutletName name) {
    return (prose.is(name.end(), "affiliate") || prose.is(name.end(), "partner"))
        && (named.get(name.end() + 1) || named.get(name.end() + 2));
  }

  /// "told the magazine": a description that means an outlet named elsewhere.
  private void nominalsOf(Entity entity) {
    Optional<Outlets.Entry> known = Outlets.named(entity.name());
    if (known.isEmpty() && !outlets.contains(entity.name())) {
      return;
    }
    for (Mention mention : entity.mentions()) {
      int first = prose.tokenAt(mention.span().start());
      int end = prose.tokenAt(mention.span().end() - 1) + 1;
      boolean described =
          mention.kind() == MentionKind.NOMINAL && NOMINALS.contains(prose.lower(end - 1));
      int near = named.nextSetBit(Math.max(0, first - 1));
      if (described && (near < 0 || near > end)) {
        String kind = known.map(Outlets.Entry::kind).orElse("unknown");
        String outlet = known.map(Outlets.Entry::name).orElse(entity.name());
        creditOf(new OutletName(first, end, outlet, kind));
      }
    }
  }

  /// "With material from MWS", "told MWS": bodies that only such words show to be outlets.
  private void unknownOutlet(Entity entity) {
    for (Mention mention : entity.mentions()) {
      if (mention.kind() != MentionKind.NAME) {
        continue;
      }
      int first = prose.tokenAt(mention.span().start());
      int end = prose.tokenAt(mention.span().end() - 1) + 1;
      int low = prose.sentenceOf(first).firstToken();
      boolean given =
          first - 2 >= low
              && (prose.is(first - 1, "from") || prose.is(first - 1, "by"))
              && SUPPLIED.contains(prose.lower(first - 2));
      boolean told =
          first - 1 >= low
              && TOLD.contains(prose.lower(first - 1))
              && isAcronym(entity.name())
              && !NOT_OUTLETS.contains(entity.name());
      if (given) {
        add(new Credit(prose.span(first - 2, end), entity.name(), Credit.Kind.CONTRIBUTION));
      } else if (told) {
        add(new Credit(prose.span(first - 1, end), entity.name()));
      }
    }
  }

  private static boolean isAcronym(String name) {
    return name.length() > 1 && name.length() < 7 && name.chars().allMatch(Character::isUpperCase);
  }

  /// "PORT ELDA (NCA) —" at the head of a report: the agency, known or not.
  private void datelines() {
    List<Sentence> lead =
        prose.sentences().subList(0, Math.min(LEAD_SENTENCES, prose.sentences().size()));
    for (Sentence sentence : lead) {
      int limit = Math.min(sentence.endToken(), sentence.firstToken() + 12);
      for (int i = sentence.firstToken(); i + 2 < limit; i++) {
        if (!prose.is(i, "(") || (!prose.is(i + 2, ")") && !prose.is(i + 3, ")"))) {
          continue;
        }
        int close = prose.is(i + 2, ")") ? i + 2 : i + 3;
        boolean tagged =
            i == sentence.firstToken() || (close + 1 < prose.tokenCount() && isDash(close + 1));
        if (tagged && isTag(i + 1, close)) {
          String tag = prose.span(i + 1, close).of(prose.text());
          String outlet = Outlets.named(tag).map(Outlets.Entry::name).orElse(tag);
          add(new Credit(prose.span(i, close + 1), outlet, Credit.Kind.TAG));
        }
      }
    }
  }

  /// "NCA" or "MWS/NCA" alone in the last line: agencies, known or not.
  private void closingTags() {
    List<Span> paragraphs = prose.paragraphs();
    Span last = paragraphs.get(paragraphs.size() - 1);
    int first = prose.tokenAt(last.start());
    int end = Math.min(prose.tokenCount(), first + 6);
    List<Credit> found = new ArrayList<>();
    for (int i = first; paragraphs.size() > 2 && i < end; i++) {
      boolean word = prose.kind(i) == TokenKind.WORD;
      if (word && (!isAcronym(prose.word(i)) || NOT_OUTLETS.contains(prose.word(i)))) {
        return;
      }
      if (word) {
        String outlet = Outlets.named(prose.word(i)).map(Outlets.Entry::name).orElse(prose.word(i));
        found.add(new Credit(prose.span(i), outlet, Credit.Kind.TAG));
      }
    }
    if (end == prose.tokenCount() && found.size() < 3) {
      found.forEach(this::add);
    }
  }

  private boolean isDash(int token) {
    String word = prose.word(token);
    return word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--");
  }

  private boolean isTag(int first, int end) {
    for (int i = first; i < end; i++) {
      if (prose.kind(i) != TokenKind.WORD
          || (!Character.isUpperCase(prose.word(i).codePointAt(0)) && !prose.is(i, "dpa"))) {
        return false;
      }
    }
    return true;
  }
}
