import { compareThreats } from "@bartizan/engine";
import { isError, type Analysis } from "@bartizan/model";
import { plural } from "@bartizan/write";
import { changeBlocks, changeSummary } from "../what-if/change-blocks.ts";
import { text, type Block } from "../explain/block.ts";
import type { LiveUpdate } from "./live-site.ts";

/** What a save has changed, system by system, or why the last good picture stays. @param milliseconds from the save on */
export const updateBlocks = ({ loaded, before, state }: LiveUpdate, milliseconds: number): Block[] => {
  const took = `${Math.round(milliseconds)} ms`;
  if (state.stale !== undefined) return [text(`Saved, ${took}: the last good picture stays, marked stale.`)];
  const was = new Map(before.map((analysis) => [analysis.system.id, analysis]));
  const blocks = loaded.report.systems.flatMap((analysis): Block[] => {
    const changes = compareThreats(was.get(analysis.system.id)?.threats ?? [], analysis.threats);
    if (changes.length === 0) return [];
    const open = [was.get(analysis.system.id), analysis].map((each) => (each ? openCount(each) : 0)).join(" -> ");
    return [text(`Saved, ${took}: ${analysis.system.name}: ${changeSummary(changes)}; open ${open}.`), ...changeBlocks(changes)];
  });
  const errors = loaded.report.diagnostics.filter(isError).length;
  const rest = errors > 0 ? `; ${plural(errors, "error")}` : "";
  return blocks.length > 0 ? blocks : [text(`Saved, ${took}: no threat changed${rest}.`)];
};

const openCount = ({ threats }: Analysis): number => threats.filter(({ status }) => status === "open").length;
