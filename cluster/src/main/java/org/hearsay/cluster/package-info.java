/// The distributed job: the library's two pure functions, spread over machines by Apache Flink.
@NullMarked
package org.hearsay.cluster;

import org.jspecify.annotations.NullMarked;
