@NullMarked
package iq.cli.chart;

import org.jspecify.annotations.NullMarked;
