import { pino, type Logger } from "pino";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** JSON lines on standard error; names that can hold secrets are blanked. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          "accessToken",
          "refreshToken",
          "apiKey",
          "*.accessToken",
          "*.refreshToken",
          "*.apiKey",
        ],
        censor: "[secret]",
      },
    },
    pino.destination(2),
  );
}
