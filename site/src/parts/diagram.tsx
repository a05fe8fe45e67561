import type { Drawing } from "@bartizan/write";
import { useSystem } from "../here.ts";
import { sizeOf, svgForPage } from "../svg-for-page.ts";
import { FlowTable } from "./flow-table.tsx";
import { Note } from "./note.tsx";
import { glossaryPage } from "../here.ts";
import { Link } from "./link.tsx";

/** A drawing as a page can show it, or why it cannot. */
export type Picture = { svg: string } | { problem: string };

/** Decides whether the drawing may be shown: whole, and inert. */
export const pictureOf = (drawing: Drawing): Picture => {
  if (!drawing.complete || drawing.missing.length > 0) {
    const few = drawing.missing.slice(0, 8).join(", ");
    return {
      problem: `it would leave out ${drawing.missing.length > 0 ? few + (drawing.missing.length > 8 ? " and more" : "") : "a part of the system"}`,
    };
  }
  const svg = svgForPage(drawing.svg);
  return svg === undefined ? { problem: "the drawing holds something that a page must not run or load" } : { svg };
};

/** The least scale at which labels can be read; wider drawings scroll. */
const leastScale = 0.75;
const greatestScale = 1.15;

/** The data-flow diagram; without a picture, an error card and the flows in words. */
export const Diagram = ({ picture }: { picture: Picture }) => {
  const { analysis, components } = useSystem();
  if ("problem" in picture)
    return (
      <>
        <Note kind="error" title="There is no picture of this system.">
          <p>
            The diagram was not drawn, because {picture.problem}. A picture that hides a flow would be worse than none; this table has all
            of them.
          </p>
        </Note>
        <div id="flows">
          <FlowTable flows={analysis.flows} />
        </div>
      </>
    );
  const size = sizeOf(picture.svg) ?? { width: 800, height: 400 };
  // Where a large picture begins: at the component that needs attention first.
  const start = analysis.threats.map(({ place }) => place).find((place) => components.has(place));
  const sized = picture.svg.replace(/^<svg/, `<svg width="${Math.round(size.width * greatestScale)}"`);
  return (
    <figure class="diagram">
      <div class="canvas" data-diagram data-start={start} tabIndex={0} role="region" aria-label="Data-flow diagram, scrolls sideways">
        <svg class="room" width={Math.round(size.width * leastScale)} height="1" aria-hidden="true" />
        <div class="drawing" dangerouslySetInnerHTML={{ __html: sized }} />
      </div>
      <figcaption>
        Dashed boxes are trust boundaries, heavy arrows carry what strangers shape, dotted ones lead past a guardrail. A tab such as{" "}
        <b>C 2</b> counts the worst open threats. <Link to={{ path: glossaryPage, anchor: "diagram" }}>How to read it</Link>
        {analysis.flows.length > 0 && (
          <>
            {" · "}
            <a href="#flows">The same as a table</a>
          </>
        )}
      </figcaption>
    </figure>
  );
};
