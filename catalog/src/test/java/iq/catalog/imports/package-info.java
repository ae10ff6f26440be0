@NullMarked
package iq.catalog.imports;

import org.jspecify.annotations.NullMarked;
