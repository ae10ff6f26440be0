package iq.manifests.storage;

import iq.manifests.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Where the files of a model are. Paths have no slash around them; empty is the root. */
public sealed interface Source {

  /** Hugging Face, by the name of the model. */
  record Hub() implements Source {}

  /** A folder of an object store. */
  sealed interface Bucket extends Source {
    /** The name of the bucket, or container. */
    String bucket();

    /** The folder in it. */
    String path();

    /** As the tools of the store and the model servers write it. */
    String uri();

    /** Another folder of the same bucket. */
    Bucket at(String folder);
  }

  /** Google Cloud Storage. */
  record Gs(String bucket, String path) implements Bucket {
    @Override
    public String uri() {
      return "gs://" + bucket + below(path);
    }

    @Override
    public Gs at(String folder) {
      return new Gs(bucket, folder);
    }
  }

  /** Amazon S3, or a store that speaks its protocol. */
  record S3(String bucket, String path) implements Bucket {
    @Override
    public String uri() {
      return "s3://" + bucket + below(path);
    }

    @Override
    public S3 at(String folder) {
      return new S3(bucket, folder);
    }
  }

  /**
   * Azure Blob Storage.
   *
   * @param account the storage account, null when a secret names it
   */
  record Az(@Nullable String account, String bucket, String path) implements Bucket {
    /** What follows the account in the addresses of Azure. */
    static final String HOST = ".blob.core.windows.net";

    @Override
    public String uri() {
      return "az://" + bucket + below(path);
    }

    @Override
    public Az at(String folder) {
      return new Az(account, bucket, folder);
    }
  }

  /** A volume that the user has claimed. */
  record Claim(String name, String path) implements Source {}

  /** An image of a registry that holds files only. */
  record Image(String reference) implements Source {}

  /** Hugging Face, kept in a folder of the node. */
  record Node(String folder) implements Source {}

  /** Of a plan whose URI was found right. */
  static Source of(Plan plan) {
    return switch (SourceUri.parse(plan.request().options().modelUri())) {
      case SourceAnswer.Found(Source source) -> source;
      case SourceAnswer.Wrong(String why) -> throw new IllegalArgumentException(why);
    };
  }

  /** A path as it follows a bucket or a mount. */
  static String below(String path) {
    return path.isEmpty() ? "" : "/" + path;
  }
}
