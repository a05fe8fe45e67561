import { locates, type Answer, type Asked } from "./answer.ts";
import { family, nearPlaces, same } from "./matching.ts";
import { pathKey } from "./tally-paths.ts";
import { entryBudgets, Tally, techniqueBudgets } from "./tally.ts";

/** Logging: ATLAS lists it for very many techniques, and it prevents none. */
const logging = "AML.M0024";

/** Whether the tool names one pair, where, how early, and what it says against it. */
export const tallyPair = (answer: Answer, asked: Asked, told: ReadonlySet<string>): Tally => {
  const tally = new Tally();
  const { of, entries, techniques } = answer;
  const { pair, places } = asked;
  const rank = techniques.findIndex((technique) => same(pair.technique, technique));
  const entryRank = entries.findIndex((entry) => locates(entry, asked));
  const isNamed = rank >= 0;
  const isLocated = entryRank >= 0;
  const naming = entries.filter(({ technique }) => same(pair.technique, technique));
  const near = nearPlaces(of, places);

  tally.add("pairs");
  tally.add("named", isNamed);
  tally.add(
    "namedFamily",
    techniques.some((technique) => family(pair.technique, technique)),
  );
  for (const budget of techniqueBudgets) tally.add(`named@${budget}`, isNamed && rank < budget);
  tally.add("located", isLocated);
  tally.add(
    "locatedNear",
    naming.some(({ place }) => near.has(place)),
  );
  for (const budget of entryBudgets) tally.add(`located@${budget}`, isLocated && entryRank < budget);
  tally.add("pairsWithPath", pair.path !== undefined);
  tally.add("pairsOnPath", isLocated && pair.path !== undefined && told.has(pathKey(pair.path)));
  // Named only as something that is already dealt with, though it was used.
  tally.add("falselyReassured", isNamed && naming.every(({ mitigated }) => mitigated));

  const { mitigations } = pair.facts;
  const preventive = mitigations.filter((id) => id !== logging);
  const attached = new Set(naming.flatMap((entry) => entry.mitigations));
  const anywhere = new Set(entries.flatMap((entry) => entry.mitigations));
  if (mitigations.length) {
    tally.add("mitigable");
    tally.add(
      "mitigationAttached",
      mitigations.some((id) => attached.has(id)),
    );
    tally.add(
      "mitigationAnywhere",
      mitigations.some((id) => anywhere.has(id)),
    );
  } else {
    tally.add("unmitigable");
    tally.add("ownMitigation", attached.size > 0);
  }
  if (preventive.length) {
    tally.add("preventable");
    tally.add(
      "preventionAttached",
      preventive.some((id) => attached.has(id)),
    );
  }
  return tally;
};
