package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Finds who says what. The door of this room.
///
/// Cues are looked up in `cues.tsv` with the constructions they allow; source and content are read
/// from closed word classes, punctuation, quotation marks and the names found. The terms are those
/// of PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018).
public final class AttributionFinder {
  private final ReadText text;
  private final Prose prose;
  private final SourceResolver resolver;
  private final Circumstances circumstances;
  private final AnonymityReader anonymity;
  private final Calibration calibration = Calibration.SHIPPED;

  private AttributionFinder(ReadText text, ClauseReader clauses, List<Timex> times) {
    this.text = text;
    this.prose = text.prose();
    this.resolver = new SourceResolver(text, clauses);
    this.anonymity = new AnonymityReader(text);
    this.circumstances = new Circumstances(text, clauses, resolver, times);
  }

  /// Every attribution in `prose`, by place of its content.
  ///
  /// @param mentions what [org.hearsay.annotation.mention.MentionFinder] found in the same prose
  /// @param times what [org.hearsay.annotation.date.DateFinder] found in the same prose
  public static List<Attribution> find(Prose prose, Mentions mentions, List<Timex> times) {
    return find(prose, mentions, times, null);
  }

  /// The same, with a trained model beside the rules.
  ///
  /// @param tagger the model; null for the rules alone
  public static List<Attribution> find(
      Prose prose, Mentions mentions, List<Timex> times, @Nullable SpanTagger tagger) {
    return find(prose, mentions, times, tagger, null);
  }

  /// The same.
  ///
  /// @param trace is told what is not kept; null where nobody asks
  public static List<Attribution> find(
      Prose prose,
      Mentions mentions,
      List<Timex> times,
      @Nullable SpanTagger tagger,
      @Nullable AttributionTrace trace) {
    ReadText text = new ReadText(prose, mentions, times);
    ClauseReader clauses = new ClauseReader(text);
    List<Draft> drafts = ruled(text, trace);
    if (tagger != null) {
      List<SpanTagger.Found> found = tagger.find(prose, TaggerFeatures.of(text, drafts));
      List<Draft> merged = new LearnedDrafts(text, clauses, drafts).merge(found);
      if (trace != null) {
        trace.merged(drafts, found, merged);
      }
      drafts = new ContinuedSpeech(text).continueIn(merged);
    }
    List<AttributionFinder> levels = new ArrayList<>();
    levels.add(new AttributionFinder(text, clauses, times));
    for (int depth = 0; depth < depths(prose); depth++) {
      ReadText inside = ReadText.inside(depth, prose, mentions, times);
      ClauseReader spoken = new ClauseReader(inside);
      levels.add(new AttributionFinder(inside, spoken, times));
      drafts = new NestedSpeech(inside, spoken).addTo(drafts, trace);
    }
    return assemble(drafts, levels);
  }

  /// How deep quotations stand in one another: 0 where there is none.
  private static int depths(Prose prose) {
    return prose.quotations().stream().mapToInt(q -> q.depth() + 1).max().orElse(0);
  }

  /// What the rules find, in text order.
  static List<Draft> ruled(ReadText text) {
    return ruled(text, null);
  }

  private static List<Draft> ruled(ReadText text, @Nullable AttributionTrace trace) {
    ClauseReader clauses = new ClauseReader(text);
    SpeechReader speech = new SpeechReader(text, clauses);
    List<Draft> drafts = new ArrayList<>(new VerbCueReader(text, clauses, speech).read());
    drafts.addAll(new PhraseCueReader(text, clauses).read());
    drafts.addAll(new TranscriptReader(text).read());
    drafts.addAll(new PostReader(text).read());
    List<Draft> settled = settle(drafts, text, trace);
    return new ContinuedSpeech(text).continueIn(new UncuedQuotations(text, clauses).addTo(settled));
  }

