@NullMarked
package iq.server.page;

import org.jspecify.annotations.NullMarked;
