import type { EditorPage } from "#app/editor-page.server.ts";
import type { Review as ServerReview } from "#domain/publishing/drift/review-edit.ts";

export type Publication = EditorPage["publications"][number];

type Edited = Extract<ServerReview, { kind: "edited" }>;

/** As `GET …/drift` answers: times are text. */
export type EditReview = Omit<Edited, "noticedAt"> & { noticedAt: string | null };
export type Review = Exclude<ServerReview, Edited> | EditReview;
