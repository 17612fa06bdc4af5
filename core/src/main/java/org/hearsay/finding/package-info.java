/// A story compared: everything found about it, in one record. A pure function of its annotated
/// reports.
@NullMarked
package org.hearsay.finding;

import org.jspecify.annotations.NullMarked;
