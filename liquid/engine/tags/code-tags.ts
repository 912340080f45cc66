import type { TagParser } from "../syntax/tag.ts";

/** `{% schema %}`: read by the editor, never printed. */
export const parseSchema: TagParser = ({ readSource }) => {
  readSource();
  return undefined;
};

/** `{% stylesheet %}`: collected once a file, however many sections of it there are. Its body is no Liquid. */
export const parseStylesheet: TagParser = ({ readSource, offset }) => {
  const source = readSource();
  return {
    offset,
    isBlank: true,
    render: ({ scene, file }) => void scene.stylesheets.set(file.name ?? "", source),
  };
};

/** `{% javascript %}`: collected once a file, like `{% stylesheet %}`. */
export const parseJavascript: TagParser = ({ readSource, offset }) => {
  const source = readSource();
  return {
    offset,
    isBlank: true,
    render: ({ scene, file }) => void scene.javascripts.set(file.name ?? "", source),
  };
};
