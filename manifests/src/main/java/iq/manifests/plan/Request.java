package iq.manifests.plan;

import iq.catalog.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants deployed.
 *
 * @param server the model server, as its project is called
 * @param version the server's version without a leading {@code v}; null for the measured one
 * @param useCase the workload that the deployment is for, whatever was measured
 * @param day the day of the request, as ISO writes it
 * @param catalog the version of the catalog that is asked
 */
public record Request(
    String model,
    String server,
    String accelerator,
    @Nullable String version,
    UseCase useCase,
    String namespace,
    String day,
    String catalog,
    Options options) {}
