package iq.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import iq.server.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** The protocol's official client, as agents have it. */
final class Agent implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(JSON);

  final McpSyncClient client;

  /** Opens a conversation. */
  Agent(McpClientTransport transport) {
    client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofMinutes(1))
            .initializationTimeout(Duration.ofMinutes(1))
            .jsonSchemaValidator(new DefaultJsonSchemaValidator(JSON))
            .enableCallToolSchemaCaching(true)
            .build();
    client.initialize();
  }

  static Agent over(Running server) {
    return new Agent(transport("http://127.0.0.1:" + server.port()).build());
  }

  static HttpClientStreamableHttpTransport.Builder transport(String server) {
    return HttpClientStreamableHttpTransport.builder(server).endpoint("/mcp").jsonMapper(MAPPER);
  }

  CallToolResult call(String tool, String arguments) {
    try {
      @SuppressWarnings("unchecked")
      Map<String, Object> members = JSON.readValue(arguments, Map.class);
      return client.callTool(CallToolRequest.builder(tool).arguments(members).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode structured(CallToolResult result) {
    return JSON.valueToTree(result.structuredContent());
  }

  static String text(CallToolResult result, int index) {
    Content content = result.content().get(index);
    return ((TextContent) content).text();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
