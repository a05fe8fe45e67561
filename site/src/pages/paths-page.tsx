import { pathsAnswer } from "../answers/list-answers.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import type { Picture } from "../picture.ts";
import { systemTrail } from "../page-trail.ts";
import { Note } from "../parts/note.tsx";
import { PathCard } from "../parts/path-card.tsx";
import type { SystemIndex } from "../system-index.ts";

/** Ways from where an attacker can act to a loss, best first. */
export const pathsPage = (site: Site, system: SystemIndex, pictures: readonly Picture[]): Page => {
  const { paths } = system.analysis;
  return {
    path: system.pathsPage,
    title: `Attack paths of ${system.analysis.system.name}`,
    heading: "Attack paths",
    answer: pathsAnswer(system.analysis),
    trail: systemTrail(site, system),
    system,
    body:
      paths.length === 0 ? (
        <Note title="No path was found.">
          <p>
            Paths start where strangers or third parties can act, and follow the flows that are drawn. A flow that is not drawn leads
            nowhere.
          </p>
        </Note>
      ) : (
        <div class="paths">
          {paths.map((path, index) => (
            <PathCard path={path} number={index + 1} picture={pictures[index] ?? { problem: "nobody drew it" }} />
          ))}
        </div>
      ),
  };
};
