import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints a line for each library: its coordinates, its licences, their addresses. Licences are those
 * of its pom or of the nearest parent that names any. Arguments: Maven's local repository, then jars;
 * those that are not in it, ours, are left out.
 */
final class Licenses {
  private record Pom(String group, String artifact, String version, Path file) {}

  public static void main(String[] args) throws Exception {
    List<Pom> poms = poms(Path.of(args[0]));
    List<String> unknown = new ArrayList<>();
    System.out.println("library,licences,addresses");
    for (String jar : List.of(args).subList(1, args.length)) {
      String name = Path.of(jar).getFileName().toString();
      Optional<Pom> pom = poms.stream().filter(one -> matches(name, one)).findFirst();
      if (pom.isPresent()) {
        Pom one = pom.get();
        String licences = licences(one.file(), poms);
        if (licences == null) {
          unknown.add(name);
        }
        System.out.printf("%s:%s:%s,%s%n", one.group(), one.artifact(), one.version(), licences);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("no licence in the pom, nor in its parents: " + unknown);
    }
  }

  /** With or without a classifier, such as linux-x86_64. */
  private static boolean matches(String jar, Pom pom) {
    String name = pom.artifact() + "-" + pom.version();
    return jar.equals(name + ".jar") || jar.startsWith(name + "-");
  }

  private static List<Pom> poms(Path repository) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      return files
          .filter(file -> file.toString().endsWith(".pom"))
          .map(
              file -> {
                Path version = file.getParent();
                String group = repository.relativize(version.getParent().getParent()).toString();
                return new Pom(
                    group.replace('/', '.'),
                    version.getParent().getFileName().toString(),
                    version.getFileName().toString(),
                    file);
              })
          .filter(pom -> !pom.group().startsWith("io.github.inference-quickstart"))
          .sorted((a, b) -> b.artifact().length() - a.artifact().length())
          .toList();
    }
  }

  private static String licences(Path file, List<Pom> poms) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
            .getDocumentElement();
    Element licences = child(root, "licenses");
    if (licences != null) {
      return text(licences, "name") + "," + text(licences, "url");
    }
    Element parent = child(root, "parent");
    if (parent == null) {
      return null;
    }
    Optional<Pom> above =
        poms.stream()
            .filter(one -> one.group().equals(text(parent, "groupId")))
            .filter(one -> one.artifact().equals(text(parent, "artifactId")))
            .filter(one -> one.version().equals(text(parent, "version")))
            .findFirst();
    return above.isEmpty() ? null : licences(above.get().file(), poms);
  }

  private static Element child(Element of, String name) {
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element of, String name) {
    List<String> found = new ArrayList<>();
    var nodes = of.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add(nodes.item(i).getTextContent().strip().replace(',', ' ').replaceAll("\\s+", " "));
    }
    return String.join("; ", found);
  }
}
