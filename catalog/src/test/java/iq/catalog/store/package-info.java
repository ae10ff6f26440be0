@NullMarked
package iq.catalog.store;

import org.jspecify.annotations.NullMarked;
