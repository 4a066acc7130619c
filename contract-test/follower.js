// A complete follower: keeps the headlines of every article in a file, and stays right whichever side is killed. docs/watch.md says why.
//
//   BELLWETHER_ARTICLE_ADDRESS=127.0.0.1:9101 node follower.js headlines.json

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import grpc from '@grpc/grpc-js';
import { call, connect } from './client.js';

/** More than two heartbeats of 15 s: after this much silence a stream is dead. */
const SILENCE_MS = Number(process.env.FOLLOWER_SILENCE_SECONDS ?? 40) * 1000;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

const [file] = process.argv.slice(2);
const articles = connect('article.v1.ArticleService', 'BELLWETHER_ARTICLE_ADDRESS');
if (!file || !articles) {
  console.error('Usage: BELLWETHER_ARTICLE_ADDRESS=HOST:PORT node follower.js FILE');
  process.exit(2);
}

/**
 * The token, and what was made of everything up to it, which are always written together:
 * {resume_token, articles: {name: {revision, headlines: [...], retract_time, delete_time}}}.
 */
let state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** Written aside and renamed: a reader, or a restart after a crash, finds the old state or the new one, never a half. */
function keep() {
  const aside = `${file}.new`;
  const descriptor = openSync(aside, 'w');
  writeFileSync(descriptor, JSON.stringify(state));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(aside, file);
}

/** Begins anew with all there is. Nothing is kept before the last page, so a crash in between begins anew once more. */
async function list() {
  const listed = {};
  let page = { next_page_token: '' };
  do {
    page = await call(articles, 'ListArticles', { page_size: 500, page_token: page.next_page_token, show_deleted: true });
    for (const article of page.articles) listed[article.name] = entry(article, []);
  } while (page.next_page_token);
  state = { resume_token: page.resume_token, articles: listed };
  keep();
  console.log(`Listed ${Object.keys(listed).length} articles.`);
}

/** Applies what came after the token, message by message; ends only with an error. */
async function watch(heard) {
  const stream = articles.WatchArticles({ resume_token: state.resume_token });
  let silence;
  const wait = () => {
    clearTimeout(silence);
    silence = setTimeout(() => stream.cancel(), SILENCE_MS);
  };
  try {
    wait();
    for await (const message of stream) {
      wait();
      heard();
      message.changes.forEach(apply);
      state.resume_token = message.resume_token; // of a heartbeat too: it keeps our place young
      keep();
    }
  } finally {
    clearTimeout(silence);
    stream.cancel();
  }
  throw new Error('the stream ended');
}

function apply(change) {
  if (!['created', 'revised', 'retracted', 'erased'].includes(change.change)) return; // a case that was added after this was written
  const article = change[change.change];
  const known = state.articles[article.name];
  if (known && known.revision >= article.revision) return; // the listing had it already
  state.articles[article.name] = entry(article, known?.headlines ?? []);
}

/** Of an erased article nothing is kept but that it was erased; a retraction has the headline of the revision before. */
function entry(article, headlines) {
  if (article.delete_time) return { revision: article.revision, delete_time: article.delete_time, headlines: [] };
  return article.retract_time
    ? { revision: article.revision, retract_time: article.retract_time, headlines: headlines.length ? headlines : [article.title] }
    : { revision: article.revision, headlines: [...headlines, article.title] };
}

let pause = SHORTEST_PAUSE_MS;
let expired = false;
for (;;) {
  try {
    if (!state || expired) await list();
    expired = false;
    await watch(() => (pause = SHORTEST_PAUSE_MS));
  } catch (error) {
    if (error.code === grpc.status.INVALID_ARGUMENT) throw error; // a mistake of ours: no repetition mends it
    expired = error.code === grpc.status.OUT_OF_RANGE; // RESUME_TOKEN_EXPIRED is the only reason with this code
    console.log(`${error.message}; ${expired ? 'listing afresh' : 'resuming'} in ${pause} ms.`);
    await sleep(pause * (0.5 + Math.random() / 2));
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
}
