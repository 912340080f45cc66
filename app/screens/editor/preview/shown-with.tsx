import type { StoreData } from "#liquid/engine/store-data.ts";
import { Popover } from "../header/popover.tsx";
import { usedPageObjects, type PageObject } from "./page-objects.ts";
import { choicesOf, chosenOf, type Choice, type Subjects } from "./subjects.ts";

const NAMES: Record<PageObject, string> = {
  product: "Product",
  collection: "Collection",
  article: "Article",
  blog: "Blog",
  page: "Page",
  cart: "Cart",
  customer: "Customer",
  search: "Search",
};

type ShownWithProps = {
  code: string;
  store: StoreData;
  chosen: Subjects;
  onChoose(chosen: Subjects): void;
};

/** Changes the data that the section is shown with, not the section; there only when it makes a difference. */
export function ShownWith(props: ShownWithProps) {
  const { store, chosen } = props;
  const names = usedPageObjects(props.code);
  const [first] = names;
  if (first === undefined) return null;
  if (names.length === 1) return <SubjectChoice {...props} name={first} words="Shown with" />;
  const { own, samples } = choicesOf(first, store);
  const value = chosenOf(first, store, chosen);
  const shown = [...own, ...samples].find((choice) => choice.value === value);
  return (
    <Popover
      className="shown-with"
      label="Shown with"
      button={
        <span>
          <span className="quiet">Shown with</span> {shown?.label} +{names.length - 1}
        </span>
      }
    >
      {() => (
        <div className="shown-with-list">
          {names.map((name) => (
            <SubjectChoice key={name} {...props} name={name} words={NAMES[name]} />
          ))}
        </div>
      )}
    </Popover>
  );
}

function SubjectChoice(props: ShownWithProps & { name: PageObject; words: string }) {
  const { name, store, chosen } = props;
  const { own, samples } = choicesOf(name, store);
  return (
    <label className="ghost-choice">
      <span>{props.words}</span>
      <select
        value={chosenOf(name, store, chosen) ?? ""}
        onChange={(event) => props.onChoose({ ...chosen, [name]: event.currentTarget.value })}
      >
        <Options choices={own} />
        {samples.length > 0 && (
          <optgroup label="Samples">
            <Options choices={samples} />
          </optgroup>
        )}
      </select>
    </label>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
