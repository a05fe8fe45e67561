import { shortestWays, type Hop } from "./shortest-ways.ts";

const most = 5;

/**
 * Answers "how does it get from here to there?" with the shortest ways, in words and in the picture; with one end alone,
 * shows what is next to it. The question is kept in the address.
 */
export const findWays = (form: HTMLElement): void => {
  const [from, to] = form.querySelectorAll("select");
  const list = form.querySelector("ol");
  const said = form.querySelector("[role=status]");
  const figure = form.closest("figure");
  if (!from || !to || !list || !said || !figure) return;
  const shapeOf = new Map([...from.options].map(({ value, dataset }) => [value, dataset["shape"] ?? ""]));
  const nameOf = new Map([...from.options].map(({ value, text }) => [value, text]));
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-flow]")];
  const shapes = new Map(rows.map(({ dataset }) => [dataset["flow"] ?? "", dataset["shape"] ?? ""]));
  const hops = rows.flatMap(({ dataset: { flow = "", from: start = "", to: end = "", reply } }): Hop[] => [
    { from: start, to: end, flow },
    ...(reply === undefined ? [] : [{ from: end, to: start, flow }]),
  ]);

  const show = (way: readonly Hop[] | undefined): void => {
    figure.classList.toggle("way", way !== undefined);
    for (const each of figure.querySelectorAll(".on-way")) each.classList.remove("on-way");
    const ids = way?.flatMap((hop) => [shapeOf.get(hop.from), shapes.get(hop.flow), shapeOf.get(hop.to)]) ?? [];
    for (const id of ids) if (id !== undefined) document.getElementById(id)?.classList.add("on-way");
  };
  const item = (way: readonly Hop[]): HTMLLIElement => {
    const choice = document.createElement("button");
    choice.type = "button";
    choice.textContent = [from.value, ...way.map((hop) => hop.to)].map((id) => nameOf.get(id) ?? id).join(" → ");
    const pick = (): void => {
      for (const each of list.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each === choice));
      show(way);
    };
    choice.addEventListener("click", pick);
    const made = document.createElement("li");
    made.append(choice);
    return made;
  };
  const answer = (): void => {
    const [start, end] = [from.value, to.value];
    const around = hops.filter((hop) => (start === "" ? hop.to === end : hop.from === start));
    const ways = start === "" || end === "" ? [] : shortestWays(hops, start, end, most);
    list.replaceChildren(...ways.map(item));
    if (ways.length > 0) list.querySelector("button")?.click();
    else show((start === "") === (end === "") ? undefined : around);
    if (start === "" && end === "") said.textContent = "";
    else if (start === "" || end === "")
      said.textContent = `${around.length} flows and replies lead ${start === "" ? "there" : "from there"}.`;
    else said.textContent = ways.length === 0 ? "No flows lead from one to the other." : `${ways.length} shortest by flows and replies:`;
  };
  const fromAddress = (): void => {
    const query = new URLSearchParams(location.search);
    from.value = query.get("from") ?? "";
    to.value = query.get("to") ?? "";
    answer();
  };
  form.addEventListener("change", () => {
    const address = new URL(location.href);
    for (const [name, { value }] of [
      ["from", from],
      ["to", to],
    ] as const)
      if (value === "") address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    try {
      history.pushState(null, "", address);
    } catch {
      // Some browsers refuse this for files on a disk; the answer shows, and only the address stays behind.
    }
    answer();
  });
  addEventListener("popstate", fromAddress);
  form.hidden = false;
  fromAddress();
};
