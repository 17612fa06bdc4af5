package org.hearsay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;

/// The peer: Apache OpenNLP's tokenizer and tagger of parts of speech with its English models.
///
/// It is given our sentences, which cost it nothing.
final class OpenNlp {
  private static final String TOKENS = "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
  private static final String POS = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;

  OpenNlp() {
    try (InputStream tokens = open(TOKENS);
        InputStream pos = open(POS)) {
      tokenizer = new TokenizerME(new TokenizerModel(tokens));
      tagger = new POSTaggerME(new POSModel(pos));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String model) {
    InputStream in = OpenNlp.class.getResourceAsStream(model);
    if (in == null) {
      throw new IllegalStateException("no model " + model + " on the class path");
    }
    return in;
  }

  /// Tags every sentence of `prose`, and returns how many tags it gave.
  int tag(Prose prose) {
    int tags = 0;
    for (Sentence sentence : prose.sentences()) {
      tags += tagger.tag(tokenizer.tokenize(sentence.span().of(prose.text()))).length;
    }
    return tags;
  }
}
