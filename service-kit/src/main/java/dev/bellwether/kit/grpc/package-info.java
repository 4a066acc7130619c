/**
 * What every gRPC server and client of ours does: bounds on what comes in, rules of the contract checked before a method
 * runs, one mapping of failures, and streams that go no faster than their reader.
 *
 * <p>Quarkus asks a server stream for everything at once. So a stream's source is handed to
 * {@link dev.bellwether.kit.grpc.Readiness#pace}, which asks it for one item at a time and only while the transport is
 * ready; the other end follows with {@link dev.bellwether.kit.grpc.DemandStream}, which asks the transport for what its
 * reader asks. What a client streams is read through {@link dev.bellwether.kit.grpc.Inflow}, and its messages are checked
 * one by one with {@link dev.bellwether.kit.grpc.ContractRules}, so that a bad one does not end the stream.
 */
@NullMarked
package dev.bellwether.kit.grpc;

import org.jspecify.annotations.NullMarked;
