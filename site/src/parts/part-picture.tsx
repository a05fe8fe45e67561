import { svgSize } from "@bartizan/write";
import type { ComponentChildren } from "preact";
import { useHere, useSystem } from "../here.ts";
import type { Picture } from "../picture.ts";
import { diagramBoxes } from "../views/diagram-boxes.ts";
import { linkPicture } from "../views/link-picture.ts";

/** Smaller, labels could not be read; wider pictures scroll. */
const leastScale = 0.7;

/** A small picture beside what it is about, which says the same in words; left out where it could not be drawn. */
export const PartPicture = ({ picture, label, children }: { picture: Picture; label: string; children?: ComponentChildren }) => {
  const system = useSystem();
  const { path } = useHere();
  if (!("svg" in picture)) return null;
  const { shapes } = picture;
  const drawn = {
    components: [...shapes.components.keys()].flatMap((id) => system.components.get(id) ?? []),
    flows: [...shapes.flows.keys()].flatMap((id) => system.flows.get(id) ?? []),
  };
  const boxes = diagramBoxes(system, drawn, shapes);
  const { width } = svgSize(picture.svg) ?? { width: 400 };
  const linked = linkPicture(picture, boxes, [], path).replace(/^<svg/, `<svg width="${Math.round(width)}"`);
  return (
    <figure class="part-picture">
      <div class="canvas" role="group" aria-label={label}>
        <svg class="room" width={Math.round(width * leastScale)} height="1" aria-hidden="true" />
        <div class="drawing" data-boxes dangerouslySetInnerHTML={{ __html: linked }} />
      </div>
      {children !== undefined && <figcaption>{children}</figcaption>}
    </figure>
  );
};
