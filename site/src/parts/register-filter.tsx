import type { Threat } from "@bartizan/model";
import { levelOf, levels } from "../words/level.ts";
import { statuses } from "../words/status.ts";
import { plural } from "../words/plural.ts";

/** Hidden until the script finds it: without script the list is whole, and nothing on the page is dead. */
export const RegisterFilter = ({ threats }: { threats: readonly Threat[] }) => (
  <>
    <search class="filter" data-filter hidden>
      <label for="filter-box">Filter</label>
      <div class="filter-row">
        <input
          id="filter-box"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder="words, or s:open sev:high+ at:assistant"
          aria-describedby="filter-help"
        />
        <button type="button" data-clear>
          Clear
        </button>
      </div>
      <div class="chips">
        <Chips
          label="Status"
          tokens={statuses.map((status) => [`s:${status}`, status, threats.filter((threat) => threat.status === status).length])}
        />
        <Chips
          label="Risk"
          tokens={levels.map((level) => [`sev:${level}`, level, threats.filter((threat) => levelOf(threat) === level).length])}
        />
      </div>
      <p id="filter-help" class="quiet">
        Words match titles, ids and framework ids. Also <code>s:</code> status, <code>sev:</code> risk (<code>sev:high+</code> and above),{" "}
        <code>at:</code> place, <code>rule:</code> rule.
      </p>
      <p class="filter-count" role="status" data-count>
        {plural(threats.length, "threat")}
      </p>
    </search>
    <noscript>
      <p class="quiet">Scripts are off: the list is complete, only the filter is missing.</p>
    </noscript>
  </>
);

const Chips = ({ label, tokens }: { label: string; tokens: readonly (readonly [string, string, number])[] }) => (
  <div class="chip-group" role="group" aria-label={label}>
    {tokens.map(([token, word, count]) => (
      <button type="button" class="chip" data-token={token} aria-pressed="false">
        {word} <span class="chip-count">{count}</span>
      </button>
    ))}
  </div>
);
