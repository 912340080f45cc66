import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import "./allowance-meter.css";

/** Included, extra, and room under the cap, on one scale. */
export function AllowanceMeter({ quota }: { quota: QuotaView }) {
  const extra = quota.overagesThisCycle;
  const used = Math.min(quota.includedQuota, Math.max(0, quota.usageThisCycle - extra));
  const extraMost = extra + quota.overagesRemaining;
  const most = Math.max(1, quota.includedQuota + extraMost);
  const share = (count: number) => ({ inlineSize: `${(100 * count) / most}%` });
  const words = [`${used} of ${quota.includedQuota} included used`];
  if (extraMost > 0) words.push(`${extra} of ${extraMost} extra used`);
  return (
    <div
      className="meter"
      role="meter"
      aria-label="Generations"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={used + extra}
      aria-valuetext={words.join(", ")}
    >
      {used > 0 && <i className="meter-used" style={share(used)} />}
      {used < quota.includedQuota && (
        <i className="meter-left" style={share(quota.includedQuota - used)} />
      )}
      {extra > 0 && <i className="meter-extra" style={share(extra)} />}
      {quota.overagesRemaining > 0 && (
        <i className="meter-room" style={share(quota.overagesRemaining)} />
      )}
    </div>
  );
}
