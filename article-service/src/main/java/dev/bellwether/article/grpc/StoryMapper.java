package dev.bellwether.article.grpc;

import dev.bellwether.api.article.v1.ListStoriesResponse;
import dev.bellwether.api.article.v1.Story;
import dev.bellwether.article.article.Article;
import dev.bellwether.kit.grpc.Durations;
import dev.bellwether.kit.grpc.Timestamps;
import dev.bellwether.kit.id.ResourceName;
import dev.bellwether.kit.listing.Page;

/** From stories to the wire. */
final class StoryMapper {

    private StoryMapper() {}

    static Story toWire(dev.bellwether.article.story.Story story) {
        Story.Builder wire = Story.newBuilder()
                .setName(ResourceName.of(dev.bellwether.article.story.Story.COLLECTION, story.id()))
                .setFirstArticle(ResourceName.of(Article.COLLECTION, story.firstArticle()))
                .setTitle(story.title())
                .setFirstSource(story.firstSource())
                .setArticles(story.articles())
                .setCopies(story.copies())
                .setSources(story.sources())
                .setCreateTime(Timestamps.toWire(story.createTime()))
                .setLastArticleTime(Timestamps.toWire(story.lastArticleTime()));
        story.leadTime().map(Durations::toWire).ifPresent(wire::setLeadTime);
        return wire.build();
    }

    static ListStoriesResponse toWire(Page<dev.bellwether.article.story.Story> page) {
        return ListStoriesResponse.newBuilder()
                .addAllStories(page.items().stream().map(StoryMapper::toWire).toList())
                .setNextPageToken(page.nextPageToken())
                .build();
    }
}
