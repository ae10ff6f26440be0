@NullMarked
package iq.catalog.json;

import org.jspecify.annotations.NullMarked;
