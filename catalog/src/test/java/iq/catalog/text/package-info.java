@NullMarked
package iq.catalog.text;

import org.jspecify.annotations.NullMarked;
