/// A body of text as paragraphs, sentences, tokens and paired quotation marks.
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
