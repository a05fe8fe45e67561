import { isError, type Report } from "@bartizan/model";
import { plural } from "../reading/plural.ts";
import { renderDiagnostics } from "../render-diagnostics.ts";
import { nextCommand } from "../text/next-command.ts";
import { styleOf, type Style } from "../text/style.ts";
import { systemText } from "../text/system-text.ts";
import type { Writer, WriteOptions } from "../writer.ts";

/** For people at a terminal and for logs: what is wrong with the files, then every system. The last line is the next useful command. */
export const textWriter: Writer = {
  name: "text",
  title: "Text for a terminal",
  extension: "txt",
  mediaType: "text/plain",
  per: "run",
  write: ({ report, options }) => {
    const style = styleOf(options);
    const sections = [
      ...diagnosticSections(report, options, style),
      ...report.systems.map((system) => systemText(system, style, options.verbose === true).join("\n")),
      ...(report.systems.length === 0 && report.diagnostics.length === 0 ? ["There is no system here."] : []),
      nextCommand(report),
    ];
    return Promise.resolve(`${sections.join("\n\n")}\n`);
  },
};

const shownDiagnostics = 20;

const diagnosticSections = (report: Report, options: WriteOptions, style: Style): string[] => {
  const all = report.diagnostics;
  if (all.length === 0) return [];
  const shown = options.verbose ? all : [...all.filter(isError), ...all.filter((each) => !isError(each))].slice(0, shownDiagnostics);
  const more = all.length - shown.length;
  const counts = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = all.filter((each) => each.severity === severity).length;
    return count > 0 ? [plural(count, severity)] : [];
  });
  return [
    renderDiagnostics(shown, options).replace(/\n$/, ""),
    style.bold(`${counts.join(" and ")} in the files${more > 0 ? `; ${more} not shown` : ""}`),
  ];
};
