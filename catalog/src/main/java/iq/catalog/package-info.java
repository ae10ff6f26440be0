@NullMarked
package iq.catalog;

import org.jspecify.annotations.NullMarked;
