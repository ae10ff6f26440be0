@NullMarked
package iq.cli;

import org.jspecify.annotations.NullMarked;
