import { svgSize } from "@bartizan/write";
import type { ComponentChildren } from "preact";
import { glossaryPage, useHere, useSystem } from "../here.ts";
import { diagramBoxes } from "../views/diagram-boxes.ts";
import type { DiagramView } from "../views/diagram-view.ts";
import { linkPicture } from "../views/link-picture.ts";
import { overlays } from "../words/overlays.ts";
import { plural } from "../words/plural.ts";
import { Link } from "./link.tsx";
import { Note } from "./note.tsx";

/** The least scale at which labels can be read; wider drawings scroll. */
const leastScale = 0.75;
const greatestScale = 1.15;

interface Props {
  view: DiagramView;
  /** What stands above the picture within its figure, and what its marks mean where that can change. */
  above?: ComponentChildren;
  below?: ComponentChildren;
}

/** The picture of a view whose flows are listed on the same page as `flows`; without one, why there is none. */
export const Diagram = ({ view, above, below }: Props) => {
  const system = useSystem();
  const { path } = useHere();
  const { picture, analysis } = view;
  if (!("svg" in picture)) return <NoPicture picture={picture} />;
  const size = svgSize(picture.svg) ?? { width: 800, height: 400 };
  // Where a large picture begins: at what needs attention first.
  const start = analysis.threats.map(({ place }) => picture.shapes.components.get(place)).find((shape) => shape !== undefined);
  const linked = linkPicture(picture, diagramBoxes(system, analysis, picture.shapes), analysis.flows, path);
  const sized = linked.replace(/^<svg/, `<svg width="${Math.round(size.width * greatestScale)}"`);
  return (
    <figure class="diagram">
      {above}
      {analysis.flows.length > 0 && (
        <a class="past-picture" href="#flows">
          Skip the picture, go to its flows
        </a>
      )}
      <div class="canvas" data-diagram data-start={start} tabIndex={0} role="region" aria-label="Data-flow diagram, scrolls sideways">
        <svg class="room" width={Math.round(size.width * leastScale)} height="1" aria-hidden="true" />
        <div class="drawing" dangerouslySetInnerHTML={{ __html: sized }} />
      </div>
      <figcaption>
        {below ?? `${overlays[0].legend} `}
        Dashed boxes are trust boundaries, dotted arrows lead past a guardrail.
        {view.folded.size > 0 && " A dashed box with a number of elements is a zone to open."}{" "}
        <Link to={{ path: glossaryPage, anchor: "diagram" }}>How to read it</Link>
        {analysis.flows.length > 0 && (
          <>
            {" · "}
            <a href="#flows">The same as a table</a>
          </>
        )}
        {` · Layout: Graphviz, ${picture.variant}`}
      </figcaption>
    </figure>
  );
};

const NoPicture = ({ picture }: { picture: Exclude<DiagramView["picture"], { svg: string }> }) =>
  "problem" in picture ? (
    <Note kind="error" title="There is no picture of this system.">
      <p>
        The diagram was not drawn, because {picture.problem}. A picture that hides a flow would be worse than none; the table of flows has
        all of them.
      </p>
    </Note>
  ) : (
    <Note title={`${plural(picture.tooLarge, "component")} in one place are too many for a picture.`}>
      <p>
        Nobody could read its labels. The table of flows has all of them, every component has a page with its neighbours, and zones in the
        model would give pictures of its parts.
      </p>
    </Note>
  );
