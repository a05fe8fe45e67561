import type { Target } from "../system-index.ts";
import { Link } from "./link.tsx";

interface Item {
  id: string;
  title: string;
  target: Target | undefined;
}

/** Ids with their titles, folded away behind how many there are. */
export const ItemList = ({ summary, items }: { summary: string; items: readonly Item[] }) => (
  <details class="rest">
    <summary>{summary}</summary>
    <ul class="plain">
      {items.map(({ id, title, target }) => (
        <li>
          <Link to={target}>
            <code>{id}</code>
          </Link>{" "}
          {title}
        </li>
      ))}
    </ul>
  </details>
);
