/// Which report derives from which, and on what ground; where quotations drifted on the way.
@NullMarked
package org.hearsay.finding.lineage;

import org.jspecify.annotations.NullMarked;
