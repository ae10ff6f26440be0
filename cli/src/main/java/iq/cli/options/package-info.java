@NullMarked
package iq.cli.options;

import org.jspecify.annotations.NullMarked;
