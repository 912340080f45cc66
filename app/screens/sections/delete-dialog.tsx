import { useShownModal } from "#app/ui/use-shown-modal.ts";
import type { ListedSection } from "./sections-page.ts";
import type { SectionActions } from "./use-section-actions.ts";

/** Asks before sections are deleted, and says what stays. */
export function DeleteDialog(props: {
  sections: ListedSection[];
  actions: SectionActions;
  onClose(): void;
}) {
  const { sections, actions } = props;
  const { modal, close } = useShownModal(props.onClose);
  const [first] = sections;
  const isOne = sections.length === 1;
  const inThemes = [...new Set(sections.flatMap(({ themes }) => themes))];
  return (
    <s-modal
      ref={modal}
      heading={isOne && first ? `Delete ${first.name}?` : `Delete ${sections.length} sections?`}
      size="small"
    >
      <s-stack gap="base">
        <s-paragraph>
          All versions and the {isOne ? "chat" : "chats"} go with {isOne ? "it" : "them"}. You can
          undo this on the next screen; after an hour it is for good.
        </s-paragraph>
        <s-paragraph>
          {inThemes.length > 0
            ? `What is published in ${inThemes.join(", ")} stays there.`
            : "Files in your themes are not touched."}{" "}
          Generations stay in your history.
        </s-paragraph>
      </s-stack>
      <s-button
        slot="primary-action"
        variant="primary"
        tone="critical"
        loading={actions.busy === "delete"}
        onClick={() => void actions.change("delete", sections).then(close)}
      >
        {isOne ? "Delete section" : `Delete ${sections.length} sections`}
      </s-button>
      <s-button slot="secondary-actions" onClick={close}>
        {isOne ? "Keep section" : "Keep sections"}
      </s-button>
    </s-modal>
  );
}
