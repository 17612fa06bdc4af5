/// Who says what in German: verbs with their constructions, clauses cut at their commas, the mood
/// of reported speech.
@NullMarked
package org.hearsay.annotation.attribution.german;

import org.jspecify.annotations.NullMarked;
