/// Who and what is named in a report, and which mentions mean the same person, body or place.
@NullMarked
package org.hearsay.annotation.mention;

import org.jspecify.annotations.NullMarked;
