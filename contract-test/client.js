// Calls the services as any gRPC client does: by the .proto files, which it reads when it starts.

import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import protobuf from 'protobufjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = {
  keepCase: true,
  longs: String,
  enums: String,
  defaults: true,
  oneofs: true,
  // The second is unpacked by the build of the module proto.
  includeDirs: [`${root}proto`, `${root}target/third-party-proto`],
};

const contracts = grpc.loadPackageDefinition(
  loader.loadSync(
    [
      'bellwether/article/v1/article_service.proto',
      'bellwether/sentiment/v1/sentiment_service.proto',
      'bellwether/status/v1/status_service.proto',
    ],
    options,
  ),
).bellwether;

const details = loadDetails();

/** How long a call may take before the test calls it lost. */
const DEADLINE_MS = 30_000;

/**
 * A client of one service, or undefined when the environment does not say where that runs.
 *
 * @param service such as `article.v1.ArticleService`
 * @param variable the environment variable with host:port
 */
export function connect(service, variable) {
  const address = process.env[variable];
  if (!address) {
    return undefined;
  }
  const Client = service.split('.').reduce((scope, name) => scope[name], contracts);
  return new Client(address, grpc.credentials.createInsecure());
}

/** Calls a unary method; fails with the error that grpc-js gives. */
export function call(client, method, request) {
  return new Promise((resolve, reject) => {
    client[method](request, { deadline: Date.now() + DEADLINE_MS }, (error, answer) => {
      if (error) reject(error);
      else resolve(answer);
    });
  });
}

/**
 * Reads a watch until `enough` says so of all changes so far, then kills the stream as a lost connection would.
 *
 * @returns the changes in order, and the token of the last message
 */
export function watch(client, method, request, enough) {
  return new Promise((resolve, reject) => {
    const changes = [];
    let token = request.resume_token;
    const stream = client[method](request, { deadline: Date.now() + DEADLINE_MS });
    stream.on('data', (message) => {
      changes.push(...message.changes);
      token = message.resume_token;
      if (enough(changes)) stream.cancel();
    });
    stream.on('error', (error) => {
      if (error.code === grpc.status.CANCELLED && enough(changes)) resolve({ changes, token });
      else reject(error);
    });
    stream.on('end', () => reject(new Error('the server ended the watch')));
  });
}

/** The google.rpc.Status behind an error: its code, its message, and its details by their short type names. */
export function statusOf(error) {
  const [bytes] = error.metadata.get('grpc-status-details-bin');
  const Status = details.lookupType('google.rpc.Status');
  const status = Status.decode(bytes);
  const found = {};
  for (const any of status.details) {
    const name = any.type_url.slice(any.type_url.lastIndexOf('/') + 1);
    const Type = details.lookupType(name);
    found[Type.name] = Type.toObject(Type.decode(any.value), { longs: String });
  }
  return { code: status.code, message: status.message, details: found };
}

function loadDetails() {
  const types = new protobuf.Root();
  types.resolvePath = (origin, target) =>
    target.startsWith('google/rpc/') ? `${root}target/third-party-proto/${target}` : protobuf.util.path.resolve(origin, target);
  return types.loadSync(['google/rpc/status.proto', 'google/rpc/error_details.proto'], { keepCase: true });
}
