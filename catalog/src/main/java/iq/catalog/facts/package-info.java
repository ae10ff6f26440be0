@NullMarked
package iq.catalog.facts;

import org.jspecify.annotations.NullMarked;
