package iq.api.schema;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.Descriptors.GenericDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments of the proto files. Generated classes do not hold them; the build writes them into a
 * descriptor set beside the classes.
 */
public final class Comments {
  private static final String DESCRIPTORS = "/META-INF/armeria/grpc/api.dsc";

  private final Map<String, String> byName;

  private Comments(Map<String, String> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** Those of all services and messages of the API. */
  public static Comments load() {
    Map<String, String> byName = new HashMap<>();
    for (FileDescriptorProto file : files().getFileList()) {
      Map<List<Integer>, String> names = Declarations.of(file);
      for (Location location : file.getSourceCodeInfo().getLocationList()) {
        String name = names.get(location.getPathList());
        if (name != null && location.hasLeadingComments()) {
          byName.put(name, unwrapped(location.getLeadingComments()));
        }
      }
    }
    return new Comments(byName);
  }

  /** The comment of a service, method, message, field, enum or constant; empty for none. */
  public String of(GenericDescriptor declared) {
    return byName.getOrDefault(declared.getFullName(), "");
  }

  static FileDescriptorSet files() {
    try (InputStream in = Comments.class.getResourceAsStream(DESCRIPTORS)) {
      if (in == null) {
        throw new FileNotFoundException(DESCRIPTORS + " is not on the class path");
      }
      return FileDescriptorSet.parseFrom(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines that were wrapped become one; an empty line stays the end of a paragraph. */
  private static String unwrapped(String comment) {
    StringBuilder text = new StringBuilder();
    for (String line : comment.strip().lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        text.append("\n\n");
      } else {
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(first ? "" : " ").append(line);
      }
    }
    return text.toString();
  }
}
