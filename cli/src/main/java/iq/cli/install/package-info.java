@NullMarked
package iq.cli.install;

import org.jspecify.annotations.NullMarked;
