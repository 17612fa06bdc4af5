/// Who says what in reports of languages without a grammar of their own here: quotation marks,
/// dashes and colons show what is said, words and names beside them who says it.
@NullMarked
package org.hearsay.annotation.attribution.typographic;

import org.jspecify.annotations.NullMarked;
