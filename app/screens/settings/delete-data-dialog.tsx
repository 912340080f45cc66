import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { api } from "#app/ui/api-client.ts";
import { planTitle } from "#app/ui/plan-title.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { useElementEvent } from "#app/ui/use-element-event.ts";
import { useShownModal } from "#app/ui/use-shown-modal.ts";
import type { SettingsPage } from "./settings-screen.tsx";

/** Says what goes and what stays, and takes the shop's domain, typed, for a yes. */
export function DeleteDataDialog(props: { page: SettingsPage; onClose(): void }) {
  const { page } = props;
  const [facts] = useState(() => whatHappens(page));
  const [typed, setTyped] = useState("");
  const [flaw, setFlaw] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { revalidate } = useRevalidator();
  const { modal, close } = useShownModal(props.onClose);
  const field = useRef<HTMLElementTagNameMap["s-text-field"]>(null);
  useElementEvent(field, "input", () => {
    setTyped(field.current?.value ?? "");
    setFlaw("");
  });
  const deleteAll = async () => {
    setBusy(true);
    setFlaw("");
    try {
      await api("/api/privacy/delete", { method: "POST", body: { confirm: typed } });
      await revalidate();
      shopify.toast.show("All data deleted");
      close();
    } catch (error) {
      setFlaw(`${reasonOf(error)} What is left can be deleted the same way again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <s-modal ref={modal} heading="Delete all data?" size="small">
      <div className="part delete-data">
        <p>This cannot be undone. Download your data first if you may want it again.</p>
        <dl className="delete-facts">
          {facts.map(({ title, words }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <s-text-field
          ref={field}
          label={`Type ${page.shop} to confirm`}
          autocomplete="off"
          value={typed}
          error={flaw}
        />
      </div>
      <s-button
        slot="primary-action"
        variant="primary"
        tone="critical"
        loading={isBusy}
        disabled={typed.trim().toLowerCase() !== page.shop}
        onClick={() => void deleteAll()}
      >
        Delete all data
      </s-button>
      <s-button slot="secondary-actions" onClick={close}>
        Keep my data
      </s-button>
    </s-modal>
  );
}

type Fact = { title: string; words: string };

function whatHappens({ sectionCount, paidPlan, isInTrial }: SettingsPage): Fact[] {
  const sections =
    sectionCount === 1 ? "1 section" : `${sectionCount.toLocaleString("en")} sections`;
  return [
    {
      title: "Deleted",
      words: `${sections} with all versions and chats, prompts in your history, backups of theme files, settings`,
    },
    { title: "Under way", words: "Generations are stopped first" },
    {
      title: "In your themes",
      words: "Published files stay and keep working. They can no longer be taken back from here",
    },
    {
      title: "Kept on record",
      words: "When something was generated and what it cost, without any content",
    },
    { title: "Plan", words: planWords(paidPlan, isInTrial) },
  ];
}

function planWords(paidPlan: SettingsPage["paidPlan"], isInTrial: boolean): string {
  if (paidPlan !== null)
    return `${planTitle(paidPlan)} stays as it is and is charged as before. Cancel it under Plan and usage`;
  return isInTrial
    ? "Your trial goes on; it does not start anew"
    : "Free, with this month’s use still counted";
}
