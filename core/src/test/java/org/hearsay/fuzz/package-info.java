/// What hostile input is tried on: each target takes any bytes, and throws if the program does what
/// it must not. `fuzz/run` drives them with Jazzer, [org.hearsay.fuzz.FuzzCorpusTest] with the
/// files that were found.
@org.jspecify.annotations.NullMarked
package org.hearsay.fuzz;
