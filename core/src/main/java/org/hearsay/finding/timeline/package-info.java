/// What happened, and was said, when.
@NullMarked
package org.hearsay.finding.timeline;

import org.jspecify.annotations.NullMarked;
