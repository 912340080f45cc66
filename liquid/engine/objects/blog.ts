import { limitedList } from "../limited-list.ts";
import type { StoreArticle, StoreBlog, StoreComment, StorePage } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";
import { metafieldsObject } from "./metafield.ts";
import type { FindReference } from "./metafield.ts";
import { stableId } from "./stable-id.ts";

export function blogObject(
  blog: StoreBlog,
  articles: LiquidObject[],
  find: FindReference,
): LiquidObject {
  const tags = [...new Set(blog.articles.flatMap((article) => article.tags ?? []))].toSorted();
  return liquidObject(
    { name: "Blog" },
    {
      id: stableId(blog.handle),
      handle: blog.handle,
      title: blog.title,
      url: `/blogs/${blog.handle}`,
      articles: limitedList(articles),
      articles_count: articles.length,
      all_tags: tags,
      tags,
      "comments_enabled?": blog.articles.some(({ comments }) => comments !== undefined),
      "moderated?": false,
      next_article: undefined,
      previous_article: undefined,
      template_suffix: "",
    },
    { metafields: () => metafieldsObject(blog.metafields, find) },
  );
}

export function articleObject(
  article: StoreArticle,
  blogHandle: string,
  find: FindReference,
): LiquidObject {
  const { comments = [] } = article;
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
      updated_at: article.updated_at ?? article.published_at,
      image: article.image ? imageObject(article.image) : undefined,
      url: article.url,
      tags: article.tags ?? [],
      comments: limitedList(comments.map((comment) => commentObject(comment, article.url))),
      comments_count: comments.length,
      "comments_enabled?": article.comments !== undefined,
      "moderated?": false,
      comment_post_url: `${article.url}/comments`,
      user: userObject(article.author),
      template_suffix: "",
    },
    { metafields: () => metafieldsObject(article.metafields, find) },
  );
}

function commentObject(comment: StoreComment, articleUrl: string): LiquidObject {
  return liquidObject(
    { name: "Comment" },
    {
      ...comment,
      status: "published",
      updated_at: comment.created_at,
      url: `${articleUrl}#${comment.id}`,
    },
  );
}

/** An article's author: only the name is public. */
function userObject(name: string): LiquidObject {
  const [first, ...others] = name.split(" ");
  return liquidObject(
    { name: "User", text: name },
    {
      name,
      first_name: first,
      last_name: others.join(" "),
      account_owner: false,
      bio: undefined,
      email: undefined,
      homepage: undefined,
      image: undefined,
    },
  );
}

export function pageObject(page: StorePage, find: FindReference): LiquidObject {
  return liquidObject(
    { name: "Page" },
    {
      id: stableId(page.handle),
      handle: page.handle,
      title: page.title,
      content: page.content,
      author: page.author ?? "",
      url: `/pages/${page.handle}`,
      published_at: page.published_at ?? "2026-01-05T09:00:00Z",
      template_suffix: "",
    },
    { metafields: () => metafieldsObject(page.metafields, find) },
  );
}
