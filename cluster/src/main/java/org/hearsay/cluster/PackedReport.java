package org.hearsay.cluster;

/// A report as [AnnotatedReports] packs it, in the state.
record PackedReport(Packed bytes) {}
