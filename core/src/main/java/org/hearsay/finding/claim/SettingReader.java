package org.hearsay.finding.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.report.PublicationTime;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Reads when and where a sentence plays, so that the dead of an earlier attack are not held
/// against those of this one.
final class SettingReader {
  /// A sentence whose dates all lie further back than this tells of an earlier event.
  private static final int PAST_DAYS = 90;

  private static final int OPENING_SENTENCES = 3;

  /// A dash among the first tokens of a sentence ends its dateline.
  private static final int LONGEST_DATELINE = 12;

  private static final Set<String> DASHES = Set.of("—", "–", "--", "-");

  private final Vocabulary vocabulary;
  private final Terms home;

  SettingReader(Vocabulary vocabulary, List<AnnotatedReport> reports) {
    this.vocabulary = vocabulary;
    this.home = home(reports);
  }

  /// The capitalized words in the first sentences of `reports`: whom and where their story is
  /// about. Where there are more than two openings, those words that two of them share.
  private Terms home(List<AnnotatedReport> reports) {
    Map<Integer, Integer> carriers = new HashMap<>();
    Set<String> openings = new TreeSet<>();
    for (AnnotatedReport report : reports) {
      Prose prose = report.prose();
      int sentences = Math.min(OPENING_SENTENCES, prose.sentences().size());
      int end = sentences == 0 ? 0 : prose.sentences().get(sentences - 1).endToken();
      if (openings.add(Voices.folded(prose, 0, end))) {
        vocabulary.terms(capitalized(prose, 0, end)).stream()
            .forEach(t -> carriers.merge(t, 1, Integer::sum));
      }
    }
    int least = openings.size() > 2 ? 2 : 1;
    return Terms.of(
        carriers.entrySet().stream()
            .filter(e -> e.getValue() >= least)
            .mapToInt(Map.Entry::getKey));
  }

  /// The setting of a figure: the days named in what its giver says, or else in its sentence, and
  /// the places named there.
  ///
  /// @param voices tokens that say who speaks; they are not part of the setting
  Tally.Setting read(
      AnnotatedReport report, Clause clause, @Nullable Attribution giver, BitSet voices) {
    Sentence sentence = clause.sentence();
    TreeSet<String> days = new TreeSet<>();
    for (Timex time : report.times()) {
      String value = time.value();
      boolean isCalendar =
          value != null
              && (time.type() == TimexType.DATE || time.type() == TimexType.TIME)
              && value.length() >= 4
              && Character.isDigit(value.charAt(0))
              && Character.isDigit(value.charAt(3));
      boolean isHere =
          sentence.span().overlaps(time.span())
              && (giver == null || giver.content().stream().anyMatch(c -> c.contains(time.span())));
      if (isCalendar && value != null && isHere) {
        days.add(value);
      }
    }
    PublicationTime published = report.report().published();
    boolean isPast =
        published != null
            && !days.isEmpty()
            && days.stream().allMatch(d -> isLongBefore(d, published.date()));
    int first = afterDateline(report.prose(), sentence);
    Terms places = places(report, sentence, first, voices);
    return new Tally.Setting(days, isPast, places.isEmpty() || places.meets(home));
  }

  private Terms places(AnnotatedReport report, Sentence sentence, int first, BitSet voices) {
    Prose prose = report.prose();
    List<String> stems = new ArrayList<>();
    for (Entity entity : report.entities()) {
      if (entity.type() != EntityType.PLACE) {
        continue;
      }
      for (Mention mention : entity.mentions()) {
        int token = prose.tokenAt(mention.span().start());
        boolean isHere = first <= token && token < sentence.endToken();
        if (isHere && mention.kind() == MentionKind.NAME && !voices.get(token)) {
          stems.addAll(Vocabulary.stems(prose, token, Voices.endToken(prose, mention.span())));
        }
      }
    }
    return vocabulary.terms(stems);
  }

  private static int afterDateline(Prose prose, Sentence sentence) {
    int end = Math.min(sentence.endToken(), sentence.firstToken() + LONGEST_DATELINE);
    for (int i = sentence.firstToken(); i < end; i++) {
      if (DASHES.contains(prose.word(i)) && isCapitals(prose.word(sentence.firstToken()))) {
        return i + 1;
      }
    }
    return sentence.firstToken();
  }

  private static boolean isCapitals(String word) {
    return word.length() > 2 && word.chars().noneMatch(Character::isLowerCase);
  }

  /// The stems of the capitalized words among the tokens `[first, end)`, weekdays and months left
  /// out.
  static List<String> capitalized(Prose prose, int first, int end) {
    List<String> stems = new ArrayList<>();
    for (int i = first; i < end; i++) {
      boolean isCapitalized =
          prose.kind(i) == TokenKind.WORD
              && prose.word(i).chars().anyMatch(Character::isUpperCase)
              && !Voices.isWeekdayOrMonth(prose.lower(i));
      if (isCapitalized) {
        stems.addAll(Vocabulary.stems(prose, i, i + 1));
      }
    }
    return stems;
  }

  private static boolean isLongBefore(String value, LocalDate published) {
    try {
      LocalDate limit = published.minusDays(PAST_DAYS);
      if (value.length() >= 7 && value.charAt(4) == '-' && Character.isDigit(value.charAt(5))) {
        return value.substring(0, 7).compareTo(limit.toString().substring(0, 7)) < 0;
      }
      return Integer.parseInt(value, 0, 4, 10) < limit.getYear();
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }
}
