/// How fast the program is, stage by stage and beside its peers.
@NullMarked
package org.hearsay.bench;

import org.jspecify.annotations.NullMarked;
