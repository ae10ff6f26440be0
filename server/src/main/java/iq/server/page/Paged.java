package iq.server.page;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import iq.answers.RefusedException;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A request for a part of a list. Without a page size the answer is whole, since gcloud asks for no
 * second page; with one, all pages are of the state in which the first was answered.
 */
public final class Paged {
  private final Snapshot snapshot;
  private final long request;
  private final int size;
  private final int offset;

  private Paged(Snapshot snapshot, long request, int size, int offset) {
    this.snapshot = snapshot;
    this.request = request;
    this.size = size;
    this.offset = offset;
  }

  /**
   * A part of the items.
   *
   * @param next the token for the rest, empty where there is none
   */
  public record Page<T>(List<T> items, String next) {

    /** The same page of other things. */
    public <R> Page<R> map(Function<T, R> function) {
      return new Page<>(items.stream().map(function).toList(), next);
    }
  }

  /**
   * A part of what a request asks for, by its members {@code page_size} (0 for all) and {@code
   * page_token} (what the page before gave); all others have to be the same in each call.
   *
   * @throws RefusedException for a token that is none, or of another request, or outdated
   */
  public static Paged of(Message request, LiveCatalog live) {
    FieldDescriptor pageSize = member(request, "page_size");
    FieldDescriptor pageToken = member(request, "page_token");
    int size = (int) request.getField(pageSize);
    if (size < 0) {
      throw new RefusedException("pageSize: " + size + " is below 0; expected 0, for all, or more");
    }
    String token = (String) request.getField(pageToken);
    Message rest = request.toBuilder().clearField(pageSize).clearField(pageToken).build();
    long fingerprint = PageToken.fingerprint(rest);
    if (token.isEmpty()) {
      return new Paged(live.current(), fingerprint, size, 0);
    }
    PageToken page = PageToken.parse(token);
    if (page.request() != fingerprint) {
      throw new RefusedException(
          "pageToken: it was given for another request; expected the same members as in the first");
    }
    Snapshot held = live.held(page.snapshot());
    if (held == null) {
      throw new RefusedException(
          "pageToken: the catalog that it pages through, "
              + page.snapshot()
              + ", is no longer held; ask again without a token");
    }
    return new Paged(held, fingerprint, size, page.offset());
  }

  private static FieldDescriptor member(Message request, String name) {
    return Objects.requireNonNull(request.getDescriptorForType().findFieldByName(name), name);
  }

  /** The state of the catalog that answers. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** The part that was asked for. */
  public <T> Page<T> of(List<T> all) {
    int from = Math.min(offset, all.size());
    int to = size == 0 ? all.size() : (int) Math.min((long) from + size, all.size());
    String next =
        to == all.size() ? "" : new PageToken(snapshot.id(), to, request).text();
    return new Page<>(all.subList(from, to), next);
  }
}
