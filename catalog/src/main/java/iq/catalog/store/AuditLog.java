package iq.catalog.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what in a store. Changes write their own entries; nothing takes one away. */
public interface AuditLog {

  /** Writes an entry of what is no change of the store, such as a request that was refused. */
  void write(Author author, String action, String subject, String outcome);

  /** The newest entries first, at most {@code limit}, and none before {@code since}. */
  List<AuditEntry> list(@Nullable Instant since, int limit);
}
