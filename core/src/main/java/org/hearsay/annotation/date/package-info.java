/// Expressions of time, resolved against the publication date (TIMEX3, ISO-TimeML).
@NullMarked
package org.hearsay.annotation.date;

import org.jspecify.annotations.NullMarked;
