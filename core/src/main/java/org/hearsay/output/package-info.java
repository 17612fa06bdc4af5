/// Findings on paper: JSON, terminal, HTML, Markdown, CSV. Writers only read; they find nothing
/// themselves.
@NullMarked
package org.hearsay.output;

import org.jspecify.annotations.NullMarked;
