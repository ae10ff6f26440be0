@NullMarked
package iq.server.plain;

import org.jspecify.annotations.NullMarked;
