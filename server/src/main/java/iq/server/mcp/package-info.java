/** The API's operations as tools for agents: the Model Context Protocol over HTTP and stdio. */
@NullMarked
package iq.server.mcp;

import org.jspecify.annotations.NullMarked;
