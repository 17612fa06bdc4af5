/// The article on a web page: its lines laid out as a browser would set them, each weighed by what
/// it looks like, where it stands and what stands around it.
@NullMarked
package org.hearsay.intake.article;

import org.jspecify.annotations.NullMarked;
