@NullMarked
package iq.server.config;

import org.jspecify.annotations.NullMarked;
