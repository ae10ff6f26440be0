@NullMarked
package iq.server.install;

import org.jspecify.annotations.NullMarked;
