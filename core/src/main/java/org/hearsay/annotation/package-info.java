/// One report, read: what is said in it, by whom, with which figures and dates. A pure function of
/// the report.
@NullMarked
package org.hearsay.annotation;

import org.jspecify.annotations.NullMarked;
