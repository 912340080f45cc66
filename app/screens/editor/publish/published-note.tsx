import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { Theme } from "./theme-choice.tsx";

export type Published = {
  publication: { id: string; themeId: string; fileName: string; checksum: string | null };
  theme: Theme;
  replaced: boolean;
};

/** The next step, and the way back. */
export function PublishedNote(props: { done: Published; page: EditorPage; onRolledBack(): void }) {
  const { done, page } = props;
  const themeNumber = done.theme.id.split("/").at(-1) ?? "";
  const store = page.shop.replace(".myshopify.com", "");
  return (
    <div className="dialog-body">
      <p>
        <code>{done.publication.fileName}</code> is in {done.theme.name}. It is on no page yet: in
        the theme editor, choose <b>Add section</b> and pick <b>{page.section.name}</b>.
      </p>
      <div className="published-actions">
        <s-button
          href={`https://admin.shopify.com/store/${store}/themes/${themeNumber}/editor`}
          target="_blank"
          icon="external"
        >
          Open theme editor
        </s-button>
        <RollBack {...props} />
      </div>
    </div>
  );
}

function RollBack({ done, page, onRolledBack }: Parameters<typeof PublishedNote>[0]) {
  const [state, setState] = useState<"idle" | "asking" | "busy">("idle");
  const [problem, setProblem] = useState<string | null>(null);
  const words = done.replaced ? "Roll back" : "Remove from the theme";
  const rollBack = async () => {
    setState("busy");
    try {
      await api(`/api/sections/${page.section.id}/publications/${done.publication.id}/rollback`, {
        method: "POST",
        body: {},
      });
      onRolledBack();
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.message : "It could not be rolled back.");
      setState("idle");
    }
  };
  if (state === "idle")
    return (
      <>
        <s-button onClick={() => setState("asking")}>{words}</s-button>
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </>
    );
  return (
    <div className="roll-back">
      <span>
        {done.replaced
          ? "Put the file back as it was before? The version is kept."
          : "Delete the file from the theme? The version is kept."}
      </span>
      <s-button onClick={() => setState("idle")}>Keep it</s-button>
      <s-button tone="critical" loading={state === "busy"} onClick={() => void rollBack()}>
        {words}
      </s-button>
    </div>
  );
}
