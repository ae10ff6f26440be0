@NullMarked
package iq.catalog.wire;

import org.jspecify.annotations.NullMarked;
