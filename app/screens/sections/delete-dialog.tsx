import { useEffect, useRef } from "react";
import { useElementEvent } from "#app/ui/use-element-event.ts";
import type { ListedSection } from "./sections-page.ts";
import type { SectionActions } from "./use-section-actions.ts";

/** Asks before a section goes for good, and says what stays. */
export function DeleteDialog(props: {
  section: ListedSection;
  actions: SectionActions;
  onClose(): void;
}) {
  const { section, actions } = props;
  const modal = useRef<HTMLElementTagNameMap["s-modal"]>(null);
  useElementEvent(modal, "afterhide", props.onClose);
  useEffect(() => {
    void customElements.whenDefined("s-modal").then(() => modal.current?.showOverlay());
  }, []);
  return (
    <s-modal ref={modal} heading={`Delete ${section.name} permanently?`} size="small">
      <s-stack gap="base">
        <s-paragraph>
          Its {section.versionCount === 1 ? "version" : `${section.versionCount} versions`} and its
          chat are deleted and cannot be brought back.
        </s-paragraph>
        <s-paragraph>
          {section.themeName && section.fileName
            ? `The file ${section.fileName} stays in ${section.themeName}.`
            : "Files in your themes are not touched."}{" "}
          Its generations stay in your history.
        </s-paragraph>
      </s-stack>
      <s-button
        slot="primary-action"
        variant="primary"
        tone="critical"
        loading={actions.busyId === section.id}
        onClick={() => void actions.deleteForGood(section).then(() => modal.current?.hideOverlay())}
      >
        Delete section
      </s-button>
      <s-button slot="secondary-actions" onClick={() => modal.current?.hideOverlay()}>
        Keep section
      </s-button>
    </s-modal>
  );
}
