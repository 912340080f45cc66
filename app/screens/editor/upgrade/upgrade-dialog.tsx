import { useId, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { dayWords } from "#app/ui/allowance-words.ts";
import { useApproval } from "#app/ui/billing/use-approval.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { useShownModal } from "#app/ui/use-shown-modal.ts";
import { keepForReturn, readDraft } from "../chat/kept-draft.ts";
import { offerPrice, offerWords, planOffers, type Lack, type Offer } from "./plan-offers.ts";

export type Upgrade = {
  lack: Lack;
  /** What was asked for; else what is written in the box. */
  request?: string | undefined;
};

/** The plans that have what is lacking, opened by a click only. The request is kept. */
export function UpgradeDialog(props: { page: EditorPage; upgrade: Upgrade; onClose(): void }) {
  const { page, upgrade } = props;
  const [offers] = useState(() => planOffers(page, upgrade.lack));
  const [request] = useState(() => upgrade.request ?? readDraft(page.section.id));
  const [chosen, setChosen] = useState(offers[0]?.planName);
  const { modal, close } = useShownModal(props.onClose);
  const approval = useApproval();
  const goOn = () => {
    if (chosen === undefined) return;
    keepForReturn(page.section.id, request);
    void approval.choosePlan(chosen, `/app/sections/${page.section.id}`);
  };
  return (
    <s-modal ref={modal} heading={titleFor(upgrade.lack, offers)}>
      <div className="upgrade">
        {request !== "" && (
          <div className="upgrade-request">
            <p className="part-note">Your request is kept</p>
            <p>{request}</p>
          </div>
        )}
        <fieldset className="theme-choice">
          <legend className="visually-hidden">Plan</legend>
          {offers.map((offer) => (
            <OfferOption
              key={offer.planName}
              offer={offer}
              isChosen={offer.planName === chosen}
              onChoose={() => setChosen(offer.planName)}
            />
          ))}
        </fieldset>
        {approval.problem && (
          <p className="field-error" role="alert">
            {reasonOf(approval.problem)} Nothing was changed.
          </p>
        )}
        <p className="part-note">
          You approve the price on Shopify’s page and come back here.
          {request !== "" &&
            " The request waits in the box and is sent only when you send it."}{" "}
          {staysWords(page)}
        </p>
      </div>
      <s-button
        slot="primary-action"
        variant="primary"
        loading={approval.askingFor !== null}
        onClick={goOn}
      >
        {chosen === undefined ? "Continue" : `Continue with ${planTitle(chosen)}`}
      </s-button>
      <s-button slot="secondary-actions" onClick={close}>
        Not now
      </s-button>
    </s-modal>
  );
}

function OfferOption(props: { offer: Offer; isChosen: boolean; onChoose(): void }) {
  const { offer, isChosen } = props;
  const id = useId();
  return (
    <label className={isChosen ? "is-chosen" : undefined}>
      <input
        type="radio"
        name="plan"
        checked={isChosen}
        aria-labelledby={`${id}-name ${id}-price`}
        aria-describedby={`${id}-words`}
        onChange={props.onChoose}
      />
      <b id={`${id}-name`}>{offer.displayName}</b>
      <b id={`${id}-price`} className="upgrade-price">
        {offerPrice(offer)}
      </b>
      <small id={`${id}-words`}>{offerWords(offer)}</small>
    </label>
  );
}

function titleFor(lack: Lack, [cheapest]: Offer[]): string {
  const plan = cheapest?.displayName ?? "another plan";
  switch (lack) {
    case "chat_refinement":
      return `Change sections in the chat with ${plan}`;
    case "publish_theme":
      return `Publish to your themes with ${plan}`;
    case "refinements":
      return `More changes in the chat with ${plan}`;
    case "generations":
      return `More generations with ${plan}`;
  }
}

/** What is there without choosing a plan. */
function staysWords({ allowance: { quota } }: EditorPage): string {
  const stays = `On ${planTitle(quota.planName)}, settings and code stay editable`;
  if (quota.renewsAt === null) return `${stays}.`;
  const { includedQuota } = quota;
  const news =
    includedQuota === 1 ? "1 new generation comes" : `${includedQuota} new generations come`;
  return `${stays}, and ${news} on ${dayWords(quota.renewsAt)}.`;
}