  /// Of drafts with the same content one stays: that with a source, then the one whose cue stands
  /// nearest. A draft whose content holds its own cue is cut back or dropped.
  static List<Draft> settle(List<Draft> drafts, ReadText text, @Nullable AttributionTrace trace) {
    List<Draft> kept = new ArrayList<>();
    DraftIndex index = new DraftIndex(text.prose().tokenCount());
    List<Draft> ordered = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft clean = withoutOwnCue(draft);
      if (clean != null && hasWords(clean, text)) {
        ordered.add(clean);
      } else if (trace != null) {
        trace.nothingLeft(draft);
      }
    }
    ordered.sort(
        Comparator.comparing((Draft d) -> d.source() == null)
            .thenComparingInt(AttributionFinder::distance)
            .thenComparingInt(Draft::anchor));
    for (Draft draft : ordered) {
      Draft better = firstClash(index.near(draft), draft);
      if (better == null) {
        kept.add(draft);
        index.add(draft);
      } else if (trace != null) {
        trace.clash(draft, better);
      }
    }
    kept.sort(
        Comparator.comparingInt(Draft::anchor).thenComparingInt(d -> -d.content().get(0).end()));
    return kept;
  }

  private static boolean hasWords(Draft draft, ReadText text) {
    for (TokenRange range : draft.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (text.isWord(i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Draft firstClash(List<Draft> kept, Draft draft) {
    for (Draft one : kept) {
      if (clashes(one, draft)) {
        return one;
      }
    }
    return null;
  }

  private static @Nullable Draft withoutOwnCue(Draft draft) {
    TokenRange cue = draft.cue();
    TokenRange source = draft.source();
    List<TokenRange> content = new ArrayList<>();
    for (TokenRange range : draft.content()) {
      TokenRange rest = range;
      for (TokenRange own : new TokenRange[] {cue, source}) {
        if (own != null && rest != null && rest.overlaps(own)) {
          rest =
              rest.first() < own.first() && own.first() > rest.first()
                  ? new TokenRange(rest.first(), own.first())
                  : own.end() < rest.end() ? new TokenRange(own.end(), rest.end()) : null;
        }
      }
      if (rest != null) {
        content.add(rest);
      }
    }
    return content.isEmpty() ? null : draft.withContent(content);
  }

  static int distance(Draft draft) {
    TokenRange cue = draft.cue();
    if (cue == null) {
      return Integer.MAX_VALUE;
    }
    int best = Integer.MAX_VALUE;
    for (TokenRange c : draft.content()) {
      int gap = c.first() >= cue.end() ? c.first() - cue.end() : Math.abs(cue.first() - c.end());
      best = Math.min(best, gap);
    }
    return best;
  }

  /// Two drafts that give the same words to somebody, neither inside the other's content; or each
  /// inside the other's, which cannot be.
  static boolean clashes(Draft kept, Draft draft) {
    boolean keptHolds = holdsCue(kept, draft);
    boolean draftHolds = holdsCue(draft, kept);
    if (keptHolds && draftHolds) {
      return true;
    }
    for (TokenRange a : kept.content()) {
      for (TokenRange b : draft.content()) {
        if (a.equals(b)) {
          return true;
        }
        boolean nested = (a.contains(b) && keptHolds) || (b.contains(a) && draftHolds);
        if (a.overlaps(b) && !nested && sharesMost(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sharesMost(TokenRange a, TokenRange b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.first(), b.first());
    return 2 * shared > Math.min(a.end() - a.first(), b.end() - b.first());
  }

  static boolean holdsCue(Draft outer, Draft inner) {
    TokenRange cue = inner.cue();
    if (cue != null) {
      for (TokenRange content : outer.content()) {
        if (content.contains(cue)) {
          return true;
        }
      }
    }
    return false;
  }

  /// @param levels one for the reporter's words, then one for each depth of quotations
  private static List<Attribution> assemble(List<Draft> drafts, List<AttributionFinder> levels) {
    DraftIndex near = DraftIndex.of(levels.get(0).prose.tokenCount(), drafts);
    IdentityHashMap<Draft, String> ids = new IdentityHashMap<>();
    for (Draft draft : drafts) {
      ids.put(draft, "a" + (ids.size() + 1));
    }
    List<Attribution> attributions = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft outer = enclosing(near, draft);
      attributions.add(
          levels
              .get(level(draft.cue() == null ? draft.source() : draft.cue(), levels))
              .attribution(
                  draft,
                  String.valueOf(ids.get(draft)),
                  outer == null ? null : ids.get(outer),
                  speaker(near, draft, levels)));
    }
    return attributions;
  }

  /// In which of the readings `words` are read.
  private static int level(@Nullable TokenRange words, List<AttributionFinder> levels) {
    for (int level = levels.size() - 1; words != null && level > 0; level--) {
      if (levels.get(level).text.isRead(words.first())) {
        return level;
      }
    }
    return 0;
  }

  private Attribution attribution(
      Draft draft, String id, @Nullable String within, Resolution speaker) {
    TokenRange source = draft.source() == null ? null : withoutTime(draft.source());
    TokenRange cue = draft.cue();
    AttributionKind kind = kind(draft);
    List<Span> content =
        draft.content().stream().map(c -> span(c, kind)).distinct().sorted().toList();
    List<Span> hedges = circumstances.hedges(draft);
    Stance stance = draft.stance();
    if (cue != null
        && stance == Stance.ASSERTS
        && hedges.stream().anyMatch(h -> cue.in(prose).contains(h))) {
      stance = Stance.HEDGES;
    }
    if (stance == Stance.ASSERTS && kind == AttributionKind.DIRECT && asks(draft)) {
      stance = Stance.ASKS;
    }
    return new Attribution(
        id,
        kind,
        source == null
            ? null
            : new Attribution.Participant(
                resolver.words(source), resolver.resolve(source, speaker), anonymity.reason(draft)),
        cue == null ? null : new Attribution.Cue(cue.in(prose), draft.lemma()),
        content,
        stance,
        within,
        circumstances.venue(draft),
        circumstances.addressee(draft),
        circumstances.when(draft),
        hedges,
        draft.basis(),
        calibration.confidence(draft.basis(), kind, cue == null ? null : draft.lemma()));
  }

  /// "The council" of "The council in 2015", "the pilot" of "the pilot Monday": when it was said.
  private TokenRange withoutTime(TokenRange source) {
    for (int i = source.first() + 1; i < source.end(); i++) {
      if (text.timexEnd(i) == source.end()) {
        boolean on = prose.is(i - 1, "in") || prose.is(i - 1, "on");
        int end = on && i - 1 > source.first() ? i - 1 : i;
        return text.endsMention(end - 1) ? new TokenRange(source.first(), end) : source;
      }
    }
    return source;
  }

  /// `"Who locked the door?" said the judge`: a question all through, whatever the verb.
  private boolean asks(Draft draft) {
    for (TokenRange range : draft.content()) {
      if (!prose.is(range.end() - 1, "?")) {
        return false;
      }
      for (int i = range.first(); i < range.end(); i++) {
        if (prose.is(i, ".") || prose.is(i, "!")) {
          return false;
        }
      }
    }
    return true;
  }

  /// Content without quotation marks at both ends where all of it is quoted, and without the mark
  /// that ends the sentence where none of it is.
  private Span span(TokenRange range, AttributionKind kind) {
    int first = range.first();
    int end = range.end();
    if (kind == AttributionKind.DIRECT) {
      while (first < end - 1
          && prose.kind(first) == TokenKind.QUOTE
          && text.quotationOf(first) < 0) {
        first++;
      }
      while (end > first + 1
          && prose.kind(end - 1) == TokenKind.QUOTE
          && text.quotationOf(end - 1) < 0) {
        end--;
      }
    } else if (text.quotationOf(end - 1) >= 0
        && end < prose.tokenCount()
        && text.quotationClosing(end) >= 0) {
      end++;
    }
    return prose.span(first, end);
  }

  /// Direct where every word stands in quotation marks, and for a turn of a transcript and a post,
  /// which are given word for word without any.
  private AttributionKind kind(Draft draft) {
    if (draft.basis().rule() == Rule.POST) {
      return AttributionKind.DIRECT;
    }
    int words = 0;
    int quoted = 0;
    for (TokenRange range : draft.content()) {
      for (int i = range.first(); i < range.end(); i++) {
        if (text.isWord(i)) {
          words++;
          quoted += text.quotationOf(i) >= 0 ? 1 : 0;
        }
      }
    }
    if (quoted == 0) {
      return draft.lemma().equals(":") ? AttributionKind.DIRECT : AttributionKind.INDIRECT;
    }
    return quoted == words ? AttributionKind.DIRECT : AttributionKind.MIXED;
  }

  /// Who says the quotation in which the draft's source stands, as far as "I" and "we" there need
  /// it.
  private static Resolution speaker(DraftIndex near, Draft draft, List<AttributionFinder> levels) {
    TokenRange source = draft.source();
    int level = level(source, levels);
    if (source == null || level == 0 || !levels.get(0).resolver.isFirstPerson(source)) {
      return Resolution.NONE;
    }
    AttributionFinder around = levels.get(level - 1);
    for (Draft outer : near.near(draft)) {
      TokenRange speaks = outer.source();
      if (!outer.equals(draft)
          && speaks != null
          && around.text.isRead(speaks.first())
          && outer.content().stream().anyMatch(c -> c.contains(source))) {
        return around.resolver.resolve(speaks, speaker(near, outer, levels));
      }
    }
    return Resolution.NONE;
  }

  /// The innermost draft whose content holds this one's cue; null if none does. An enclosing
  /// content is always the longer one, so that no chain of enclosures runs in a circle.
  private static @Nullable Draft enclosing(DraftIndex near, Draft inner) {
    Draft best = null;
    int smallest = Integer.MAX_VALUE;
    int own = length(inner);
    for (Draft outer : near.near(inner)) {
      int size = length(outer);
      if (size > own && size < smallest && holdsCue(outer, inner)) {
        smallest = size;
        best = outer;
      }
    }
    return best;
  }

  private static int length(Draft draft) {
    int tokens = 0;
    for (TokenRange content : draft.content()) {
      tokens += content.end() - content.first();
    }
    return tokens;
  }
}
