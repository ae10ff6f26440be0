package iq.cli.remote;

import iq.cli.CommandException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one server; every fault is told once, in one line. */
final class Client {
  private final ServerAddress server;
  private final Limits limits;
  private final Http http;
  private final Faults faults;
  private final Refusals refusals;

  Client(ServerAddress server, Limits limits) {
    this.server = server;
    this.limits = limits;
    this.http = new Http(server, limits);
    this.faults = new Faults(server, limits);
    this.refusals = new Refusals(server, faults);
  }

  /** A request on its way. */
  final class Pending {
    private final String path;
    private final String scope;
    private final FutureTask<Answer> task;

    private Pending(String path, String scope, Callable<Answer> request) {
      this.path = path;
      this.scope = scope;
      this.task = new FutureTask<>(request);
      Thread thread = new Thread(task, "request");
      thread.setDaemon(true);
      thread.start();
    }

    /** The answer, once it is whole. */
    Answer answer() {
      try {
        Answer answer = task.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        return refusals.check(answer, path, scope);
      } catch (ExecutionException e) {
        throw told(e);
      } catch (TimeoutException e) {
        throw faults.late();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw faults.fault("the request was interrupted");
      }
    }

    private RuntimeException told(ExecutionException e) {
      return switch (e.getCause()) {
        case IOException fault -> because(fault);
        case RuntimeException fault -> fault;
        case null, default -> new IllegalStateException(e);
      };
    }

    private CommandException because(IOException fault) {
      CommandException told = faults.of(fault);
      told.initCause(fault);
      return told;
    }
  }

  /** Starts to ask for a path. */
  Pending get(String path) {
    return new Pending(path, "read", () -> http.get(path));
  }

  /** Sends JSON to a path and waits for the answer. */
  Answer post(String path, String json) {
    return new Pending(path, "write", () -> http.post(path, json)).answer();
  }

  /** Sends JSON that changes nothing, with headers, and waits for the answer. */
  Answer send(String path, String json, Map<String, String> headers) {
    return new Pending(path, "read", () -> http.post(path, json, headers)).answer();
  }

  /** A fault of what was answered. */
  CommandException fault(String what) {
    return faults.fault(what);
  }

  @Override
  public String toString() {
    return server.toString();
  }
}
