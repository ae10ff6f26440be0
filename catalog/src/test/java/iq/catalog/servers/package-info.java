@NullMarked
package iq.catalog.servers;

import org.jspecify.annotations.NullMarked;
