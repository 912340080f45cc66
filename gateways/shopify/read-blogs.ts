import { z } from "zod";
import type { StoreArticle, StoreData } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { legacyId } from "./legacy-id.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

const ARTICLE_FIELDS = `
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
`;

export const READ_BLOGS = `#graphql
  query ReadBlogs($first: Int!, $after: String, $query: String) {
    blogs(first: $first, after: $after, query: $query) {
      nodes {
        handle
        title
        articles(first: 12) {
          nodes {
            ${ARTICLE_FIELDS}
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

export const READ_ARTICLES = `#graphql
  query ReadArticles($first: Int!, $after: String, $query: String) {
    articles(first: $first, after: $after, query: $query) {
      nodes {
        ${ARTICLE_FIELDS}
        blog {
          handle
          title
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

const ArticleOfBlogNode = ArticleNode.extend({
  blog: z.object({ handle: z.string(), title: z.string() }),
});

export const BLOGS = { operation: READ_BLOGS, field: "blogs", node: BlogNode, pageSize: 10 };

export const ARTICLES = {
  operation: READ_ARTICLES,
  field: "articles",
  node: ArticleOfBlogNode,
  pageSize: 20,
};

/** Up to 10 blogs with 12 published articles each. */
export async function readBlogs(graphql: AdminGraphql): Promise<StoreData["blogs"]> {
  return storeBlogsOf(await readConnection(graphql, { ...BLOGS, limit: 10 }));
}

/** Published articles, each in a blog that has no other. */
export function blogsOfArticles(nodes: z.infer<typeof ArticleOfBlogNode>[]): StoreData["blogs"] {
  return storeBlogsOf(
    nodes.map(({ blog, ...article }) => ({ ...blog, articles: { nodes: [article] } })),
  ).filter(({ articles }) => articles.length > 0);
}

export function storeBlogsOf(nodes: z.infer<typeof BlogNode>[]): StoreData["blogs"] {
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
