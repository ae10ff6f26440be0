package iq.server.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what was used last, a bounded number of things, for any number of threads. */
public final class Recent<K, V> {
  private final Map<K, V> values;

  /** Nothing yet, and never more than {@code most}. */
  public Recent(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What is remembered, null for nothing. */
  public synchronized @Nullable V get(K key) {
    return values.get(key);
  }

  /** Remembers, in place of what was remembered. */
  public synchronized void put(K key, V value) {
    values.put(key, value);
  }

  /** Forgets. */
  public synchronized void remove(K key) {
    values.remove(key);
  }

  /** How much is remembered. */
  public synchronized int size() {
    return values.size();
  }
}
