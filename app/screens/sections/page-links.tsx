import { useNavigate } from "react-router";
import { listAddress, type SectionsPage } from "./sections-page.ts";

/** "21 to 40 of 43", with the way back and on. */
export function PageLinks({ page: list }: { page: SectionsPage }) {
  const { page, totalPages, total, query, items } = list;
  const navigate = useNavigate();
  if (totalPages <= 1 && page === 1) return null;
  const first = (page - 1) * query.limit + 1;
  const go = (to: number) => void navigate(listAddress(query, { page: to }));
  return (
    <nav className="list-pages" aria-label="Pages">
      <s-button
        icon="chevron-left"
        accessibilityLabel="Previous page"
        disabled={page <= 1}
        onClick={() => go(Math.min(page - 1, totalPages))}
      />
      <span className="part-note" role="status">
        {items.length > 0
          ? `${words(first)} to ${words(first + items.length - 1)} of ${words(total)}`
          : `${words(total)} in all`}
      </span>
      <s-button
        icon="chevron-right"
        accessibilityLabel="Next page"
        disabled={page >= totalPages}
        onClick={() => go(page + 1)}
      />
    </nav>
  );
}

const words = (count: number) => count.toLocaleString("en");
