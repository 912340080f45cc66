/** A small section that no rule finds anything wrong with. */
export const VALID = `<div class="gs-steps gs-steps-{{ section.id }}">
  {%- if section.settings.heading != blank -%}
    <h2 class="gs-steps__heading">{{ section.settings.heading }}</h2>
  {%- endif -%}
</div>

{% stylesheet %}
  .gs-steps {
    padding-block: 48px;
  }
  .gs-steps__heading {
    margin: 0;
    color: inherit;
  }
{% endstylesheet %}

{% schema %}
{
  "name": "Steps",
  "tag": "section",
  "settings": [
    {
      "type": "inline_richtext",
      "id": "heading",
      "label": "Heading",
      "default": "How it works"
    }
  ],
  "presets": [
    {
      "name": "Steps"
    }
  ]
}
{% endschema %}
`;

/** The same with a tag that is never closed: Shopify would refuse it. */
export const BROKEN = VALID.replace("  {%- endif -%}\n", "");

export function fenced(code: string): string {
  return `\`\`\`liquid\n${code}\`\`\`\n`;
}
