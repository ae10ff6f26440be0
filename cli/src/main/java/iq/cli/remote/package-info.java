@NullMarked
package iq.cli.remote;

import org.jspecify.annotations.NullMarked;
