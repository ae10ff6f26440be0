@NullMarked
package iq.server.auth.oidc;

import org.jspecify.annotations.NullMarked;
