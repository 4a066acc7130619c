// ArticleService: what is ingested is listed and watched, a lost watch goes on where it stopped, and errors carry reasons.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import grpc from '@grpc/grpc-js';
import { call, connect, statusOf, watch } from '../client.js';

describe('ArticleService', () => {
  const articles = connect('article.v1.ArticleService', 'BELLWETHER_ARTICLE_ADDRESS');
  // Of this run alone, so that whatever else is in the service does not count.
  const source = `contract-${randomUUID()}.example`;
  const filter = `source == "${source}"`;

  before(() => assert.ok(articles, 'set BELLWETHER_ARTICLE_ADDRESS to the host:port of a running article-service'));

  async function ingest(number) {
    const answer = await call(articles, 'IngestArticle', {
      request_id: randomUUID(),
      document: {
        source,
        uri: `https://${source}/${number}`,
        structured: {
          title: `Number ${number} of ${source}`,
          body: `The ${number}th quarry of the valley reopened on Monday. ${randomUUID()} tons were moved by noon.`,
          language_code: 'en',
        },
      },
    });
    assert.equal(answer.outcome, 'OUTCOME_CREATED');
    return answer.article.name;
  }

  const created = (changes) => changes.map((change) => change[change.change].name);

  test('a watch from a listing misses nothing, and goes on where it was killed', async () => {
    const before = await call(articles, 'ListArticles', { filter });
    assert.deepEqual(before.articles, []);

    const first = await ingest(1);
    const begun = await watch(articles, 'WatchArticles', { filter, resume_token: before.resume_token }, (c) => c.length > 0);
    assert.deepEqual(created(begun.changes), [first]);

    const rest = [await ingest(2), await ingest(3), await ingest(4)];
    const resumed = await watch(articles, 'WatchArticles', { filter, resume_token: begun.token }, (c) => c.length >= 3);
    assert.deepEqual(created(resumed.changes), rest);

    const again = await watch(articles, 'WatchArticles', { filter, resume_token: before.resume_token }, (c) => c.length >= 4);
    assert.deepEqual(created(again.changes), [first, ...rest]);

    const after = await call(articles, 'ListArticles', { filter, order_by: 'create_time' });
    assert.deepEqual(
      after.articles.map((article) => article.name),
      [first, ...rest],
    );
  });

  test('the same request_id is answered again, not done again', async () => {
    const request = {
      request_id: randomUUID(),
      document: { source, uri: `https://${source}/once`, page_text: page() },
    };

    const first = await call(articles, 'IngestArticle', request);
    const second = await call(articles, 'IngestArticle', request);

    assert.equal(second.article.name, first.article.name);
    assert.equal(second.outcome, first.outcome);
  });

  test('a wrong filter is told with its place', async () => {
    const error = await refused(call(articles, 'ListArticles', { filter: 'source == "\u{1F600}" &&\n titel == "x"' }));

    assert.equal(error.code, grpc.status.INVALID_ARGUMENT);
    const { code, details } = statusOf(error);
    assert.equal(code, grpc.status.INVALID_ARGUMENT);
    assert.deepEqual(details.ErrorInfo, {
      reason: 'FILTER_INVALID',
      domain: 'bellwether.dev',
      metadata: { position: '18', line: '2', column: '2' },
    });
  });

  test('an article that is not there is named', async () => {
    const name = `articles/${randomUUID()}`;

    const error = await refused(call(articles, 'GetArticle', { name }));

    assert.equal(error.code, grpc.status.NOT_FOUND);
    assert.deepEqual(statusOf(error).details.ErrorInfo, {
      reason: 'RESOURCE_NOT_FOUND',
      domain: 'bellwether.dev',
      metadata: { resource: name },
    });
  });

  test('fields that break their rules are listed', async () => {
    const document = { source, uri: 'https://a.example', structured: { title: '', body: 'x' } };

    const error = await refused(call(articles, 'IngestArticle', { request_id: 'not-a-uuid', document }));

    assert.equal(error.code, grpc.status.INVALID_ARGUMENT);
    const { details } = statusOf(error);
    assert.equal(details.ErrorInfo.reason, 'FIELD_INVALID');
    assert.deepEqual(details.BadRequest.field_violations.map((violation) => violation.field).sort(), [
      'document.structured.title',
      'request_id',
    ]);
  });

  test('a forged resume token is refused', async () => {
    const error = await refused(watch(articles, 'WatchArticles', { resume_token: 'AAAA' }, () => false));

    assert.equal(error.code, grpc.status.INVALID_ARGUMENT);
    assert.equal(statusOf(error).details.ErrorInfo.reason, 'RESUME_TOKEN_INVALID');
  });

  test('the service tells its state', async () => {
    const status = connect('status.v1.StatusService', 'BELLWETHER_ARTICLE_ADDRESS');

    const state = await call(status, 'GetStatus', {});

    assert.equal(state.service, 'article-service');
    assert.equal(state.database.reachable, true);
    assert.deepEqual(state.followers, []);
  });

  function page() {
    return [
      'Home',
      'Markets',
      'Quarry reopens after nine years',
      '1 min read',
      `The quarry of ${source} reopened on Monday after nine years, its owner said.`,
      'About 40 people were hired, and another 20 will follow in spring.',
      "Don't Miss",
    ].join('\n\n');
  }
});

/** The error that a call ends with; a call that succeeds fails the test. */
async function refused(call) {
  try {
    await call;
  } catch (error) {
    return error;
  }
  return assert.fail('the call succeeded');
}
