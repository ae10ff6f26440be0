@NullMarked
package iq.cli.output;

import org.jspecify.annotations.NullMarked;
