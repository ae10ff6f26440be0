package iq.server.page;

import com.google.protobuf.Message;
import iq.answers.RefusedException;
import iq.server.live.LiveCatalog;
import iq.server.live.Snapshot;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
   * A part of what a request asks for.
   *
   * @param request what is asked, without page size and token: they have to be the same in each call
   * @param size 0 for all
   * @param token what the page before gave, empty for the first page
   * @throws RefusedException for a token that is none, or of another request, or outdated
   */
  public static Paged of(Message request, int size, @Nullable String token, LiveCatalog live) {
    if (size < 0) {
      throw new RefusedException("pageSize: " + size + " is below 0; expected 0, for all, or more");
    }
    long fingerprint = PageToken.fingerprint(request);
    if (token == null || token.isEmpty()) {
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
