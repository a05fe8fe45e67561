import type { FormerId } from "../former-ids.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { Link } from "../parts/link.tsx";
import type { SystemIndex } from "../system-index.ts";

/** Where a link to a former id still leads, and from there to what has another id now. */
export const formerPage = (site: Site, system: SystemIndex, { id, path, now }: FormerId): Page => ({
  path,
  title: id,
  label: "Former id",
  answer: `What was ${id} is ${now.id} now.`,
  trail: systemTrail(site, system),
  system,
  movedTo: now.target,
  body: (
    <p>
      <Link to={now.target}>{now.id}</Link>
    </p>
  ),
});
