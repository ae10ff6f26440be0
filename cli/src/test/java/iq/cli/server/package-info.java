/** What users are promised, command line by command line, on fixture F. */
@NullMarked
package iq.cli.server;

import org.jspecify.annotations.NullMarked;
