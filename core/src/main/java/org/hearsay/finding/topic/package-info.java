/// What somebody comes back to in what they say.
@NullMarked
package org.hearsay.finding.topic;

import org.jspecify.annotations.NullMarked;
