@NullMarked
package iq.cli.command;

import org.jspecify.annotations.NullMarked;
