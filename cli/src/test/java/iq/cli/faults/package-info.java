@NullMarked
package iq.cli.faults;

import org.jspecify.annotations.NullMarked;
