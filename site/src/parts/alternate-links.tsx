import type { Alternate } from "../alternates.ts";
import { Link } from "./link.tsx";

/** The same in other forms. */
export const AlternateLinks = ({ alternates }: { alternates: readonly Alternate[] }) =>
  alternates.length === 0 ? null : (
    <p class="alternates quiet">
      The same as{" "}
      {alternates.map(({ name, path }, index) => (
        <>
          {index > 0 && " · "}
          <Link to={{ path }}>{name}</Link>
        </>
      ))}
    </p>
  );
