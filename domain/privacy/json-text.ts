/** JSON in parts, written while it is read: nothing is held but the part under way. */
export type JsonText = AsyncIterable<string>;

export async function* jsonValue(value: unknown): JsonText {
  yield JSON.stringify(value);
}

export async function* jsonObject(members: [name: string, text: JsonText][]): JsonText {
  yield "{";
  for (const [index, [name, text]] of members.entries()) {
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(name)}: `;
    yield* text;
  }
  yield "}";
}

export async function* jsonArray(items: AsyncIterable<JsonText>): JsonText {
  yield "[";
  let separator = "\n";
  for await (const item of items) {
    yield separator;
    yield* item;
    separator = ",\n";
  }
  yield "]";
}
