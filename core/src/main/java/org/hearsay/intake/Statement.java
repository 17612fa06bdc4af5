package org.hearsay.intake;

import org.hearsay.report.FoundIn;

/// Something that a page says of itself, and where.
record Statement(String text, FoundIn from) {}
