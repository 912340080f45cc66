import type { Archetype } from "./archetype.ts";
import {
  alignSetting,
  colorLogic,
  colorSettings,
  columnsSetting,
  columnsStyles,
  columnsVariable,
  frameStyles,
  headerMarkup,
  headerSettings,
  headerStyles,
  instanceVariables,
  itemHeadingLogic,
  paddingSettings,
  rootClasses,
  wideFrameStyles,
} from "./shared-parts.ts";

const gs = "gs-blog-posts";

export const blogPosts: Archetype = {
  slug: "blog-posts",
  title: "Blog posts",
  category: "Story",
  description: "The latest articles of a blog as cards with picture, date and first words.",
  keywords: [
    "blog",
    "blog post",
    "article",
    "journal",
    "latest posts",
    "latest news",
    "news",
    "stories from the blog",
    "magazine",
    "read more articles",
    "post",
  ],
  code: String.raw`{%- liquid
${colorLogic}

${itemHeadingLogic}

  assign blog = section.settings.blog
-%}

{% style %}
  .${gs}-{{ section.id }} {
${columnsVariable}
${instanceVariables}
  }
{% endstyle %}

<div ${rootClasses(gs)}>
  <div class="${gs}__frame">
${headerMarkup(gs)}

    {%- if blog == blank -%}
      <ul class="${gs}__list" role="list" aria-hidden="true">
        {%- for i in (1..section.settings.columns) -%}
          {%- assign placeholder = 'blog-apparel-1' -%}
          {%- case i -%}
            {%- when 2 -%}
              {%- assign placeholder = 'blog-apparel-2' -%}
            {%- when 3, 4 -%}
              {%- assign placeholder = 'blog-apparel-3' -%}
          {%- endcase -%}
          <li class="${gs}__item">
            <div class="${gs}__media">{{ placeholder | placeholder_svg_tag: '${gs}__image ${gs}__image--placeholder' }}</div>
            <span class="${gs}__bar"></span>
            <span class="${gs}__bar ${gs}__bar--short"></span>
          </li>
        {%- endfor -%}
      </ul>
    {%- elsif blog.articles.size == 0 -%}
      {%- if section.settings.empty_text != blank -%}
        <p class="${gs}__empty">{{ section.settings.empty_text | escape }}</p>
      {%- endif -%}
    {%- else -%}
      <ul class="${gs}__list" role="list">
        {%- for article in blog.articles limit: section.settings.limit -%}
          <li class="${gs}__item">
            <article class="${gs}__card">
              {%- if article.image != blank -%}
                <div class="${gs}__media">
                  {{- article.image | image_url: width: 1200 | image_tag: widths: '200, 300, 400, 600, 900, 1200', sizes: '(min-width: 990px) 33vw, (min-width: 600px) 50vw, 100vw', loading: 'lazy', alt: '', class: '${gs}__image' -}}
                </div>
              {%- endif -%}
              {%- if section.settings.show_date -%}
                <p class="${gs}__date">{{ article.published_at | time_tag: format: 'date' }}</p>
              {%- endif -%}
              <{{ item_tag }} class="${gs}__title"><a class="${gs}__link" href="{{ article.url }}">{{ article.title | escape }}</a></{{ item_tag }}>
              {%- if section.settings.show_excerpt -%}
                <p class="${gs}__excerpt">{{ article.excerpt_or_content | strip_html | truncatewords: 24 | escape }}</p>
              {%- endif -%}
            </article>
          </li>
        {%- endfor -%}
      </ul>
    {%- endif -%}
  </div>
</div>

{% stylesheet %}
${frameStyles(gs)}
${headerStyles(gs)}
${columnsStyles(gs, "32px 24px")}
  .${gs}__item {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    min-width: 0;
    margin: 0;
    padding: 0;
  }
  .${gs}__card {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    min-width: 0;
    margin: 0;
  }
  .${gs}__media {
    position: relative;
    width: 100%;
    margin-block-end: 0.375em;
    aspect-ratio: 3 / 2;
    overflow: hidden;
    border-radius: var(--blog-card-corner-radius, var(--media-radius, 0));
    background-color: color-mix(in srgb, currentColor 6%, transparent);
  }
  .${gs}__image {
    display: block;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    object-fit: cover;
  }
  .${gs}__image--placeholder {
    fill: currentColor;
  }
  .${gs}__date,
  .${gs}__excerpt,
  .${gs}__empty {
    margin: 0;
    color: inherit;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .${gs}__date {
    font-size: 0.875em;
    opacity: 0.85;
  }
  .${gs}__title {
    margin: 0;
    color: inherit;
    font-size: 1.1875em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .${gs}__link {
    color: inherit;
    text-decoration: none;
  }
  .${gs}__link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .${gs}__link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .${gs}__link:focus-visible {
    outline: none;
  }
  .${gs}__link:focus-visible::after {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }
  .${gs}__bar {
    width: 80%;
    height: 0.8em;
    border-radius: 4px;
    background-color: color-mix(in srgb, currentColor 14%, transparent);
  }
  .${gs}__bar--short {
    width: 45%;
  }
  @container ${gs} (min-width: 750px) {
${wideFrameStyles(gs)}
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Blog posts",
  "tag": "section",
  "settings": [
    { "type": "blog", "id": "blog", "label": "Blog", "info": "Sample cards show until you choose one" },
${headerSettings("From the journal")},
${alignSetting("start")},
    { "type": "header", "content": "Posts" },
    { "type": "range", "id": "limit", "label": "Posts", "min": 1, "max": 12, "step": 1, "default": 3 },
${columnsSetting(4, 3)},
    { "type": "checkbox", "id": "show_date", "label": "Show date", "default": true },
    { "type": "checkbox", "id": "show_excerpt", "label": "Show first words", "default": true },
${colorSettings(false)},
${paddingSettings()},
    { "type": "header", "content": "Wording" },
    { "type": "text", "id": "empty_text", "label": "Empty blog", "default": "There are no posts here yet." }
  ],
  "presets": [{ "name": "Blog posts", "category": "Blog" }]
}
{% endschema %}
`,
};
