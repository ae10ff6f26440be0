@NullMarked
package iq.advisor;

import org.jspecify.annotations.NullMarked;
