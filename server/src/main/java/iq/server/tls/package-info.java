@NullMarked
package iq.server.tls;

import org.jspecify.annotations.NullMarked;
