import { anchorOf } from "../anchor-of.ts";
import { useHere, useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";
import { tallyOf } from "../words/tally.ts";
import type { ZoneCrossing, ZoneCrossings } from "../zone-crossings.ts";
import { ElementLink } from "./element-link.tsx";
import { Link } from "./link.tsx";
import { WorstCount } from "./worst-count.tsx";

/** More columns than these stand on end. */
const mostAcross = 7;

/** The first row of a pair of zones in the table of crossings. */
export const crossingAnchor = ({ from, to }: Pick<ZoneCrossing, "from" | "to">): string => anchorOf("crossing", from.id, to.id);

/** Zones against zones: how many flows go from the one to the other, and which open threats are placed on them. */
export const ZoneMatrix = ({ crossings: { zones, pairs } }: { crossings: ZoneCrossings }) => {
  const found = new Map(pairs.map((pair) => [crossingAnchor(pair), pair]));
  return (
    <div class="matrix-room" tabIndex={0} role="region" aria-label="Flows between zones, scrolls sideways">
      <table class={zones.length > mostAcross ? "matrix upright" : "matrix"}>
        <caption class="unseen">Flows between zones; rows send, columns receive</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="leg">from, down; to, across</span>
            </th>
            {zones.map(({ id }) => (
              <th scope="col">
                <span>
                  <ElementLink id={id} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map((from) => (
            <tr>
              <th scope="row">
                <ElementLink id={from.id} />
                <span class="leg">{from.trust}</span>
              </th>
              {zones.map((to) => (
                <Cell pair={found.get(crossingAnchor({ from, to }))} inside={from === to} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Cell = ({ pair, inside }: { pair: ZoneCrossing | undefined; inside: boolean }) => {
  const { path } = useHere();
  const { threatsWith } = useSystem();
  if (!pair) return <td class={inside ? "inside zero" : "zero"}>0</td>;
  const count = plural(pair.flows.length, "flow");
  const { open } = tallyOf([...new Set(pair.flows.flatMap(({ id }) => threatsWith(id)))]);
  return (
    <td class={inside ? "inside" : "crossed"}>
      {inside ? count : <Link to={{ path, anchor: crossingAnchor(pair) }}>{count}</Link>}
      <WorstCount row={open} />
    </td>
  );
};
