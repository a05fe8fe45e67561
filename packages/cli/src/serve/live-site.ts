import { isError, type Analysis } from "@bartizan/model";
import { drawDiagram } from "@bartizan/write";
import { loadExampleDrawings, loadPatternDrawings } from "../load/catalog.ts";
import { loadReport, type LoadedReport } from "../load/load-report.ts";
import { evidenceOf } from "../report/evidence-of.ts";
import { sitePages } from "../report/site-pages.ts";

/** What the pages stand at. */
export interface LiveState {
  /** Counts the pictures that were shown. */
  version: number;
  /** Why the files say something that the pages do not show; undefined while they agree. */
  stale: string | undefined;
}

/** What came of reading the files again. */
export interface LiveUpdate {
  loaded: LoadedReport;
  before: readonly Analysis[];
  state: LiveState;
}

/** The site of models that somebody is writing. While a file is broken, the last good picture stays. */
export class LiveSite {
  private good: LoadedReport | undefined;
  private pages = new Map<string, Promise<ReadonlyMap<string, string>>>();
  private readonly paths: readonly string[];
  private readonly ignored: readonly string[];
  state: LiveState = { version: 0, stale: undefined };

  constructor(paths: readonly string[], ignored: readonly string[] = []) {
    this.paths = paths;
    this.ignored = ignored;
  }

  /** Reads and judges everything again. Throws where the configuration or a path is wrong, and then nothing has changed. */
  async update(): Promise<LiveUpdate> {
    const loaded = await loadReport(this.paths, this.ignored);
    const before = this.good?.report.systems ?? [];
    const broken = this.isBroken(loaded);
    if (broken) this.state = { ...this.state, stale: brokenBecause(loaded) };
    else {
      this.good = loaded;
      this.pages = new Map();
      this.state = { version: this.state.version + 1, stale: undefined };
    }
    return { loaded, before: broken ? loaded.report.systems : before, state: this.state };
  }

  /** A file of the site by its path, undefined where there is none. A page is made when somebody asks for it. */
  async page(path: string): Promise<string | undefined> {
    const { good } = this;
    if (!good) return undefined;
    const known = this.pages.get(path) ?? this.render(path, good);
    this.pages.set(path, known);
    return (await known).get(path);
  }

  /** Every file that was read; a change of any of them may change the pages. */
  files(): readonly string[] {
    return [...(this.good?.texts.keys() ?? [])];
  }

  /** Is a system that could be judged before, and whose file is still there, no longer judged? */
  private isBroken({ report, found }: LoadedReport): boolean {
    const judged = new Set(report.systems.map(({ system }) => system.file));
    const there = new Set(found.models.map(({ file }) => file));
    return (this.good?.report.systems ?? []).some(({ system }) => there.has(system.file) && !judged.has(system.file));
  }

  private async render(path: string, loaded: LoadedReport): Promise<ReadonlyMap<string, string>> {
    const files = new Map<string, string>();
    const pages = sitePages({
      report: loaded.report,
      catalog: loaded.catalogPages(),
      draw: (analysis, parts) => drawDiagram(analysis, { ...parts, notation: loaded.notation }),
      exampleDrawings: loadExampleDrawings(),
      patternDrawings: loadPatternDrawings(),
      evidence: evidenceOf(loaded),
      only: path,
      options: { live: true },
    });
    for (let next = await pages.next(); !next.done; next = await pages.next()) files.set(next.value.path, next.value.content);
    return files;
  }
}

const brokenBecause = ({ report, faults }: LoadedReport): string => {
  const [first, ...more] = report.diagnostics.filter(isError);
  if (!first) return faults[0] ? `bartizan failed while judging ${faults[0].file}` : "a model cannot be read";
  const { span } = first;
  return `${span ? `${span.file}:${span.line}: ` : ""}${first.message}${more.length > 0 ? ` And ${more.length} more.` : ""}`;
};
