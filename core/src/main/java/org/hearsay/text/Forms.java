package org.hearsay.text;

import org.jspecify.annotations.Nullable;

/// The spellings met in one body: a hash table with open addressing, keyed by stretches of the body
/// itself, so that a word met before costs no string.
///
/// It starts with the words of the closed classes and the common marks in it, which are nearly half
/// of all tokens.
final class Forms {
  /// After this many steps a word gets a form of its own: no text, however its words are chosen,
  /// makes the search long.
  private static final int MOST_STEPS = 32;

  private static final Forms COMMON = common();

  private @Nullable Form[] slots;
  private int free;
  private int count;

  private Forms(@Nullable Form[] slots, int free, int count) {
    this.slots = slots;
    this.free = free;
    this.count = count;
  }

  /// How many forms there are, and one more than the highest number that one has.
  int count() {
    return count;
  }

  /// A table with nothing but the common words.
  static Forms withCommonWords() {
    return new Forms(COMMON.slots.clone(), COMMON.free, COMMON.count);
  }

  private static Forms common() {
    Forms forms = new Forms(new Form[2048], 1024, 0);
    for (String word : WordClasses.all()) {
      forms.find(word, 0, word.length());
      String capitalised = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      forms.find(capitalised, 0, capitalised.length());
    }
    String marks = ",.:;!?()-\"'“”‘’—–$%&";
    for (int i = 0; i < marks.length(); i++) {
      forms.find(marks, i, i + 1);
    }
    return forms;
  }

  /// The form of `[start, end)` of `text`.
  Form find(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int mask = slots.length - 1;
    int slot = slot(hash);
    for (int step = 0; step < MOST_STEPS; step++) {
      Form form = slots[slot];
      if (form == null) {
        Form made = Form.of(count++, text.substring(start, end));
        if (free == 0) {
          grow();
          insert(made);
        } else {
          slots[slot] = made;
          free--;
        }
        return made;
      }
      String word = form.word();
      if (word.length() == end - start && text.startsWith(word, start)) {
        return form;
      }
      slot = (slot + 1) & mask;
    }
    return Form.of(count++, text.substring(start, end));
  }

  /// Where the search for a word of this hash begins: Fibonacci hashing, which parts words that
  /// differ in their last letter only (Knuth, The Art of Computer Programming 3, 6.4).
  private int slot(int hash) {
    return (hash * 0x9e3779b9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private void grow() {
    @Nullable Form[] old = slots;
    slots = new Form[old.length * 2];
    free = slots.length / 2;
    for (Form form : old) {
      if (form != null) {
        insert(form);
      }
    }
  }

  /// Puts a form that is not in the table where a search for it ends; one too far off is left out.
  private void insert(Form form) {
    int mask = slots.length - 1;
    int slot = slot(form.word().hashCode());
    for (int step = 0; step < MOST_STEPS; step++) {
      if (slots[slot] == null) {
        slots[slot] = form;
        free--;
        return;
      }
      slot = (slot + 1) & mask;
    }
  }
}
