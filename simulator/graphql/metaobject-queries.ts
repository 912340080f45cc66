import type { SeedMetaobject } from "../seed/shop-seed.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { definitionFields, displayName, metaobjectFields } from "./metaobject-fields.ts";
import { searched } from "./search.ts";

type Arguments = Record<string, unknown>;

/** Root fields that read a shop's own kinds of content. */
export function metaobjectQueries(call: Call): Fields {
  const definitions = call.shop.catalog.metaobjects;
  return {
    metaobjectDefinitions: (args: Arguments) =>
      connection(args, definitions, {
        key: ({ id }) => id,
        node: (each) => definitionFields(call, each),
      }),
    metaobjects: ({ type, ...args }: Arguments) => {
      const definition = definitions.find((each) => each.type === type);
      const entries = definition
        ? searched(definition.entries, args["query"], {
            fields: {
              id: ({ id }: SeedMetaobject) => String(id),
              handle: ({ handle }: SeedMetaobject) => handle,
              display_name: (entry: SeedMetaobject) => displayName(definition, entry),
            },
            words: ({ handle, values }: SeedMetaobject) =>
              [handle, ...Object.values(values)].join(" "),
          })
        : [];
      return connection(args, definition ? entries : [], {
        key: ({ id }) => id,
        node: (entry) => (definition ? metaobjectFields(call, definition, entry) : {}),
        handled: ["query"],
      });
    },
  };
}
