package iq.cli;

/** The version of iq. */
public final class Version {
  public static final String TEXT = version();

  private Version() {}

  private static String version() {
    String packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? "(development)" : packaged;
  }
}
