import { useEffect } from "react";
import { useRevalidator } from "react-router";

const INTERVAL_IN_MS = 4_000;

/** Asks for the page's data again every few seconds while something on it is under way. */
export function useRefreshWhile(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void revalidate();
    }, INTERVAL_IN_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
}
