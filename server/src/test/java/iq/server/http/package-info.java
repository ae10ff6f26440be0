@NullMarked
package iq.server.http;

import org.jspecify.annotations.NullMarked;
