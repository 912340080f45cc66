import { z } from "zod";
import type { StoreArticle, StoreData } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { legacyId } from "./legacy-id.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

export const READ_BLOGS = `#graphql
  query ReadBlogs($first: Int!, $after: String) {
    blogs(first: $first, after: $after) {
      nodes {
        handle
        title
        articles(first: 12) {
          nodes {
            id
            handle
            title
            body
            summary
            publishedAt
            isPublished
            author {
              name
            }
            image {
              ${IMAGE_FIELDS}
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const ArticleNode = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  body: z.string(),
  summary: z.string().nullable(),
  publishedAt: z.string().nullable(),
  isPublished: z.boolean(),
  author: z.object({ name: z.string() }).nullable(),
  image: ImageNode.nullable(),
});

const BlogNode = z.object({
  handle: z.string(),
  title: z.string(),
  articles: z.object({ nodes: z.array(ArticleNode) }),
});

/** Up to 10 blogs with 12 published articles each. */
export async function readBlogs(graphql: AdminGraphql): Promise<StoreData["blogs"]> {
  const nodes = await readConnection(graphql, {
    operation: READ_BLOGS,
    field: "blogs",
    node: BlogNode,
    limit: 10,
    pageSize: 10,
  });
  return nodes.map(({ handle, title, articles }) => ({
    handle,
    title,
    articles: articles.nodes
      .filter(({ isPublished }) => isPublished)
      .map((article) => storeArticleOf(article, handle)),
  }));
}

function storeArticleOf(article: z.infer<typeof ArticleNode>, blogHandle: string): StoreArticle {
  return {
    id: legacyId(article.id),
    handle: article.handle,
    title: article.title,
    author: article.author?.name ?? "",
    content: article.body,
    excerpt: article.summary ?? "",
    published_at: article.publishedAt ?? "",
    image: article.image === null ? null : storeImageOf(article.image),
    url: `/blogs/${blogHandle}/${article.handle}`,
  };
}
