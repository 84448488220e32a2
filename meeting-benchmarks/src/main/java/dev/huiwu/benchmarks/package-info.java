/** Benchmarks, and the runner that seats neutral instances; not published. */
@NullMarked
package dev.huiwu.benchmarks;

import org.jspecify.annotations.NullMarked;
