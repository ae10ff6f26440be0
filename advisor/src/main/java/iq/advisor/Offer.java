package iq.advisor;

import iq.catalog.MachineType;

/**
 * The machines that a benchmark's figures need on one cloud.
 *
 * @param machineType the machine type
 * @param machines how many of them are paid: a fraction where several replicas share one
 * @param replicasPerMachine replicas that one machine holds, 0 where a replica spans machines
 * @param machinesPerReplica machines that one replica spans, 1 where one machine holds it
 */
public record Offer(
    MachineType machineType, double machines, int replicasPerMachine, int machinesPerReplica) {}
