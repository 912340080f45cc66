import { openThemeEditor } from "../open-theme-editor.ts";
import { storePageUrl } from "../store-preview.ts";
import type { Placement, PlannedPlacement } from "./page-types.ts";
import { TakeOff } from "./take-off.tsx";

export type Placed = { placement: Placement; plan: PlannedPlacement };

/** The next step, and the way back. */
export function PlacedNote(props: {
  placed: Placed;
  shop: string;
  sectionId: string;
  onClose(): void;
  onChanged(): void;
}) {
  const { placement, plan } = props.placed;
  const { themeId, template, pageName } = placement;
  const storeUrl = storePageUrl(props.shop, { themeId, isLive: plan.isLive, template });
  return (
    <>
      <div className="dialog-body">
        <ul className="published-facts">
          <li>
            <s-icon type="check-circle" tone="success" size="small" />
            <span>
              On the {lowered(pageName)} of {placement.themeName}: {lowered(plan.position)}.{" "}
              {plan.isLive && "Customers see it now."}
            </span>
          </li>
          <li>
            <s-icon type="theme-edit" size="small" />
            <span>
              Change its texts and pictures for this page in the theme editor. Publishing a new
              version changes its design here too.
            </span>
          </li>
        </ul>
        <TakeOff
          sectionId={props.sectionId}
          placementId={placement.id}
          pageName={pageName}
          isLive={plan.isLive}
          onDone={() => {
            props.onChanged();
            props.onClose();
          }}
        />
      </div>
      <div className="dialog-foot">
        <s-button onClick={props.onClose}>Done</s-button>
        {storeUrl !== null && (
          <s-button icon="external" href={storeUrl} target="_blank">
            See it on your store
          </s-button>
        )}
        <s-button variant="primary" onClick={() => openThemeEditor(themeId, template)}>
          Open theme editor
        </s-button>
      </div>
    </>
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
