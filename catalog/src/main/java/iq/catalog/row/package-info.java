@NullMarked
package iq.catalog.row;

import org.jspecify.annotations.NullMarked;
