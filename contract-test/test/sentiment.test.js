// SentimentService behind ArticleService: what is ingested there is analysed here.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { call, connect, watch } from '../client.js';

const articles = connect('article.v1.ArticleService', 'BELLWETHER_ARTICLE_ADDRESS');
const sentiment = connect('sentiment.v1.SentimentService', 'BELLWETHER_SENTIMENT_ADDRESS');
const skip = sentiment && articles ? false : 'BELLWETHER_ARTICLE_ADDRESS and BELLWETHER_SENTIMENT_ADDRESS do not say where they run';

describe('SentimentService', { skip }, () => {
  test('an ingested article is analysed, and its change is watched', async () => {
    const source = `contract-${randomUUID()}.example`;
    const filter = `source == "${source}"`;
    const before = await call(sentiment, 'ListAnalyses', { filter });

    const ingested = await call(articles, 'IngestArticle', {
      document: {
        source,
        uri: `https://${source}/1`,
        structured: {
          title: 'Apple Inc. (NASDAQ: AAPL) profit plunges as sales collapse',
          body: `Apple Inc. shares fell sharply after the company reported a steep loss. ${randomUUID()}`,
          language_code: 'en',
        },
      },
    });
    const { changes } = await watch(
      sentiment,
      'WatchAnalyses',
      { filter, resume_token: before.resume_token },
      (read) => read.length > 0,
    );

    assert.deepEqual(
      changes.map((change) => [change.change, change[change.change].article.name]),
      [['created', ingested.article.name]],
    );
    const { entities } = changes[0].created;
    assert.ok(
      entities.some((mentioned) => mentioned.entity === 'entities/us-aapl'),
      JSON.stringify(entities),
    );
  });
});
