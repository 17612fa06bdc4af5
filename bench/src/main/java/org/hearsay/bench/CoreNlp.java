package org.hearsay.bench;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The peer for quotations: CoreNLP's quote annotator (Muzny et al. 2017) with all that it stands
/// on.
///
/// It is under the GPL, so nothing here is compiled against it: whoever measures puts it on the
/// class path.
final class CoreNlp {
  private static final String PACKAGE = "edu.stanford.nlp.pipeline.";

  private final Object pipeline;
  private final Method process;
  private final Method quotes;
  private final Method speaker;

  private CoreNlp(Object pipeline) throws ReflectiveOperationException {
    this.pipeline = pipeline;
    this.process = pipeline.getClass().getMethod("processToCoreDocument", String.class);
    this.quotes = Class.forName(PACKAGE + "CoreDocument").getMethod("quotes");
    this.speaker = Class.forName(PACKAGE + "CoreQuote").getMethod("speaker");
  }

  /// Whether it is on the class path, with its models.
  static boolean isThere() {
    try {
      Class.forName(PACKAGE + "StanfordCoreNLP");
      return CoreNlp.class.getResource("/edu/stanford/nlp/models/coref") != null
          || CoreNlp.class.getResource("/StanfordCoreNLP.properties") != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static CoreNlp load() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("threads", "1");
    try {
      Object pipeline =
          Class.forName(PACKAGE + "StanfordCoreNLP")
              .getConstructor(Properties.class)
              .newInstance(settings);
      return new CoreNlp(pipeline);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this CoreNLP cannot be started", e);
    }
  }

  /// How many quotations with a speaker it finds in `text`.
  int find(String text) {
    try {
      int found = 0;
      if (quotes.invoke(process.invoke(pipeline, text)) instanceof List<?> all) {
        for (Object quote : all) {
          found += speaker.invoke(quote) instanceof Optional<?> name && name.isPresent() ? 1 : 0;
        }
      }
      return found;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("CoreNLP failed", e);
    }
  }
}
