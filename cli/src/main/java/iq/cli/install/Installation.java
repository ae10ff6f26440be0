package iq.cli.install;

import iq.catalog.store.CatalogFile;
import iq.catalog.text.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * A step of the build: puts beside the jars the compiled catalog, the database's native library
 * (unpacked here, it is not unpacked again at every start) and the JDK that the launcher is to use.
 */
public final class Installation {
  private Installation() {}

  /**
   * Installs. Arguments: the folder of the catalog's text, the folder to install into, the folder of
   * the server's libraries.
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    unpackLibrary(target.resolve("native"));
    CatalogFile.create(target.resolve("catalog.sqlite"), new DataFolder(Path.of(args[0])).read());
    ServerLibraries.install(Path.of(args[2]), target);
    Files.writeString(target.resolve("java-home"), System.getProperty("java.home") + "\n");
  }

  private static void unpackLibrary(Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = Installation.class.getResourceAsStream(resource)) {
      if (library == null) {
        System.err.println("No native SQLite library for this platform at " + resource);
        return;
      }
      Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
