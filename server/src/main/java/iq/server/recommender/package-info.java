@NullMarked
package iq.server.recommender;

import org.jspecify.annotations.NullMarked;
