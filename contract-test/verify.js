// Verifies webhooks as a receiver in Node does, with the library of Standard Webhooks. Reads a JSON list of
// {secret, headers, body} from standard input; ends with 0 when each is signed with its secret, and in time.

import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const messages = JSON.parse(readFileSync(0, 'utf8'));
for (const { secret, headers, body } of messages) {
  new Webhook(secret).verify(body, headers);
}
console.log(`verified ${messages.length}`);
