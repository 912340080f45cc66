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
          {isOne ? "Its versions and chat" : "Their versions and chats"} are deleted too. You can
          undo this right after; in an hour {isOne ? "it is" : "they are"} gone for good.
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
        disabled={actions.busy !== null && actions.busy !== "delete"}
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
