package iq.server.auth;

import iq.catalog.store.StoreException;
import iq.catalog.store.Token;
import iq.catalog.store.Tokens;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens that {@code iq tokens create} made. */
final class StoreTokens implements Authority {
  private static final Logger LOG = LoggerFactory.getLogger(StoreTokens.class);

  private final Tokens tokens;

  StoreTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean issues(String credential) {
    return credential.startsWith("iq_");
  }

  @Override
  public Verified verify(String credential, Instant now) {
    Token token = tokens.find(credential, now);
    if (token == null) {
      throw DeniedException.unknown(
          "the token is not known, was revoked or has expired; 'iq tokens list' on the server's store"
              + " shows which are in force, 'iq tokens create NAME --scopes=read' makes one");
    }
    note(token, now);
    return new Verified(
        new Caller(Caller.Kind.TOKEN, token.name(), token.scopes()), token.expires());
  }

  /** Its last use is worth a line of the store, but no call. */
  private void note(Token token, Instant now) {
    try {
      tokens.use(token, now);
    } catch (StoreException e) {
      LOG.debug("the use of token '{}' was not noted", token.name(), e);
    }
  }

  @Override
  public String source() {
    return "one of the server's own, which 'iq tokens create NAME --scopes=read' makes";
  }
}
