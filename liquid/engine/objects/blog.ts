import { limitedList } from "../limited-list.ts";
import type { StoreArticle, StoreData } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";

export function blogObject(
  blog: StoreData["blogs"][number],
  articles: LiquidObject[],
): LiquidObject {
  return liquidObject(
    { name: "Blog" },
    {
      id: blog.handle,
      handle: blog.handle,
      title: blog.title,
      url: `/blogs/${blog.handle}`,
      articles: limitedList(articles),
      articles_count: articles.length,
      all_tags: [],
      tags: [],
      "comments_enabled?": false,
      "moderated?": false,
      metafields: {},
      template_suffix: "",
    },
  );
}

export function articleObject(article: StoreArticle, blogHandle: string): LiquidObject {
  return liquidObject(
    { name: "Article" },
    {
      id: article.id,
      handle: `${blogHandle}/${article.handle}`,
      title: article.title,
      author: article.author,
      content: article.content,
      excerpt: article.excerpt,
      excerpt_or_content: article.excerpt === "" ? article.content : article.excerpt,
      published_at: article.published_at,
      created_at: article.published_at,
      updated_at: article.published_at,
      image: article.image ? imageObject(article.image) : undefined,
      url: article.url,
      tags: [],
      comments: [],
      comments_count: 0,
      "comments_enabled?": false,
      "moderated?": false,
      comment_post_url: `${article.url}/comments`,
      user: { name: article.author, first_name: article.author.split(" ")[0], bio: "" },
      metafields: {},
      template_suffix: "",
    },
  );
}

export function pageObject(page: StoreData["pages"][number]): LiquidObject {
  return liquidObject(
    { name: "Page" },
    {
      id: page.handle,
      handle: page.handle,
      title: page.title,
      content: page.content,
      author: "",
      url: `/pages/${page.handle}`,
      published_at: "2026-01-05T09:00:00Z",
      template_suffix: "",
      metafields: {},
    },
  );
}
