import { matches, parseQuery, toggled, type Row } from "./filter-query.ts";

/** Brings the box over the register to life. Its query is kept in the address, so that a view can be sent to others. */
export const filter = (form: HTMLElement): void => {
  const box = form.querySelector<HTMLInputElement>("input");
  const count = form.querySelector<HTMLElement>("[data-count]");
  if (!box || !count) return;
  const elements = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-threat]")];
  const rows = elements.map((element) => ({ element, row: rowOf(element) }));
  const chips = [...form.querySelectorAll<HTMLButtonElement>("[data-token]")];

  const apply = (): void => {
    const tokens = parseQuery(box.value);
    const shown = rows.filter(({ element, row }) => {
      const fits = matches(row, tokens);
      element.hidden = !fits;
      return fits;
    });
    for (const chip of chips) chip.setAttribute("aria-pressed", String(tokens.some(({ text }) => text === chip.dataset["token"])));
    count.textContent = shown.length > 0 || tokens.length === 0 ? `${shown.length} of ${rows.length} threats` : nothing(rows, box.value);
    count.classList.toggle("none", shown.length === 0);
  };
  const change = (query: string): void => {
    box.value = query;
    keep(query);
    apply();
  };

  box.addEventListener("input", () => {
    keep(box.value);
    apply();
  });
  form.querySelector("[data-clear]")?.addEventListener("click", () => {
    change("");
    box.focus();
  });
  for (const chip of chips) chip.addEventListener("click", () => change(toggled(box.value, chip.dataset["token"] ?? "")));
  addEventListener("popstate", () => {
    box.value = asked();
    apply();
  });

  box.value = asked();
  form.hidden = false;
  apply();
};

const rowOf = (element: HTMLElement): Row => {
  const { status = "", level = "", place = "", rule = "", threat = "", knownAs = "" } = element.dataset;
  const text = `${element.querySelector("th")?.textContent ?? ""} ${threat} ${knownAs}`;
  return { status, level, place: place.toLowerCase(), rule: rule.toLowerCase(), text: text.toLowerCase() };
};

/** Says which word is in the way, if leaving out one of them finds something. */
const nothing = (rows: readonly { row: Row }[], query: string): string => {
  const tokens = parseQuery(query);
  const [best] = tokens
    .map((token) => ({
      token,
      found: rows.filter(({ row }) =>
        matches(
          row,
          tokens.filter((each) => each !== token),
        ),
      ).length,
    }))
    .toSorted((a, b) => b.found - a.found);
  const hint = tokens.length > 1 && best && best.found > 0 ? ` ${best.found} would without ${best.token.text}.` : "";
  return `No threat matches ${query.trim()}.${hint}`;
};

const asked = (): string => new URLSearchParams(location.search).get("q") ?? "";

const keep = (query: string): void => {
  const address = new URL(location.href);
  if (query.trim() === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query.trim());
  try {
    history.replaceState(null, "", address);
  } catch {
    // Some browsers refuse this for files on a disk; the filter works, and only the address stays behind.
  }
};
