@NullMarked
package iq.server.mcp;

import org.jspecify.annotations.NullMarked;
