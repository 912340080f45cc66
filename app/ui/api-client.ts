/** A refused or failed request, as the server explained it. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** Members beyond the standard ones, such as `quota` or `currentVersionId`. */
  readonly extra: Record<string, unknown>;

  constructor(status: number, code: string, detail: string, extra: Record<string, unknown> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

type ApiRequest = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** Sent as it is, in place of a JSON body. */
  picture?: Blob;
  signal?: AbortSignal;
};

/**
 * Asks our API; App Bridge adds the session token.
 *
 * The caller names the answer's shape: it is our own server's.
 *
 * @throws {ApiProblem} for every answer but 2xx, and with code `offline` when there was none.
 */
export async function api<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
  const response = await send(path, request);
  const text = await response.text();
  const answer: Answer = text === "" ? undefined : JSON.parse(text);
  return answer;
}

/** The same for answers that are read while they come. */
export async function send(
  path: string,
  {
    method = "GET",
    body,
    picture,
    signal,
    headers,
  }: ApiRequest & { headers?: Record<string, string> },
): Promise<Response> {
  // Without a connection App Bridge gets no token either, and would let the request wait for ever.
  if (!navigator.onLine) throw offline();
  const response = await fetch(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(picture ? { body: picture } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw offline({ isSent: true });
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** What was sent without an answer may have been done all the same. */
function offline(extra: { isSent?: boolean } = {}): ApiProblem {
  return new ApiProblem(0, "offline", "The app cannot be reached. Check your connection.", extra);
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const members: Record<string, unknown> =
    typeof body === "object" && body !== null ? { ...body } : {};
  const { code, detail, ...extra } = members;
  return new ApiProblem(
    response.status,
    typeof code === "string" ? code : "internal-error",
    typeof detail === "string" ? detail : "Something went wrong on our side.",
    extra,
  );
}
