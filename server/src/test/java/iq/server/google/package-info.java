@NullMarked
package iq.server.google;

import org.jspecify.annotations.NullMarked;
