/// What one outlet published at one moment. Plain records, no I/O.
@NullMarked
package org.hearsay.report;

import org.jspecify.annotations.NullMarked;
