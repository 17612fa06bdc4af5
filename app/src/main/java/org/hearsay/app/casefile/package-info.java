/// A case: every report of a story that somebody follows, and what is found in them, in one SQLite
/// file. The door is [CaseFile].
@NullMarked
package org.hearsay.app.casefile;

import org.jspecify.annotations.NullMarked;
