@NullMarked
package iq.server.auth;

import org.jspecify.annotations.NullMarked;
