/** A run that is asked for, before it holds anything. */
export type NewRun = {
  id: string;
  sectionId: string;
  conversationId: string;
  /** Made by the client for this request. */
  messageId: string;
  /** Of everything the merchant sent: the same message id with another hash is refused. */
  requestHash: string;
  userMessageId: string;
  assistantMessageId: string;
  prompt: string;
  /** The head that the run starts from. */
  baseVersionId: string | null;
  modelId: string;
  /** The most that the merchant agreed to pay for it; whatever it costs when nothing is said. */
  maxCostCents?: number | undefined;
  /** Found out here when the caller does not say: the section has a working version already. */
  isRefinement?: boolean;
};
